package io.inyeon.live;

import java.util.ArrayDeque;
import java.util.Deque;

/** Sums over the looks of the last minute. */
final class LastMinute {
  private static final double MINUTE = 60;

  /** What one look has found. */
  record Look(double seconds, long touchpoints, long folded, long entered, long reachedGoal, long allowed,
      long deferred,
      long refused) {}

  private final Deque<Look> looks = new ArrayDeque<>();

  Pulse.Minute with(Look look) {
    looks.addLast(look);
    while (looks.size() > 1 && seconds() > MINUTE + looks.peekFirst().seconds / 2) {
      looks.removeFirst();
    }
    return new Pulse.Minute(Math.round(seconds()), sum(Look::touchpoints), sum(Look::folded), sum(Look::entered),
        sum(Look::reachedGoal), sum(Look::allowed), sum(Look::deferred), sum(Look::refused));
  }

  private double seconds() {
    return looks.stream().mapToDouble(Look::seconds).sum();
  }

  private long sum(java.util.function.ToLongFunction<Look> part) {
    return looks.stream().mapToLong(part).sum();
  }
}
