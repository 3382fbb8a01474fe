package io.inyeon.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.customer.KnownPeople.Known;
import io.inyeon.decision.DecisionView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it.
 *
 * @param customerName to be shown; absent when they gave none
 * @param endpoint the address
 * @param subject as it was sent; absent before
 * @param reason why it was rejected or refused, or is unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(String id, @Nullable String customerId, @Nullable String customerName, String journey, int version,
    String node, String channel, String endpoint, String purpose,
    @Schema(allowableValues = {
        "queued", "claimed", "submitting", "retry", "accepted", "rejected", "refused",
        "unknown"}) String status,
    @Nullable String subject, @Nullable String reason, int attempts, Instant createdAt, @Nullable Instant settledAt) {

  MessageView to(Known customer) {
    return new MessageView(id, customer.id().toString(), customer.name().orElse(null), journey, version, node, channel,
        endpoint, purpose, status, subject, reason, attempts, createdAt, settledAt);
  }

  /**
   * One message whole.
   *
   * @param content what the customer saw; absent before it has been handed over
   * @param life from the decision on, in order
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WholeMessage(MessageView message, @Nullable MessageContent content, List<DecisionView> decisions,
      List<MessageStep> life) {}

  /** As it left the house, the link to unsubscribe taken out: whoever reads it here is not its receiver. */
  record MessageContent(String language, String from, String subject, String text, String html) {}

  /**
   * @param what {@code decided}, {@code handed-over}, the status in which it ended, or the name of an event that tells of it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MessageStep(Instant at, String what, @Nullable String detail) {}
}
