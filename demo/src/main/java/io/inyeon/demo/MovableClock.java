package io.inyeon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A clock that starts where it is told, runs as fast as it is told, and jumps forward: four hours of waiting pass in
 * a moment. It never goes backward, whatever its base does. Thread-safe.
 */
public final class MovableClock implements InstantSource {
  private final InstantSource base;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Instant baseSeen;
  private Instant shown;
  private int speed = 1;

  /** @param base the time that drives it: a machine's clock, or in tests one that is moved by hand */
  public MovableClock(Instant start, InstantSource base) {
    this.base = base;
    this.baseSeen = base.instant();
    this.shown = start;
  }

  @Override
  public synchronized Instant instant() {
    Instant now = base.instant();
    if (now.isAfter(baseSeen)) {
      shown = shown.plus(Duration.between(baseSeen, now).multipliedBy(speed));
    }
    baseSeen = now;
    return shown;
  }

  /** @param factor 0 stands still, 1 is the base's own pace, 60 makes a minute of every second */
  public void runAt(int factor) {
    if (factor < 0) {
      throw new IllegalArgumentException("A clock cannot run backward: speed " + factor);
    }
    synchronized (this) {
      instant();
      speed = factor;
    }
    changed();
  }

  public void pause() {
    runAt(0);
  }

  public synchronized int speed() {
    return speed;
  }

  public void jump(Duration forward) {
    if (forward.isNegative()) {
      throw new IllegalArgumentException("A clock cannot jump backward: " + forward);
    }
    synchronized (this) {
      shown = instant().plus(forward);
    }
    changed();
  }

  /** Called after each jump and change of speed: whoever waits for an instant must look again. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }
}
