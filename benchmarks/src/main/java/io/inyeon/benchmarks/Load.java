package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Requests over a few kept-alive connections. With a rate they are due at fixed times whatever the server does, and a latency
 * counts from when its request was due: a pause is not hidden by the requests that it kept from being sent (coordinated
 * omission).
 */
final class Load {
  private final Plan plan;
  private final IntFunction<Requests> requests;
  private final Histogram micros = new ConcurrentHistogram(3);
  private final LongAdder accepted = new LongAdder();
  private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
  private final long begin;
  private final long end;

  /** @param requests of a connection, by its number */
  Load(Plan plan, IntFunction<Requests> requests) {
    this.plan = plan;
    this.requests = requests;
    begin = System.nanoTime() + plan.warmUp().toNanos();
    end = begin + plan.measured().toNanos();
  }

  /** Returns when the measured time is over. */
  Load run() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int connection = 0; connection < plan.connections(); connection++) {
      int number = connection;
      threads.add(Thread.ofPlatform().start(() -> load(number)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return this;
  }

  private void load(int number) {
    Requests own = requests.apply(number);
    long between = plan.rate() == 0 ? 0 : 1_000_000_000L * plan.batch() * plan.connections() / plan.rate();
    long due = System.nanoTime() + between * number / plan.connections();
    try (Connection connection = new Connection(plan)) {
      while (System.nanoTime() < end) {
        due = between == 0 ? System.nanoTime() : until(due);
        record(connection.send(own.next()), due);
        due += between;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long until(long due) {
    while (System.nanoTime() < due) {
      LockSupport.parkNanos(due - System.nanoTime());
    }
    return due;
  }

  private void record(int status, long due) {
    long now = System.nanoTime();
    if (now < begin || now > end) {
      return;
    }
    micros.recordValue((now - due) / 1_000);
    statuses.computeIfAbsent(status, code -> new LongAdder()).increment();
    if (status == 200) {
      accepted.add(plan.batch());
    }
  }

  long begin() {
    return begin;
  }

  /** Events that were acknowledged within the measured time. */
  long accepted() {
    return accepted.sum();
  }

  double eventsPerSecond() {
    return accepted.sum() * 1e9 / plan.measured().toNanos();
  }

  Histogram micros() {
    return micros;
  }

  Map<Integer, Long> answers() {
    Map<Integer, Long> answers = new TreeMap<>();
    statuses.forEach((status, count) -> answers.put(status, count.sum()));
    return answers;
  }
}
