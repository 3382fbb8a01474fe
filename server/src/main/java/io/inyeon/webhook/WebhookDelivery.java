package io.inyeon.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is told to an endpoint, and how far that has come. */
final class WebhookDelivery {
  private WebhookDelivery() {
  }

  /**
   * @param segment with its name: empty for what is not of a segment
   * @param customer null for an alert
   * @param cause {@code event}, {@code time}, {@code merge}, {@code history}, {@code journey} or {@code alert}
   * @param data what a journey or an alert tells, a JSON object; null for a change of a segment
   */
  record Change(WebhookEvent event, String segment, String segmentName, @Nullable UUID customer, Instant at,
      String cause,
      @Nullable String data) {}

  /** Written down with what it tells, to be handed over once that is committed. */
  record Queued(UUID id, UUID endpoint, Change change) {}

  /**
   * Being handed over by this process.
   *
   * @param attempt which one this is, from 1
   * @param lease until when nobody else does; also tells this handing over from a later one
   */
  record Claimed(UUID id, UUID endpoint, Change change, int attempt, Instant lease) {}

  /** Nothing of whom it is about. */
  record Listed(UUID id, String type, String segment, Instant at, String cause, String state, int attempts,
      @Nullable Integer lastStatus, @Nullable String lastError, @Nullable Instant lastAttemptAt,
      @Nullable Instant nextAttemptAt, Instant createdAt, @Nullable Instant settledAt) {}
}
