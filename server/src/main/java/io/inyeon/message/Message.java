package io.inyeon.message;

import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.event.LogPosition;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that a decision has allowed.
 *
 * @param id the effect's id: unique for ever, the provider's idempotency key
 * @param profile whose run asked for it
 * @param entry the event that started the run
 * @param epoch of the ownership under which it was claimed
 * @param attempts how often it has been claimed
 * @param createdAt when it was decided
 */
public record Message(UUID id, int partition, ProfileId profile, UUID run, String journey, int version, String node,
    String channel, String endpoint, String purpose, MessageClass messageClass, LogPosition entry, long epoch,
    int attempts, Instant createdAt) {

  /** What the policy has to know of it right before it goes. */
  MessageTerms terms() {
    return new MessageTerms(messageClass, purpose, Optional.empty(), Optional.empty());
  }
}
