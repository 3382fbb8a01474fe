package io.inyeon.demo;

import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Touch;
import io.inyeon.log.EventLog;
import io.inyeon.log.Incoming;
import io.inyeon.log.LogUnavailable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Brings what has happened before onto the log, day by day, as imported: it updates what is known and starts no journey. What
 * is on the log already is dropped there, so it may be brought again after an interruption.
 */
final class History {
  private static final int BATCH = 2_000;
  private static final int MOST_UNDER_WAY = 4;
  private static final int MOST_ATTEMPTS = 60;

  private record Batch(List<Incoming> events, CompletableFuture<Void> done) {}

  private final EventLog log;
  private final Arrivals arrivals;
  private final ArrayDeque<Batch> underWay = new ArrayDeque<>();
  private List<Incoming> next = new ArrayList<>(BATCH);
  private long brought;
  private volatile boolean stopped;

  History(EventLog log, Arrivals arrivals) {
    this.log = log;
    this.arrivals = arrivals;
  }

  /** Told after each day. */
  interface Watcher {
    /** @param brought how many touchpoints since the beginning of this load */
    void day(LocalDate done, long brought);
  }

  /**
   * @param until the instant at which the present begins; of its day only what lies before is brought
   * @return how many touchpoints were brought
   */
  long bring(Population world, LocalDate from, Instant until, Watcher watcher) {
    return bring(Past.none(world, from), until, watcher);
  }

  /** The same, but for what the product has told of itself. */
  long bring(Past past, Instant until, Watcher watcher) {
    Population world = past.world();
    LocalDate from = past.toldUntil();
    LocalDate last = until.atZone(Story.ZONE).toLocalDate();
    if (!from.isAfter(world.opening())) {
      world.ledger(touch -> take(touch, past, until));
    }
    for (LocalDate date = from; !date.isAfter(last) && !stopped; date = date.plusDays(1)) {
      world.day(date, touch -> take(touch, past, until));
      watcher.day(date, brought);
    }
    flush();
    while (!underWay.isEmpty()) {
      settle(underWay.remove());
    }
    return brought;
  }

  /** The rest of what is being brought is left for the next time. */
  void stop() {
    stopped = true;
  }

  private void take(Touch touch, Past past, Instant until) {
    if (stopped || !touch.at().isBefore(until) || past.hasLived(touch)) {
      return;
    }
    next.add(arrivals.imported(touch));
    brought++;
    if (next.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    if (next.isEmpty()) {
      return;
    }
    if (underWay.size() == MOST_UNDER_WAY) {
      settle(underWay.remove());
    }
    underWay.add(new Batch(next, append(next)));
    next = new ArrayList<>(BATCH);
  }

  /** A log that could not take a batch is asked again: the same batch cannot come to be there twice. */
  private void settle(Batch batch) {
    CompletableFuture<Void> done = batch.done;
    for (int attempt = 1;; attempt++) {
      try {
        done.join();
        return;
      } catch (CompletionException e) {
        if (stopped || attempt == MOST_ATTEMPTS) {
          throw new IllegalStateException("the log does not take the history", e);
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        done = append(batch.events);
      }
    }
  }

  private CompletableFuture<Void> append(List<Incoming> events) {
    long bytes = events.stream().mapToLong(event -> 512 + 2L * event.payload().length()).sum();
    try {
      return log.append(events, bytes);
    } catch (LogUnavailable busy) {
      return CompletableFuture.failedFuture(busy);
    }
  }
}
