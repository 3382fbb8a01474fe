package io.inyeon.core.preference;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The preferred hour. Nobody keeps to the minute, so a day counts for an hour when something was done in it or in one of its
 * neighbours, and its rivals are the hours that share no neighbour with it.
 */
final class Hours {
  private static final int A_DAY = 24;
  private static final int APART = 3;

  private final Days exactly = new Days();
  private final Days around = new Days();
  private boolean isEmpty = true;

  void add(ZonedDateTime at) {
    isEmpty = false;
    exactly.add(at, name(at.getHour()));
    for (int neighbour = -1; neighbour <= 1; neighbour++) {
      around.add(at, name(at.getHour() + neighbour));
    }
  }

  Optional<Preference> preferred() {
    if (isEmpty) {
      return Optional.empty();
    }
    int best = 0;
    for (int hour = 1; hour < A_DAY; hour++) {
      best = isBetter(hour, best) ? hour : best;
    }
    int days = around.of(name(best));
    return Optional.of(new Preference(name(best), Preference.certainty(days, rivalOf(best)), days));
  }

  private boolean isBetter(int hour, int best) {
    int more = around.of(name(hour)) - around.of(name(best));
    return more > 0 || (more == 0 && weight(hour) > weight(best));
  }

  /** Of hours with as many days the one in their middle. */
  private int weight(int hour) {
    return exactly.of(name(hour - 1)) + 2 * exactly.of(name(hour)) + exactly.of(name(hour + 1));
  }

  private int rivalOf(int best) {
    int rival = 0;
    for (int hour = best + APART; hour <= best + A_DAY - APART; hour++) {
      rival = Math.max(rival, around.of(name(hour)));
    }
    return rival;
  }

  private static String name(int hour) {
    return String.valueOf(Math.floorMod(hour, A_DAY));
  }
}
