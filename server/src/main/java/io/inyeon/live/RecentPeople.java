package io.inyeon.live;

import io.inyeon.core.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Of whom something has come lately. */
final class RecentPeople {
  static final Duration LATELY = Duration.ofMinutes(5);
  /** Beyond this many the count stands still rather than the memory growing. */
  private static final int MOST = 500_000;

  private final Map<ProfileId, Instant> seen = new HashMap<>();

  void saw(ProfileId profile, Instant at) {
    if (seen.size() < MOST || seen.containsKey(profile)) {
      seen.merge(profile, at, (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  int count(Instant now) {
    seen.values().removeIf(at -> at.isBefore(now.minus(LATELY)));
    return seen.size();
  }
}
