package io.inyeon.core.event;

import io.inyeon.core.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that happened.
 *
 * @param source the key through which it came; {@link #INTERNAL} for what the product itself reports
 * @param messageId unique within the source
 * @param profile whose identifiers it carried
 * @param name the event's name ({@code Order Completed}); for pages and screens {@code Page Viewed} and
 *     {@code Screen Viewed}; for the other calls the call's own word
 * @param occurredAt by the source's clock, corrected; never after {@code receivedAt}
 * @param imported history: updates the state, starts nothing
 * @param context where and with what it happened (Segment's {@code context}); {@link Attributes#NONE} when it was not read
 * @param endpoints addresses (by namespace) that identity has given to this profile
 */
public record Event(LogPosition at, String source, String messageId, ProfileId profile, EventType type, String name,
    Instant occurredAt, boolean imported, Attributes properties, Attributes traits, Attributes context,
    Map<String, String> endpoints) {
  private static final String CONTEXT = "context.";

  /** The source of receipts, consents and everything else that the product itself appends. No key may claim it. */
  public static final String INTERNAL = "inyeon";

  public Event {
    endpoints = Map.copyOf(endpoints);
  }

  public Instant receivedAt() {
    return at.receivedAt();
  }

  public boolean isInternal() {
    return source.equals(INTERNAL);
  }

  /** A property; or, by a path that begins with {@code context.}, a part of the context. */
  public Optional<Object> value(String path) {
    return path.startsWith(CONTEXT) ? context.at(path.substring(CONTEXT.length())) : properties.at(path);
  }

  /** What it tells of: the id of the effect, such as a message, that it names as its property {@code effect}. */
  public Optional<UUID> effect() {
    return properties.text("effect").flatMap(Event::uuid);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How long after it happened it arrived. */
  public Duration delay() {
    return Duration.between(occurredAt, receivedAt());
  }
}
