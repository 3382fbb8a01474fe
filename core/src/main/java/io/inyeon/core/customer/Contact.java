package io.inyeon.core.customer;

import io.inyeon.core.channel.MessageClass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that was decided on and counts against the caps, until its provider or a guard refuses it; or one that somebody
 * else in the house has sent.
 *
 * @param effect the message, or what is unique of it
 * @param messageClass marketing in states of versions that sent nothing else
 * @param by the journey, or who else wrote
 */
public record Contact(UUID effect, String channel, Instant at, MessageClass messageClass, Optional<String> topic,
    Optional<String> by) {
  public Contact(UUID effect, String channel, Instant at, @Nullable MessageClass messageClass, Optional<String> topic,
      Optional<String> by) {
    this.effect = effect;
    this.channel = channel;
    this.at = at;
    this.messageClass = messageClass == null ? MessageClass.MARKETING : messageClass;
    this.topic = topic;
    this.by = by;
  }
}
