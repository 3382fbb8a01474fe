package io.inyeon.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.core.policy.Remedy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a message: whether it may go, and why not.
 *
 * @param messageClass {@code marketing}, {@code service}, {@code legal} or {@code transactional}
 * @param topic what the message is about, where it says so
 * @param reason a stable code; absent where it was allowed
 * @param rule what it rests on, a stable id such as {@code KR-2} or {@code cap:daily}; absent where it was allowed
 * @param evidence what was looked at
 * @param until when it is asked again
 * @param remedy what would have had to be different
 * @param customerId whose profile it was about; absent in lists of one customer
 * @param messageId of the message; the same as the effect's id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(long id, String journey, String node, String channel, String purpose,
    @com.fasterxml.jackson.annotation.JsonProperty("class") @Schema(allowableValues = {
        "marketing", "service", "legal", "transactional"}) String messageClass,
    @Nullable String topic,
    @Schema(allowableValues = {
        "allowed", "deferred", "refused"}) String outcome,
    @Nullable String reason, @Nullable String rule,
    @Nullable String evidence, @Nullable Instant until, @Nullable RemedyView remedy, Instant at,
    @Nullable String customerId, String messageId, String runId) {

  /**
   * @param code stable
   * @param params what the code speaks of
   * @param sentence the same in English
   */
  public record RemedyView(String code, Map<String, String> params, String sentence) {
    static RemedyView of(Remedy remedy) {
      return new RemedyView(remedy.code().name().toLowerCase(Locale.ROOT), remedy.params(), remedy.inEnglish());
    }
  }

  DecisionView ofCustomer(@Nullable String customer) {
    return new DecisionView(id, journey, node, channel, purpose, messageClass, topic, outcome, reason, rule, evidence,
        until, remedy, at, customer, messageId, runId);
  }
}
