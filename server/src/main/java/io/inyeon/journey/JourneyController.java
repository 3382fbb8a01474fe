package io.inyeon.journey;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.journey.JourneyStore.Stored;
import io.inyeon.message.MessageCounts;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Journeys over HTTP. */
@RestController
@Tag(name = "Journeys")
class JourneyController {
  private final JourneyStore store;
  private final JourneyRuns runs;
  private final MessageCounts messages;

  JourneyController(JourneyStore store, JourneyRuns runs, MessageCounts messages) {
    this.store = store;
    this.runs = runs;
    this.messages = messages;
  }

  @Operation(summary = "Save a journey's draft", description = "Checked whole: an error names the place. Nothing changes for customers until it is published.")
  @PutMapping("/api/v1/journeys/{key}")
  @Allowed(value = MARKETER, keys = WRITE)
  Map<String, Object> save(@PathVariable String key, @RequestBody JsonNode definition) {
    if (!key.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw Problem.badRequest("invalid_key", "A key is made of a-z, 0-9 and -, 64 letters at most.").with("field",
          "key");
    }
    return told(store.draft(key, definition));
  }

  @Operation(summary = "Publish the draft", description = "Customers enter the new version from now on; those inside an older one stay in it.")
  @PostMapping("/api/v1/journeys/{key}/publish")
  @Allowed(value = MARKETER, keys = WRITE)
  Map<String, Object> publish(@PathVariable String key) {
    return told(store.publish(key));
  }

  @Operation(summary = "Let nobody enter any more")
  @PostMapping("/api/v1/journeys/{key}/stop")
  @Allowed(value = MARKETER, keys = WRITE)
  Map<String, Object> stop(@PathVariable String key) {
    return told(store.stop(key));
  }

  @Operation(summary = "A journey with its counts")
  @GetMapping("/api/v1/journeys/{key}")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  Map<String, Object> get(@PathVariable String key) {
    return told(store.require(key));
  }

  @Operation(summary = "All journeys")
  @GetMapping("/api/v1/journeys")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  Map<String, Object> all() {
    return Map.of("items", store.all("").stream().map(this::told).toList());
  }

  private Map<String, Object> told(Stored stored) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("key", stored.key());
    told.put("status", stored.status());
    told.put("version", stored.version());
    told.put("updatedAt", stored.updatedAt());
    told.put("counts", runs.counts(stored.key()));
    told.put("messages", messages.ofJourney(stored.key()));
    told.put("definition", stored.draft());
    return told;
  }
}
