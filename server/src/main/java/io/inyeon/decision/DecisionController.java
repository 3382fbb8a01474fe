package io.inyeon.decision;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.core.policy.Policy;
import io.inyeon.customer.Customers;
import io.inyeon.engine.PolicyDefinition;
import io.inyeon.engine.Rulebooks;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why this person did or did not get a message; and the rules that decide it. */
@RestController
@Tag(name = "Decisions")
class DecisionController {
  private final Decisions decisions;
  private final Customers customers;
  private final Rulebooks rulebooks;
  private final Audit audit;
  private final JsonMapper json;

  DecisionController(Decisions decisions, Customers customers, Rulebooks rulebooks, Audit audit, JsonMapper json) {
    this.decisions = decisions;
    this.customers = customers;
    this.rulebooks = rulebooks;
    this.audit = audit;
    this.json = json;
  }

  @Operation(summary = "Every decision about a customer, newest first, each with its reason")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/customers/{id}/decisions")
  Page<DecisionView> decisions(@PathVariable String id, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return Page.of(decisions.of(customers.profilesOf(customers.require(id)), before(cursor), Limits.check(limit) + 1),
        limit, last -> String.valueOf(last.id()));
  }

  @Operation(summary = "The contact policy in force")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/policy")
  Map<String, Object> policy() {
    JsonNode policy = rulebooks.latest().path("policy");
    return PolicyDefinition.write(policy.isObject() ? PolicyDefinition.read(policy) : Policy.DEFAULT);
  }

  @Operation(summary = "Set the contact policy", description = "Quiet hours and caps by channel; takes effect for every decision from now on.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/policy")
  Map<String, Object> publish(@RequestBody JsonNode document) {
    Policy policy = PolicyDefinition.read(document);
    Map<String, Object> written = PolicyDefinition.write(policy);
    rulebooks.publish(content -> {
      content.set("policy", json.valueToTree(written));
      audit.record("policy.changed", Audit.Subject.of("policy", "contact"), Map.of("policy", written));
    });
    return written;
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
