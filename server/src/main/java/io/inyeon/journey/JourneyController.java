package io.inyeon.journey;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.customer.Customers;
import io.inyeon.journey.JourneyPeople.CustomerRun;
import io.inyeon.journey.JourneyPeople.Traveller;
import io.inyeon.journey.JourneyStore.Stored;
import io.inyeon.web.InstantCursor;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Journeys over HTTP. */
@RestController
@Tag(name = "Journeys")
class JourneyController {
  private final JourneyStore store;
  private final JourneyViews views;
  private final JourneyPeople people;
  private final Customers customers;

  JourneyController(JourneyStore store, JourneyViews views, JourneyPeople people, Customers customers) {
    this.store = store;
    this.views = views;
    this.people = people;
    this.customers = customers;
  }

  @Operation(summary = "Save a journey's draft", description = "Checked whole: an error names the place. Nothing changes for customers until it is published.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/journeys/{key}")
  JourneyView save(@PathVariable String key, @RequestBody JsonNode definition) {
    if (!key.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw Problem.badRequest("invalid_key", "A key is made of a-z, 0-9 and -, 64 letters at most.").with("field",
          "key");
    }
    return told(store.draft(key, definition));
  }

  @Operation(summary = "Publish the draft", description = "Customers enter the new version from now on; those inside an older one stay in it.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/journeys/{key}/publish")
  JourneyView publish(@PathVariable String key) {
    return told(store.publish(key));
  }

  @Operation(summary = "Let nobody enter any more")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/journeys/{key}/stop")
  JourneyView stop(@PathVariable String key) {
    return told(store.stop(key));
  }

  @Operation(summary = "A journey with its graph and its counts")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/journeys/{key}")
  JourneyView get(@PathVariable String key) {
    return told(store.require(key));
  }

  @Operation(summary = "All journeys, by key", description = "Page on with `next` as the cursor until it is null.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/journeys")
  Page<JourneyView> all(@RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    List<Stored> found = store.after(cursor == null ? "" : cursor, Limits.check(limit) + 1);
    Page<Stored> page = Page.of(found, limit, Stored::key);
    JourneyViews.Counts counts = views.counts(page.items().stream().map(Stored::key).toList());
    return page.map(stored -> views.of(stored, counts, null));
  }

  @Operation(summary = "Who is in a journey now, the latest first", description = "All of it, or one node.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/journeys/{key}/people")
  Page<Traveller> people(@PathVariable String key, @RequestParam(required = false) @Nullable String node,
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
    store.require(key);
    InstantCursor from = InstantCursor.read(cursor);
    return Page.of(people.of(key, node, from.before(), from.id(), Limits.check(limit) + 1), limit,
        last -> InstantCursor.write(last.since(), last.runId()));
  }

  @Operation(summary = "The journeys that a customer is in, then the latest that have ended")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/customers/{id}/journeys")
  Page<CustomerRun> ofCustomer(@PathVariable String id, @RequestParam(defaultValue = "20") int limit) {
    return new Page<>(people.ofCustomer(customers.profilesOf(customers.require(id)), Limits.check(limit)), null);
  }

  private JourneyView told(Stored stored) {
    return views.withGraph(stored, store.inForce(stored));
  }
}
