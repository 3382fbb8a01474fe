package io.inyeon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays day after day by the demonstration's clock. A jump forward skips nothing: the clock goes from step to step, each is
 * played at its own instant, and only then the clock goes on to where the jump leads.
 */
final class Simulation implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);
  private static final Duration LONGEST_LOOK = Duration.ofHours(1);

  private final MovableClock clock;
  private final Player player;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private @Nullable Instant jumpsTo;
  private volatile boolean stopped;

  private Simulation(MovableClock clock, Player player, LocalDate first) {
    this.clock = clock;
    this.player = player;
    thread = Thread.ofPlatform().name("simulation").daemon().unstarted(() -> run(first));
    clock.onChange(this::wake);
  }

  /** Plays on its own thread until it is closed; after the first day the clock slows down to everyday pace. */
  static Simulation start(MovableClock clock, Player player, LocalDate first) {
    var simulation = new Simulation(clock, player, first);
    simulation.thread.start();
    return simulation;
  }

  void jump(Duration forward) {
    lock.lock();
    try {
      Instant now = clock.instant();
      Instant from = jumpsTo == null || jumpsTo.isBefore(now) ? now : jumpsTo;
      jumpsTo = from.plus(forward);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
  }

  private void run(LocalDate first) {
    try {
      for (LocalDate day = first;; day = day.plusDays(1)) {
        play(day);
        if (day.equals(first)) {
          clock.runAt(Math.min(clock.speed(), 1));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void play(LocalDate day) throws InterruptedException {
    List<Step> steps = Story.of(day);
    for (int number = 0; number < steps.size(); number++) {
      await(steps.get(number).at());
      attempt(steps.get(number), "demo-" + day + "-" + number);
    }
  }

  /** A step that fails is told of and left out: the day goes on. */
  private void attempt(Step step, String id) throws InterruptedException {
    try {
      player.play(step, id);
    } catch (RuntimeException e) {
      if (stopped || Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      LOG.warn("the step {} failed: {}", id, e.getMessage());
    }
  }

  private void await(Instant target) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      for (Duration left = left(target); left.isPositive(); left = left(target)) {
        if (jumpsTo != null) {
          follow(jumpsTo, target);
        } else if (clock.speed() == 0) {
          changed.await();
        } else {
          Duration look = left.compareTo(LONGEST_LOOK) < 0 ? left : LONGEST_LOOK;
          changed.await(look.toNanos() / clock.speed() + 1, TimeUnit.NANOSECONDS);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private Duration left(Instant target) {
    return Duration.between(clock.instant(), target);
  }

  private void follow(Instant jump, Instant target) {
    boolean ends = jump.isBefore(target);
    if (ends) {
      jumpsTo = null;
    }
    Duration forward = left(ends ? jump : target);
    if (forward.isPositive()) {
      clock.jump(forward);
    }
  }

  private void wake() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
