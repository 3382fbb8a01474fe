package io.inyeon.engine;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Sentence;
import io.inyeon.core.rule.Verdict;
import io.inyeon.customer.Customers;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Answers whether a rule holds for a customer. */
@RestController
@Tag(name = "Customers")
class RuleCheckController {
  private final RuleCheck check;
  private final Customers customers;
  private final InstantSource clock;

  RuleCheckController(RuleCheck check, Customers customers, InstantSource clock) {
    this.check = check;
    this.customers = customers;
    this.clock = clock;
  }

  @Operation(summary = "Whether a rule holds for a customer, now or at an instant", description = """
    `{"rule": {"performed": "Order Completed", "count": {"op": "gte", "value": 3}, "within": "P60D"}, "at": "2026-01-01T00:00:00Z"}`. Answers by
    what had occurred by then, as known today; `changesAt` is when time alone may change the answer.""")
  @PostMapping("/api/v1/customers/{id}/check")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  Map<String, Object> check(@PathVariable String id, @RequestBody JsonNode body) {
    Rule rule = RuleDefinition.readStrictly(body.path("rule"), "rule");
    Instant at = body.hasNonNull("at") ? instant(body.path("at").asString("")) : clock.instant();
    Verdict verdict = check.of(rule, customers.require(id), at);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("holds", verdict.holds());
    answer.put("at", at);
    answer.put("rule", Sentence.of(rule));
    answer.put("changesAt", verdict.changesAt().equals(Instant.MAX) ? null : verdict.changesAt());
    return answer;
  }

  private static Instant instant(String text) {
    try {
      OffsetDateTime at = OffsetDateTime.parse(text);
      if (at.getYear() < 1900 || at.getYear() > 9998) {
        throw new DateTimeException("no year that a rule can count from");
      }
      return at.toInstant();
    } catch (DateTimeException e) {
      throw Problem.badRequest("invalid_timestamp",
          "at must be an ISO 8601 instant with an offset, between the years 1900 and 9998.").with("field", "at");
    }
  }
}
