package io.inyeon.live;

import io.inyeon.core.ProfileId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One page that looks on. It is told and never waited for: whoever reads slowly gets the newest pulse when they have read the one
 * before, and hears once of however many touches came meanwhile.
 */
final class Watcher {
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final byte[] TOUCHED = "event: touched\ndata: {}\n\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] STILL_HERE = ": still here\n\n".getBytes(StandardCharsets.UTF_8);

  private final UUID who;
  private final Optional<ProfileId> of;
  private final boolean seesCustomers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition told = lock.newCondition();
  private byte @Nullable [] pulse;
  private boolean touched;
  private boolean ended;

  /**
   * @param who looks on
   * @param of whose touchpoints it wants to hear of
   */
  Watcher(UUID who, Optional<ProfileId> of, boolean seesCustomers) {
    this.who = who;
    this.of = of;
    this.seesCustomers = seesCustomers;
  }

  UUID who() {
    return who;
  }

  Optional<ProfileId> of() {
    return of;
  }

  boolean seesCustomers() {
    return seesCustomers;
  }

  void tell(byte[] newest, boolean isTouched) {
    change(() -> {
      pulse = newest;
      touched |= isTouched;
    });
  }

  void end() {
    change(() -> ended = true);
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      told.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Writes until it is ended, the time is up, nobody reads any more, or they may no longer.
   *
   * @param every how often it is asked whether they may
   */
  void serve(OutputStream out, Duration longest, Duration every, BooleanSupplier mayRead)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    long asked = began;
    for (byte[] next = next(); next.length > 0 && System.nanoTime() - began < longest.toNanos(); next = next()) {
      if (System.nanoTime() - asked >= every.toNanos()) {
        if (!mayRead.getAsBoolean()) {
          return;
        }
        asked = System.nanoTime();
      }
      out.write(next);
      out.flush();
    }
  }

  /** @return nothing when it is ended */
  private byte[] next() throws InterruptedException {
    lock.lock();
    try {
      long left = QUIET_NANOS;
      while (pulse == null && !touched && !ended && left > 0) {
        left = told.awaitNanos(left);
      }
      return ended ? new byte[0] : taken();
    } finally {
      lock.unlock();
    }
  }

  private byte[] taken() {
    byte[] first = pulse == null ? STILL_HERE : pulse;
    byte[] all = touched ? Arrays.copyOf(first, first.length + TOUCHED.length) : first;
    System.arraycopy(TOUCHED, 0, all, first.length, all.length - first.length);
    pulse = null;
    touched = false;
    return all;
  }
}
