package io.inyeon.core.policy;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.customer.Contact;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * At most so many messages in a time. What it names must fit for a message to count; what it leaves open, any does.
 *
 * @param name by which a refusal points to it
 */
public record Cap(String name, int most, Span span, Optional<String> channel, Optional<MessageClass> messageClass,
    Optional<String> topic) {
  /** Where days end last. */
  private static final ZoneId LAST_ZONE = ZoneOffset.ofHours(-12);

  public Cap {
    if (most < 0) {
      throw new IllegalArgumentException("a cap allows 0 or more messages");
    }
  }

  /** On one channel, in any stretch of this length, whatever it is about. */
  public static Cap ofChannel(String channel, int most, Duration within) {
    return new Cap(channel, most, new Span.Rolling(within), Optional.of(channel), Optional.empty(), Optional.empty());
  }

  /** What a refusal by it is filed under. */
  public String rule() {
    return "cap:" + name;
  }

  public boolean counts(Contact contact) {
    return fits(contact.channel(), contact.messageClass(), contact.topic());
  }

  public boolean concerns(String aChannel, MessageTerms terms) {
    return fits(aChannel, terms.messageClass(), terms.topic());
  }

  /** Whether a message of the one instant may still count at the other, wherever the customer is. */
  public boolean looksBackTo(Instant at, Instant now) {
    return span.end(at, LAST_ZONE).isAfter(now);
  }

  private boolean fits(String aChannel, MessageClass aClass, Optional<String> aTopic) {
    return channel.filter(only -> !only.equals(aChannel)).isEmpty()
        && messageClass.filter(only -> only != aClass).isEmpty()
        && topic.filter(only -> !aTopic.filter(only::equals).isPresent()).isEmpty();
  }
}
