package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How soon somebody is in a segment, and out of it again by time alone: two thousand a second do the one thing that puts them in
 * for twenty seconds, so that as many leave; a few probes a second tell how long the API takes to say so. Then a hundred
 * thousand windows end at one instant.
 */
final class Membership {
  private static final int RATE = 2_000;
  private static final int BATCH = 20;
  private static final int PROBES_A_SECOND = 5;
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final String SEGMENT = "pinged";
  private static final Duration WINDOW = Duration.ofSeconds(20);
  private static final String AT_ONCE = "at-once";

  private final TestServer server;
  private final Plan plan;
  private final Histogram entered = new ConcurrentHistogram(3);
  private final Histogram left = new ConcurrentHistogram(3);

  private Membership(TestServer server, Plan plan) {
    this.server = server;
    this.plan = plan;
  }

  static Result measure(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("membership", options);
    try (TestServer server = TestServer.start(data)) {
      Plan plan = server.plan(options, BATCH, RATE);
      FiftySegments.define(server.api());
      server.api().define(SEGMENT, "{\"performed\":\"Ping\",\"within\":\"" + WINDOW + "\"}");
      server.api().define(AT_ONCE, "{\"performed\":\"Came At Once\",\"within\":\"PT2M\"}");
      server.api().awaitLive();
      Through.introduce(server, plan);
      Membership membership = new Membership(server, plan);
      membership.ofTwoThousand(result);
      membership.ofAHundredThousand(result);
    }
    return result;
  }

  private void ofTwoThousand(Result result) throws InterruptedException {
    List<String> probed = probed();
    AtomicInteger next = new AtomicInteger();
    Load load = new Load(plan, number -> {
      Traffic traffic = new Traffic(plan, number);
      return () -> traffic.each("Ping", next.getAndAdd(plan.batch()), plan.batch());
    });
    Measurement measurement = new Measurement(server);
    Thread background = Thread.ofPlatform().start(() -> run(load));
    probe(load.begin(), plan.measured().toNanos(), probed);
    background.join();
    result.add("events_per_second", load.eventsPerSecond()).latencies("entered", entered).latencies("left", left);
    result.add("probes", (double) left.getTotalCount()).add("answers_not_200", Scenarios.notAccepted(load));
    measurement.into(result);
  }

  private static void run(Load load) {
    try {
      load.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Customers whom the others' turn does not come to. */
  private List<String> probed() {
    Plan further = plan.of(plan.customers() + PROBES_A_SECOND * (int) plan.measured().toSeconds());
    List<String> ids = new ArrayList<>();
    try (Connection connection = new Connection(plan)) {
      Traffic traffic = new Traffic(further, Integer.MAX_VALUE - 1);
      for (int from = plan.customers(); from < further.customers(); from += PROBES_A_SECOND) {
        connection.send(traffic.people(from, PROBES_A_SECOND));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.api().awaitFolded();
    for (int number = plan.customers(); number < further.customers(); number++) {
      ids.add(server.api().get("/api/v1/customers/lookup?namespace=userId&value=customer-" + number).path("id")
          .asString());
    }
    return ids;
  }

  private void probe(long begin, long measured, List<String> probed) throws InterruptedException {
    List<Thread> probes = new ArrayList<>();
    long between = TimeUnit.SECONDS.toNanos(1) / PROBES_A_SECOND;
    for (long due = begin; due < begin + measured && probes.size() < probed.size(); due += between) {
      long at = Load.until(due);
      int number = probes.size();
      probes.add(Thread.ofVirtual().start(() -> probe(plan.customers() + number, probed.get(number), at)));
    }
    for (Thread probe : probes) {
      probe.join();
    }
  }

  private void probe(int number, String customer, long due) {
    Instant said = Instant.now();
    try (Connection connection = new Connection(plan)) {
      connection.send(new Traffic(plan.of(Integer.MAX_VALUE), number).each("Ping", number, 1, said));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await(() -> isIn(customer));
    entered.recordValue((System.nanoTime() - due) / 1_000);
    Instant end = said.plus(WINDOW);
    until(end);
    await(() -> !isIn(customer));
    left.recordValue(Math.max(0, Duration.between(end, Instant.now()).toNanos() / 1_000));
  }

  private boolean isIn(String customer) {
    return server.api().get("/api/v1/customers/" + customer + "/segments").path("items").valueStream()
        .anyMatch(segment -> segment.path("key").asString().equals(SEGMENT));
  }

  /** The longer it takes the less often it looks, or those who wait would be the load: a moment is told to a twentieth. */
  private static void await(java.util.function.BooleanSupplier condition) {
    long began = System.nanoTime();
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(Math.max(LOOK.toNanos(), (System.nanoTime() - began) / 20));
    }
  }

  private void ofAHundredThousand(Result result) {
    server.api().awaitFolded();
    Instant at = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    try (Connection connection = new Connection(plan)) {
      Traffic traffic = new Traffic(plan, Integer.MAX_VALUE - 2);
      for (int from = 0; from < plan.customers(); from += 100) {
        connection.send(traffic.each("Came At Once", from, 100, at));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.api().awaitFolded();
    Instant end = at.plus(Duration.ofMinutes(2));
    result.add("at_once", size()).add("at_once_ready_before_s", Duration.between(Instant.now(), end).toMillis() / 1e3);
    until(end);
    await(() -> size() == 0);
    result.add("at_once_drained_s", Duration.between(end, Instant.now()).toMillis() / 1e3);
  }

  private static void until(Instant end) {
    for (Duration left = Duration.between(Instant.now(), end); left
        .isPositive(); left = Duration.between(Instant.now(), end)) {
      LockSupport.parkNanos(left.toNanos());
    }
  }

  private double size() {
    return server.api().get("/api/v1/segments/" + AT_ONCE).path("size").asDouble();
  }
}
