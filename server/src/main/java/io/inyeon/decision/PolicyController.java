package io.inyeon.decision;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.policy.law.Law;
import io.inyeon.core.policy.law.Statute;
import io.inyeon.engine.PolicyDefinition;
import io.inyeon.engine.Rulebooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rules that decide whether a message may go. */
@RestController
@Tag(name = "Decisions")
class PolicyController {
  private final Rulebooks rulebooks;
  private final PolicyPreview preview;
  private final Audit audit;
  private final JsonMapper json;

  PolicyController(Rulebooks rulebooks, PolicyPreview preview, Audit audit, JsonMapper json) {
    this.rulebooks = rulebooks;
    this.preview = preview;
    this.audit = audit;
    this.json = json;
  }

  /**
   * A rule of law.
   *
   * @param says by language
   * @param countries of the recipient, ISO 3166-1 alpha-2
   * @param channels empty for any
   */
  record LawView(String id, Map<String, String> says, String source, Set<String> countries, Set<String> channels) {
    static LawView of(Statute statute) {
      return new LawView(statute.id(), statute.says(), statute.source(), new TreeSet<>(statute.countries()),
          new TreeSet<>(statute.channels()));
    }
  }

  @Operation(summary = "The contact policy in force, and the law that goes before it", description = "`law` is read only. It is engineering input, not legal advice.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/policy")
  Map<String, Object> policy() {
    return told(rulebooks.policy());
  }

  @Operation(summary = "Set the contact policy", description = "Quiet hours by channel, caps, the brand's jurisdiction and its holdout; takes effect for every decision from now on. What is left out is not limited.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/policy")
  Map<String, Object> publish(@RequestBody JsonNode document) {
    Policy policy = PolicyDefinition.readStrictly(document);
    Map<String, Object> written = PolicyDefinition.write(policy);
    rulebooks.publish(content -> {
      content.set("policy", json.valueToTree(written));
      audit.record("policy.changed", Audit.Subject.of("policy", "contact"), Map.of("policy", written));
    });
    return told(policy);
  }

  @Operation(summary = "What a contact policy would have done in the last 30 days", description = "Counts the messages that were allowed and would have been deferred or refused, and those that a cap refused and that would have gone. Nothing is changed.")
  @Allowed(value = {MARKETER, ANALYST}, keys = READ)
  @PostMapping("/api/v1/policy/preview")
  PolicyPreview.Preview preview(@RequestBody JsonNode document) {
    return preview.of(PolicyDefinition.readStrictly(document));
  }

  private static Map<String, Object> told(Policy policy) {
    Map<String, Object> told = new LinkedHashMap<>(PolicyDefinition.write(policy));
    List<LawView> law = Law.RULES.stream().map(LawView::of).toList();
    told.put("law", law);
    return told;
  }
}
