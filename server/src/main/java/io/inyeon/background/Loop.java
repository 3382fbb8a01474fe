package io.inyeon.background;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A thread that does its work when woken, and looks by itself now and then; less often once it has been quiet for a while, so
 * that a server with which nobody talks costs next to nothing. A fault does not end it: it is logged once, and tried again after
 * a pause that grows while the fault lasts.
 *
 * <p>After a pass that took long it rests longer, too: on a busy machine more is gathered for the next, which costs all of them
 * less.
 */
public final class Loop {
  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration FOR_EVER = Duration.ofDays(365);
  private static final Duration LONGEST_QUIET = Duration.ofSeconds(1);
  /** So many looks in vain, one after the other, are no reason yet to look less often. */
  private static final int LOOKS_IN_VAIN = 20;
  private static final int MOST_DOUBLINGS = 6;
  private static final int MOST_PACES = 4;

  /** One pass. */
  public interface Work {
    /** @return whether there may be more to do at once */
    boolean pass();
  }

  /** Asked after a pass that found all done. */
  public interface Rest {
    /** @return how long to sleep at most, whatever else holds: until something is due that wakes nobody */
    Duration most();
  }

  private final String name;
  private final Duration interval;
  private final Duration pace;
  private final Work work;
  private final Rest rest;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private final Thread thread;
  private boolean wake;
  private boolean stopped;
  private int failures;
  private int quiet;
  private Duration worked = Duration.ZERO;

  private Loop(String name, Duration interval, Duration pace, Work work, Rest rest) {
    this.name = name;
    this.interval = interval;
    this.pace = pace;
    this.work = work;
    this.rest = rest;
    thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  /**
   * @param interval how long it sleeps when nobody wakes it; up to a second once it has been quiet for long
   * @param pace how long it sleeps at least, once a pass has found all done; up to four times as long after a pass that took
   *     twice as long as that
   */
  public static Loop start(String name, Duration interval, Duration pace, Work work) {
    return start(name, interval, pace, work, () -> FOR_EVER);
  }

  /** @param rest must not fail */
  public static Loop start(String name, Duration interval, Duration pace, Work work, Rest rest) {
    Loop loop = new Loop(name, interval, pace, work, rest);
    loop.thread.start();
    return loop;
  }

  public void wake() {
    lock.lock();
    try {
      wake = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Lets the present pass end, and waits for it. */
  public void stop() {
    lock.lock();
    try {
      stopped = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
    try {
      thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean more = true;
    while (rest(more ? Duration.ZERO : pause())) {
      long begun = System.nanoTime();
      more = attempt();
      worked = Duration.ofNanos(System.nanoTime() - begun);
      quiet = more ? 0 : quiet + 1;
    }
  }

  private Duration pace() {
    return pace(pace, worked);
  }

  /** Half as long as the last pass took: no less than asked for, and no more than four times that. */
  static Duration pace(Duration asked, Duration worked) {
    return max(asked, min(worked.dividedBy(2), asked.multipliedBy(MOST_PACES)));
  }

  Duration pause() {
    if (failures > 0) {
      return grown(failures, LONGEST_PAUSE);
    }
    return min(max(rest.most(), pace()), grown(Math.max(0, quiet - LOOKS_IN_VAIN), LONGEST_QUIET));
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The interval doubled so often, up to the longest; never less than itself. */
  private Duration grown(int doublings, Duration longest) {
    Duration pause = interval.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
    return min(pause, max(interval, longest));
  }

  private boolean attempt() {
    try {
      boolean more = work.pass();
      failures = 0;
      return more;
    } catch (DataAccessException | TransactionException e) {
      if (failures++ == 0) {
        LOG.warn("{}: the database did not answer ({}); trying again", name, e.getClass().getSimpleName());
      }
      return false;
    } catch (RuntimeException | StackOverflowError e) {
      failures++;
      LOG.error("{}: a fault; trying again", name, e);
      return false;
    }
  }

  /** @return false when it is time to end */
  private boolean rest(Duration most) {
    lock.lock();
    try {
      long left = most.toNanos();
      long early = Math.max(0, left - pace().toNanos());
      while ((!wake || left > early || failures > 0) && !stopped && left > 0) {
        long wait = wake && failures == 0 ? left - early : left; // woken too early it rests no longer than it must
        left -= wait - woken.awaitNanos(wait);
      }
      quiet = wake ? 0 : quiet;
      wake = false;
      return !stopped;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }
}
