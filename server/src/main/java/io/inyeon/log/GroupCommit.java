package io.inyeon.log;

import io.inyeon.background.Phases;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.inyeon.background.Durations;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets concurrent requests share one commit: writers drain the queue, one transaction takes all that waits. The queue is
 * bounded by bytes; what does not fit is refused at once, so a slow database makes callers wait outside, not memory grow.
 */
@Component
class GroupCommit implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
  private static final long MOST_BYTES_WAITING = 32L << 20;
  private static final int MOST_EVENTS_AT_ONCE = 4_000;
  private static final int WRITERS = 2;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private record Pending(List<Incoming> events, long bytes, CompletableFuture<Void> done) {}

  private final Appender appender;
  private final TransactionTemplate transaction;
  private final Signals signals;
  private final DistributionSummary batchSizes;
  private final Timer commits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final ArrayDeque<Pending> queue = new ArrayDeque<>();
  private final List<Thread> writers = new ArrayList<>();
  private long bytesWaiting;
  private volatile boolean running;

  GroupCommit(Appender appender, TransactionTemplate transaction, Signals signals, MeterRegistry meters) {
    this.appender = appender;
    this.transaction = transaction;
    this.signals = signals;
    batchSizes = meters.summary("inyeon.log.commit.events");
    commits = Timer.builder("inyeon.log.commit").description("How long a commit of the log takes")
        .serviceLevelObjectives(Durations.BUCKETS).register(meters);
    meters.gauge("inyeon.log.queue.bytes", this, GroupCommit::bytesWaiting);
  }

  CompletableFuture<Void> submit(List<Incoming> events, long bytes) {
    Pending pending = new Pending(events, bytes, new CompletableFuture<>());
    lock.lock();
    try {
      if (!running || bytesWaiting + bytes > MOST_BYTES_WAITING) {
        throw new LogUnavailable(running ? "more events are waiting than may" : "the server is stopping", RETRY_AFTER);
      }
      queue.add(pending);
      bytesWaiting += bytes;
      work.signal();
    } finally {
      lock.unlock();
    }
    return pending.done;
  }

  private void write() {
    for (List<Pending> batch = take(); !batch.isEmpty(); batch = take()) {
      commit(batch);
    }
  }

  /** Waits for work; empty once stopped and drained. */
  private List<Pending> take() {
    lock.lock();
    try {
      while (queue.isEmpty() && running) {
        work.awaitUninterruptibly();
      }
      List<Pending> batch = new ArrayList<>();
      int events = 0;
      for (Pending next = queue.peek(); next != null && fits(events, next); next = queue.peek()) {
        batch.add(queue.remove());
        events += next.events.size();
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private static boolean fits(int taken, Pending next) {
    return taken == 0 || taken + next.events.size() <= MOST_EVENTS_AT_ONCE;
  }

  private void commit(List<Pending> batch) {
    @Nullable
    RuntimeException failure = attempt(batch);
    if (isAboutTheData(failure) && batch.size() > 1) {
      batch.forEach(pending -> commit(List.of(pending))); // one of them cannot be written: the others must not suffer
    } else {
      settle(batch, failure);
    }
  }

  private static boolean isAboutTheData(@Nullable RuntimeException failure) {
    return failure instanceof NonTransientDataAccessException
        && !(failure instanceof NonTransientDataAccessResourceException);
  }

  private @Nullable RuntimeException attempt(List<Pending> batch) {
    try {
      List<Incoming> events = batch.stream().flatMap(pending -> pending.events.stream()).toList();
      commits.record(() -> transaction.executeWithoutResult(status -> appender.appendEvents(events)));
      batchSizes.record(events.size());
      return null;
    } catch (DataAccessException | TransactionException e) {
      return e;
    } catch (RuntimeException e) {
      LOG.error("appending failed on a fault of ours", e);
      return e;
    }
  }

  private void settle(List<Pending> batch, @Nullable RuntimeException failure) {
    lock.lock();
    try {
      bytesWaiting -= batch.stream().mapToLong(Pending::bytes).sum();
    } finally {
      lock.unlock();
    }
    if (failure == null) {
      batch.forEach(pending -> pending.done.complete(null));
      signals.fire(Signals.Topic.LOG);
    } else {
      LOG.warn("{} requests could not be written: {}", batch.size(), failure.getClass().getSimpleName());
      LogUnavailable unavailable = new LogUnavailable("the database did not take the events", RETRY_AFTER, failure);
      batch.forEach(pending -> pending.done.completeExceptionally(unavailable));
    }
  }

  private double bytesWaiting() {
    lock.lock();
    try {
      return bytesWaiting;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    running = true;
    for (int n = 0; n < WRITERS; n++) {
      writers.add(Thread.ofPlatform().name("log-writer-" + n).start(this::write));
    }
  }

  @Override
  public void stop() {
    lock.lock();
    try {
      running = false;
      work.signalAll();
    } finally {
      lock.unlock();
    }
    writers.forEach(GroupCommit::join);
    writers.clear();
  }

  private static void join(Thread writer) {
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Phases.LOG;
  }
}
