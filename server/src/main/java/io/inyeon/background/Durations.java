package io.inyeon.background;

import java.time.Duration;
import java.util.stream.LongStream;

/** The buckets by which durations are measured: close enough to read a 99th percentile from, few enough to keep for years. */
public final class Durations {
  public static final Duration[] BUCKETS = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
      .mapToObj(Duration::ofMillis).toArray(Duration[]::new);

  private Durations() {
  }
}
