package io.inyeon.core.policy;

import java.time.Duration;

/** At most so many messages in any stretch of this length. */
public record Cap(int most, Duration within) {
  public Cap {
    if (most < 0 || !within.isPositive()) {
      throw new IllegalArgumentException("a cap allows 0 or more messages in a positive time");
    }
  }
}
