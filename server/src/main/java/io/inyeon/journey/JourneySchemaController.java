package io.inyeon.journey;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The form of journeys, for editors and programs. */
@RestController
@Tag(name = "Journeys")
class JourneySchemaController {
  static final String FILE = "schema/journey.json";
  private static final MediaType SCHEMA = new MediaType("application", "schema+json");

  @Operation(summary = "The JSON Schema of journeys", description = "Draft 2020-12. What a schema cannot say the server checks when a journey is saved.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/schemas/journey")
  ResponseEntity<Resource> schema() {
    return ResponseEntity.ok().contentType(SCHEMA).body(new ClassPathResource(FILE));
  }
}
