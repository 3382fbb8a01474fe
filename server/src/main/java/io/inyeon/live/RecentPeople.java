package io.inyeon.live;

import io.inyeon.core.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Of whom something has come lately. */
final class RecentPeople {
  static final Duration LATELY = Duration.ofMinutes(5);
  /** Beyond this many the count stands still rather than the memory growing. */
  private static final int MOST = 500_000;

  private final Map<CustomerId, Instant> seen = new HashMap<>();

  void saw(CustomerId customer, Instant at) {
    if (seen.size() < MOST || seen.containsKey(customer)) {
      seen.merge(customer, at, (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  int count(Instant now) {
    seen.values().removeIf(at -> at.isBefore(now.minus(LATELY)));
    return seen.size();
  }
}
