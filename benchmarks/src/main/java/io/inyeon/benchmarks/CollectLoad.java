package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Durable collect under load: batches over a few kept-alive connections, against a server that runs already.
 *
 * <pre>java -cp … io.inyeon.benchmarks.CollectLoad --port 8080 --key KEY --warm-up 60 --seconds 30</pre>
 */
public final class CollectLoad {
  private final Plan plan;
  private final Histogram micros = new ConcurrentHistogram(3);
  private final LongAdder accepted = new LongAdder();
  private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
  private final long begin;
  private final long end;

  private CollectLoad(Plan plan) {
    this.plan = plan;
    begin = System.nanoTime() + plan.warmUp().toNanos();
    end = begin + plan.measured().toNanos();
  }

  public static void main(String[] arguments) throws InterruptedException {
    System.out.println(new CollectLoad(Plan.of(arguments)).run());
  }

  private String run() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int connection = 0; connection < plan.connections(); connection++) {
      int number = connection;
      threads.add(Thread.ofPlatform().start(() -> load(number)));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return report();
  }

  private void load(int number) {
    Batches batches = new Batches(plan, number);
    long between = plan.rate() == 0 ? 0 : 1_000_000_000L * plan.batch() * plan.connections() / plan.rate();
    long due = System.nanoTime() + between * number / plan.connections();
    try (Connection connection = new Connection(plan)) {
      while (System.nanoTime() < end) {
        due = between == 0 ? System.nanoTime() : until(due);
        record(connection.send(batches.next()), due);
        due += between;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long until(long due) {
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

  private String report() {
    double seconds = plan.measured().toNanos() / 1e9;
    return String.format(Locale.ROOT,
        "{\"events_per_second\": %.0f, \"p50_ms\": %.1f, \"p99_ms\": %.1f, \"p999_ms\": %.1f, \"max_ms\": %.1f, "
            + "\"answers\": %s, \"batch\": %d, \"connections\": %d, \"rate\": %d}",
        accepted.sum() / seconds, at(50), at(99), at(99.9), micros.getMaxValue() / 1e3, answers(), plan.batch(),
        plan.connections(), plan.rate());
  }

  private double at(double percentile) {
    return micros.getValueAtPercentile(percentile) / 1e3;
  }

  private String answers() {
    List<String> parts = new ArrayList<>();
    new TreeMap<>(statuses).forEach((status, count) -> parts.add("\"" + status + "\": " + count.sum()));
    return "{" + String.join(", ", parts) + "}";
  }
}
