package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * From when an event was due to be sent until it stands on its customer's timeline, while others send a thousand a second. A
 * few probes a second, each in a thread of its own, so that a slow one delays no other.
 */
final class Visible {
  private static final int BATCH = 10;
  private static final int RATE = 1_000;
  private static final int PROBES_A_SECOND = 10;
  private static final int PROBED = 50;

  private final TestServer server;
  private final Plan plan;
  private final List<String> customers = new ArrayList<>();
  private final Histogram micros = new ConcurrentHistogram(3);

  private Visible(TestServer server, Plan plan) {
    this.server = server;
    this.plan = plan;
  }

  static Result measure(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("visible", options);
    try (TestServer server = TestServer.start(data)) {
      Plan plan = server.plan(options, BATCH, RATE);
      Through.prepare(server, plan);
      Visible visible = new Visible(server, plan);
      visible.findCustomers();
      Load load = new Load(plan, number -> new Traffic(plan, number));
      Measurement measurement = new Measurement(server);
      Thread background = Thread.ofPlatform().start(() -> run(load));
      visible.probe(load.begin(), plan.measured().toNanos());
      background.join();
      result.latencies("visible", visible.micros).add("probes", (double) visible.micros.getTotalCount());
      result.add("events_per_second", load.eventsPerSecond()).latencies("answer", load.micros());
      measurement.into(result);
    }
    return result;
  }

  private static void run(Load load) {
    try {
      load.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void findCustomers() {
    for (int number = 0; number < Math.min(PROBED, plan.customers()); number++) {
      customers.add(server.api().get("/api/v1/customers/lookup?namespace=userId&value=customer-" + number).path("id")
          .asString());
    }
  }

  private void probe(long begin, long measured) throws InterruptedException {
    List<Thread> probes = new ArrayList<>();
    long between = TimeUnit.SECONDS.toNanos(1) / PROBES_A_SECOND;
    for (long due = begin; due < begin + measured; due += between) {
      long at = Load.until(due);
      int number = probes.size();
      probes.add(Thread.ofVirtual().start(() -> probe(number, at)));
    }
    for (Thread probe : probes) {
      probe.join();
    }
  }

  private void probe(int number, long due) {
    int customer = number % customers.size();
    String message = "probe-" + number + "-" + due;
    try (Connection connection = new Connection(plan)) {
      connection.send(new Traffic(plan, number).one(customer, message));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    while (!isVisible(customers.get(customer), message)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
    }
    micros.recordValue((System.nanoTime() - due) / 1_000);
  }

  private boolean isVisible(String customer, String message) {
    JsonNode items = server.api().get("/api/v1/customers/" + customer + "/timeline?limit=5").path("items");
    return items.valueStream().anyMatch(item -> item.path("messageId").asString("").equals(message));
  }
}
