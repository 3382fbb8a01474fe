package io.inyeon.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * When to try again what an endpoint did not take: ten attempts over about three days (the schedule that Standard Webhooks
 * gives as its example), each put off or forward by up to a tenth, so that what failed together does not come back together.
 */
final class RetrySchedule {
  static final List<Duration> DELAYS = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
      Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20),
      Duration.ofHours(24));
  private static final double JITTER = 0.1;

  private RetrySchedule() {
  }

  /** @return how long after that many attempts; empty when that was the last */
  static Optional<Duration> after(int attempts, UUID delivery) {
    if (attempts > DELAYS.size()) {
      return Optional.empty();
    }
    Duration delay = DELAYS.get(Math.max(0, attempts - 1));
    double factor = new SplittableRandom(delivery.getLeastSignificantBits() + attempts).nextDouble(1 - JITTER,
        1 + JITTER);
    return Optional.of(Duration.ofMillis(Math.round(delay.toMillis() * factor)));
  }
}
