package io.inyeon.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
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

  /** What is planned for a day. */
  interface Programme {
    List<Step> of(LocalDate day);

    /** All of it has been played. */
    void ended(LocalDate day);
  }

  private record Planned(Step step, String id) {}

  private final MovableClock clock;
  private final Player player;
  private final Programme programme;
  private final PriorityQueue<Planned> agenda = new PriorityQueue<>(
      Comparator.comparing((Planned planned) -> planned.step.at()).thenComparing(Planned::id));
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private @Nullable Instant jumpsTo;
  /** When the clock is to slow down; null once it has. */
  private @Nullable Instant lively;
  private long planned;
  private volatile boolean stopped;

  private Simulation(MovableClock clock, Player player, Programme programme, LocalDate first) {
    this.clock = clock;
    this.player = player;
    this.programme = programme;
    thread = Thread.ofPlatform().name("simulation").daemon().unstarted(() -> run(first));
    clock.onChange(this::wake);
  }

  /** Plays on its own thread until it is closed; after the first day the clock slows down to a pace at which one can read along. */
  static Simulation start(MovableClock clock, Player player, Programme programme, LocalDate first) {
    var simulation = new Simulation(clock, player, programme, first);
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

  /** Where a jump leads that is still under way: the steps until then are being played. */
  Optional<Instant> forwardTo() {
    lock.lock();
    try {
      return Optional.ofNullable(jumpsTo);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
  }

  /** Something that follows from what has happened: it is played at its instant, or now if that is over. */
  void add(Step step) {
    lock.lock();
    try {
      agenda.add(new Planned(step, "answer-" + step.at().toEpochMilli() + "-" + planned++));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void run(LocalDate first) {
    try {
      for (LocalDate day = first;; day = day.plusDays(1)) {
        plan(day);
        play(day.plusDays(1).atStartOfDay(Story.ZONE).toInstant());
        if (day.equals(first)) {
          lively = day.plusDays(1).atTime(Story.MORNING).atZone(Story.ZONE).toInstant();
        }
        programme.ended(day);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void plan(LocalDate day) {
    List<Step> steps = programme.of(day);
    lock.lock();
    try {
      for (int number = 0; number < steps.size(); number++) {
        agenda.add(new Planned(steps.get(number), "demo-" + day + "-" + number));
      }
    } finally {
      lock.unlock();
    }
  }

  /** The night after the first day still passes fast: whoever has just come would see nobody for minutes. */
  private void slowDown(Instant now) {
    if (lively != null && !now.isBefore(lively)) {
      lively = null;
      clock.runAt(Math.min(clock.speed(), Clockwork.LIVELY));
    }
  }

  /** All that is planned for before midnight, whatever is added meanwhile. */
  private void play(Instant midnight) throws InterruptedException {
    for (Planned next = next(midnight); next != null; next = next(midnight)) {
      slowDown(next.step.at());
      attempt(next.step, next.id);
    }
  }

  /** The first of what is planned, once its instant has come. */
  private @Nullable Planned next(Instant midnight) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      for (Planned first = agenda.peek();; first = agenda.peek()) {
        if (first == null || !first.step.at().isBefore(midnight)) {
          return null;
        }
        if (!left(first.step.at()).isPositive()) {
          return agenda.remove();
        }
        if (jumpsTo != null) {
          follow(jumpsTo, first.step.at());
        } else if (clock.speed() == 0) {
          changed.await();
        } else {
          changed.await(nanosUntil(first.step.at()), TimeUnit.NANOSECONDS);
        }
      }
    } finally {
      lock.unlock();
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

  /** Of our own time; an hour of the clock's at most, since others may move it unseen. */
  private long nanosUntil(Instant target) {
    Duration left = left(target);
    Duration look = left.compareTo(LONGEST_LOOK) < 0 ? left : LONGEST_LOOK;
    return look.toNanos() / Math.max(1, clock.speed()) + 1;
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
