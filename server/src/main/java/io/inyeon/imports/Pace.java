package io.inyeon.imports;

import java.time.Duration;
import java.util.Optional;

/** How fast an import goes, since this process took it up. Written by one thread, read by others. */
final class Pace {
  private record Mark(long nanos, double progress, long records) {}

  private volatile Optional<Mark> first = Optional.empty();
  private volatile Mark latest = new Mark(System.nanoTime(), 0, 0);

  void at(double progress, long records) {
    latest = new Mark(System.nanoTime(), progress, records);
    if (first.isEmpty()) {
      first = Optional.of(latest);
    }
  }

  double progress() {
    return latest.progress;
  }

  /** Zero while there is nothing to tell from. */
  double recordsPerSecond() {
    return first.map(mark -> (latest.records - mark.records) / seconds(mark, latest)).filter(Double::isFinite)
        .map(rate -> Math.max(0, rate)).orElse(0.0);
  }

  Optional<Duration> left() {
    return first.filter(mark -> latest.progress > mark.progress).map(mark -> Duration
        .ofMillis((long) (1000 * seconds(mark, latest) * (1 - latest.progress) / (latest.progress - mark.progress))));
  }

  private static double seconds(Mark from, Mark to) {
    return (to.nanos - from.nanos) / 1e9;
  }
}
