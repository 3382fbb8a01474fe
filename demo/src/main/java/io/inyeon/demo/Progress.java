package io.inyeon.demo;

import java.io.Console;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line that tells how far the history is: on a terminal it is rewritten in place, elsewhere a line every tenth. */
final class Progress {
  private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
  private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  /** Of the first days nearly everything is new, so they take longer than they tell of the rest. */
  private static final double CERTAIN = 0.05;

  private final Live live;
  private final boolean terminal;
  private final long began = System.nanoTime();
  private long shown;
  private int tenth = -1;

  Progress(Live live) {
    this.live = live;
    terminal = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  /** @param part of the whole that is done, from 0 to 1 */
  void show(String what, double part, long touchpoints) {
    long now = System.nanoTime();
    if (now - shown < PACE_NANOS && part < 1) {
      return;
    }
    shown = now;
    double seconds = seconds();
    long left = Math.round(seconds / Math.max(part, 0.001) * (1 - part));
    live.set("loading", Map.of("percent", (int) (100 * part), "touchpoints", touchpoints, "secondsLeft", left));
    String rest = part < CERTAIN ? "" : ", " + left + " s left";
    say(String.format(Locale.ROOT, "%s: %3.0f %%, %,d touchpoints, %,.0f a second%s", what, 100 * part,
        touchpoints, touchpoints / Math.max(seconds, 0.001), rest), (int) (10 * part));
  }

  void done(String sentence) {
    if (terminal) {
      System.out.print("\r\033[K");
    }
    LOG.info("{} in {} s", sentence, Math.round(seconds()));
    live.set("loading", Map.of("percent", 100));
  }

  private void say(String line, int tenths) {
    if (terminal) {
      System.out.print("\r\033[K" + line);
      System.out.flush();
    } else if (tenths > tenth) {
      tenth = tenths;
      LOG.info(line);
    }
  }

  private double seconds() {
    return (System.nanoTime() - began) / 1e9;
  }
}
