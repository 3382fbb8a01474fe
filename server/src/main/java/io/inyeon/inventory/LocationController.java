package io.inyeon.inventory;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places over HTTP. */
@RestController
@Tag(name = "Locations", description = "Shops, warehouses, pop-ups, and what is between them")
class LocationController {
  private final Locations locations;
  private final Audit audit;

  LocationController(Locations locations, Audit audit) {
    this.locations = locations;
    this.audit = audit;
  }

  @Operation(summary = "The places, by code")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/locations")
  Page<Location> list(@RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return Page.of(locations.after(cursor == null ? "" : cursor, Limits.check(limit) + 1), limit, Location::code);
  }

  @Operation(summary = "One place")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/locations/{code}")
  ResponseEntity<Location> show(@PathVariable String code) {
    Location found = locations.require(code);
    return ResponseEntity.ok().eTag("\"" + found.revision() + "\"").body(found);
  }

  @Operation(summary = "Save a place", description = "201 when it is new. `If-Match` names the revision that was read, `If-None-Match: *` a new one.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/locations/{code}")
  ResponseEntity<Location> save(@PathVariable String code, @RequestBody LocationWish wish,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
    boolean isNew = locations.save(wish.checked(code), new Precondition(ifMatch, ifNoneMatch));
    audit.record("location.saved", Audit.Subject.of("location", code), Map.of());
    Location saved = locations.require(code);
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).eTag("\"" + saved.revision() + "\"")
        .body(saved);
  }
}
