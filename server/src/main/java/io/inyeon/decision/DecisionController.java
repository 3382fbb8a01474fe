package io.inyeon.decision;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.customer.CustomerStates;
import io.inyeon.customer.Customers;
import io.inyeon.decision.DecisionTables.Filter;
import io.inyeon.decision.DecisionTables.Told;
import io.inyeon.engine.Rulebooks;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why this person did or did not get a message, and how many did. */
@RestController
@Tag(name = "Decisions")
class DecisionController {
  private final DecisionTables tables;
  private final DecisionSummary summary;
  private final Customers customers;
  private final CustomerStates states;
  private final Rulebooks rulebooks;
  private final InstantSource clock;

  DecisionController(DecisionTables tables, DecisionSummary summary, Customers customers, CustomerStates states,
      Rulebooks rulebooks, InstantSource clock) {
    this.tables = tables;
    this.summary = summary;
    this.customers = customers;
    this.states = states;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  @Operation(summary = "Every decision about a customer, newest first, each with its reason, its rule and what would have had to be different")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/customers/{id}/decisions")
  Page<DecisionView> decisions(@PathVariable String id, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return Page.of(tables.of(customers.profilesOf(customers.require(id)), before(cursor), Limits.check(limit) + 1),
        limit, last -> String.valueOf(last.id()));
  }

  @Operation(summary = "What counts against the caps of a customer, and how full each is", description = "Messages of every class and what others in the house have written, 31 days or as far as caps look back.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/customers/{id}/contacts")
  ContactsView contacts(@PathVariable String id) {
    return ContactsView.of(states.find(customers.require(id)), rulebooks.policy(), clock.instant());
  }

  @Operation(summary = "Decisions about everybody, newest first")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/decisions")
  Page<DecisionView> all(@RequestParam(defaultValue = "") String journey,
      @RequestParam(defaultValue = "") String outcome, @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "") String channel, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<Told> page = Page.of(tables.page(new Filter(journey, outcome, reason, channel), before(cursor),
        Limits.check(limit) + 1), limit, last -> String.valueOf(last.view().id()));
    Map<ProfileId, CustomerId> owners = customers.ownersOf(page.items().stream().map(Told::profile).toList());
    return page.map(told -> told.view().ofCustomer(owner(owners.get(told.profile()))));
  }

  private static @Nullable String owner(@Nullable CustomerId customer) {
    return customer == null ? null : customer.value().toString();
  }

  @Operation(summary = "How many messages were allowed, deferred and refused, by reason and by day", description = "Days are of UTC, both ends included; the last 30 without `from` and `to`. What was refused after it had been allowed counts in both.")
  @Allowed(value = {MARKETER, ANALYST}, keys = READ)
  @GetMapping("/api/v1/decisions/summary")
  DecisionSummary.Summary summary(@RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to, @RequestParam(defaultValue = "") String journey,
      @RequestParam(defaultValue = "") String channel) {
    return summary.of(from, to, journey, channel);
  }

  private static long before(@Nullable String cursor) {
    try {
      return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
  }
}
