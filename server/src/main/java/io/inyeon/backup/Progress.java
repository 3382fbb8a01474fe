package io.inyeon.backup;

import java.time.Duration;
import java.util.function.Consumer;

/** Says how far a long copy is, every few seconds. */
final class Progress {
  private static final long PAUSE_NANOS = Duration.ofSeconds(2).toNanos();
  private static final long MEGABYTE = 1L << 20;

  private final String what;
  private final long total;
  private final Consumer<String> lines;
  private long done;
  private long saidAt = System.nanoTime();

  /** @param total bytes, 0 when nobody knows */
  Progress(String what, long total, Consumer<String> lines) {
    this.what = what;
    this.total = total;
    this.lines = lines;
  }

  void copied(long bytes) {
    done += bytes;
    if (System.nanoTime() - saidAt >= PAUSE_NANOS) {
      saidAt = System.nanoTime();
      lines.accept(total == 0
          ? "%s: %,d MB".formatted(what, done / MEGABYTE)
          : "%s: %d %% (%,d of %,d MB)".formatted(what, Math.min(99, done * 100 / total), done / MEGABYTE,
              total / MEGABYTE));
    }
  }

  long done() {
    return done;
  }
}
