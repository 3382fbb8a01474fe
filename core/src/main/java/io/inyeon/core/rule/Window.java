package io.inyeon.core.rule;

import java.time.Duration;
import java.time.Instant;

/** Which instants count, by when things occurred. */
public sealed interface Window {
  /** Whether something that occurred at this instant counts now. */
  default boolean counts(Instant at, Instant now) {
    return switch (this) {
      case Ever ever -> true;
      case Within(Duration length) -> at.plus(length).isAfter(now);
      case Between between -> between.holds(at);
    };
  }

  /** All of them. */
  record Ever() implements Window {}

  /** Counted back from now: after {@code now - length}, the far edge excluded. */
  record Within(Duration length) implements Window {
    public Within {
      if (!length.isPositive()) {
        throw new IllegalArgumentException("within must be longer than nothing");
      }
    }
  }

  /**
   * From one instant, included, to another, excluded. An open end is {@link #OPEN_START} or {@link #OPEN_END}.
   */
  record Between(Instant from, Instant to) implements Window {
    public static final Instant OPEN_START = Instant.parse("1000-01-01T00:00:00Z");
    public static final Instant OPEN_END = Instant.parse("9999-01-01T00:00:00Z");

    public Between {
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("between must end after it begins");
      }
    }

    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(to);
    }
  }
}
