package io.inyeon.segment;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.core.rule.Rule;
import io.inyeon.customer.Customers;
import io.inyeon.engine.RuleDefinition;
import io.inyeon.segment.Members.Membership;
import io.inyeon.web.KnownMembers;
import io.inyeon.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Segments over HTTP: whom a rule means, and why. */
@RestController
@Tag(name = "Segments")
class WhyController {
  private final Preview preview;
  private final Why why;
  private final Members members;
  private final Segments segments;
  private final Customers customers;

  WhyController(Preview preview, Why why, Members members, Segments segments, Customers customers) {
    this.preview = preview;
    this.why = why;
    this.members = members;
    this.segments = segments;
    this.customers = customers;
  }

  @Operation(summary = "How many a rule means, and who", description = "`{\"rule\", \"exact\"}`: from a sample of 2,000 customers with its interval; with `exact`, all of them are counted. Nothing is saved.")
  @Allowed(value = {MARKETER, ANALYST}, keys = READ)
  @PostMapping("/api/v1/segments/preview")
  Preview.Count preview(@RequestBody JsonNode body) {
    KnownMembers.require(body, "", Set.of("rule", "exact"));
    Rule rule = RuleDefinition.readStrictly(body.path("rule"), "rule");
    Mentions.requireKnown(body.path("rule"), segments.names().keySet());
    return preview.of(rule, Sentences.of(rule, segments.names()), body.path("exact").asBoolean(false));
  }

  @Operation(summary = "The segments that a customer is in, by name")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/customers/{id}/segments")
  Page<Membership> ofCustomer(@PathVariable String id) {
    return new Page<>(members.of(customers.require(id)), null);
  }

  @Operation(summary = "Why a customer is in a segment, or is not", description = "Clause by clause, from the log: whether it holds, the events that decided, and when time alone will change it.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/customers/{id}/segments/{key}/why")
  Why.Answer why(@PathVariable String id, @PathVariable String key) {
    return why.of(customers.require(id), segments.require(key));
  }
}
