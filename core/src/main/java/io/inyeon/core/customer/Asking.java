package io.inyeon.core.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * A question that was put to a customer, or that they answered or dismissed somewhere.
 *
 * @param message the message that asks it; empty once it is settled
 */
public record Asking(Instant at, Optional<UUID> message) {
  /** Whoever has not answered by then may be asked once more. */
  public static final Duration OPEN = Duration.ofDays(30);

  private static final Comparator<Asking> KNOWLEDGE = Comparator.comparing(Asking::isSettled).thenComparing(Asking::at);

  /** Of two about one question: an answer goes before an open question, then the later. */
  public static Asking latest(Asking a, Asking b) {
    return KNOWLEDGE.compare(a, b) >= 0 ? a : b;
  }

  public boolean isSettled() {
    return message.isEmpty();
  }

  /** Whether it must not be asked at this instant. */
  public boolean bars(Instant now) {
    return isSettled() || now.isBefore(at.plus(OPEN));
  }
}
