package io.inyeon.core.preference;

import java.util.Map;
import java.util.Optional;

/**
 * The preferred hour. Nobody keeps to the minute, so an hour counts with its neighbours, and its rivals are the hours that share
 * none with it.
 */
final class Hours {
  private static final int A_DAY = 24;
  private static final int APART = 3;

  private Hours() {
  }

  /** @param days by the hour, on how many days something was done in it */
  static Optional<Preference> of(Map<String, Integer> days) {
    if (days.isEmpty()) {
      return Optional.empty();
    }
    int best = 0;
    for (int hour = 1; hour < A_DAY; hour++) {
      best = isBetter(hour, best, days) ? hour : best;
    }
    return Optional.of(new Preference(String.valueOf(best),
        Preference.certainty(around(best, days), rivalOf(best, days)), around(best, days)));
  }

  private static boolean isBetter(int hour, int best, Map<String, Integer> days) {
    int more = around(hour, days) - around(best, days);
    return more > 0 || (more == 0 && at(hour, days) > at(best, days));
  }

  private static int rivalOf(int best, Map<String, Integer> days) {
    int rival = 0;
    for (int hour = best + APART; hour <= best + A_DAY - APART; hour++) {
      rival = Math.max(rival, around(hour, days));
    }
    return rival;
  }

  private static int around(int hour, Map<String, Integer> days) {
    return at(hour - 1, days) + at(hour, days) + at(hour + 1, days);
  }

  private static int at(int hour, Map<String, Integer> days) {
    return days.getOrDefault(String.valueOf(Math.floorMod(hour, A_DAY)), 0);
  }
}
