package io.inyeon.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** The scenarios that need no machinery of their own. */
final class Scenarios {
  private Scenarios() {
  }

  /** Events acknowledged a second, as fast as the server takes them; {@code --rate} for an open loop. */
  static Result collect(Path data, Options options) throws InterruptedException {
    Result result = new Result("collect", options);
    try (TestServer server = TestServer.start(data)) {
      Plan plan = server.plan(options, 100, 0);
      Measurement measurement = new Measurement(server);
      Load load = new Load(plan, number -> new Batches(plan, number)).run();
      result.add("events_per_second", load.eventsPerSecond()).latencies("answer", load.micros());
      result.add("answers_not_200", notAccepted(load));
      measurement.into(result);
    }
    return result;
  }

  static double notAccepted(Load load) {
    return (double) load.answers().entrySet().stream().filter(entry -> entry.getKey() != 200)
        .mapToLong(java.util.Map.Entry::getValue).sum();
  }

  /** From the launch of the process on an existing directory to the first event acknowledged. */
  static Result start(Path data, Options options) throws InterruptedException, IOException {
    try (TestServer server = TestServer.start(data)) { // creates the directory, or recovers it
      Plan plan = server.plan(options, 100, 0);
      new Load(new Plan(plan.host(), plan.port(), plan.key(), 4, 100, Duration.ZERO,
          Duration.ofSeconds(options.number("seconds", 10)), 0, plan.customers()),
          number -> new Batches(plan, number)).run();
    }
    Histogram micros = new Histogram(3);
    for (int round = 0; round < options.number("rounds", 5); round++) {
      long began = System.nanoTime();
      try (TestServer server = TestServer.launch(data)) {
        server.awaitHealthy();
        Plan plan = server.plan(options, 1, 0);
        try (Connection connection = new Connection(plan)) {
          if (connection.send(new Traffic(plan, round).next()) != 200) {
            throw new IllegalStateException("a server that says it is healthy did not take an event");
          }
        }
        micros.recordValue((System.nanoTime() - began) / 1_000);
      }
    }
    return new Result("start", options).latencies("first_event", micros);
  }

  /** What a server uses with which nobody talks. */
  static Result idle(Path data, Options options) throws InterruptedException {
    Result result = new Result("idle", options);
    try (TestServer server = TestServer.start(data)) {
      server.api().publishJourneys();
      pause(options.number("warm-up", 60));
      Measurement measurement = new Measurement(server);
      pause(options.number("seconds", 60));
      measurement.into(result);
    }
    return result;
  }

  private static void pause(int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }

  /** What an event costs as the log grows. */
  static Result growth(Path data, Options options) throws InterruptedException {
    Result result = new Result("growth", options);
    String steps = options.text("steps", "100000,1000000,5000000,10000000,20000000");
    try (TestServer server = TestServer.start(data)) {
      for (long step : Arrays.stream(steps.split(",")).mapToLong(Long::parseLong).toArray()) {
        while (server.api().metric("inyeon_log_events") < step) {
          slice(server, options, options.number("slice", 10));
        }
        Measurement measurement = new Measurement(server);
        Load load = slice(server, options, options.number("seconds", 30));
        String at = "at_" + step + "_";
        result.add(at + "events_per_second", load.eventsPerSecond());
        result.add(at + "cpu_micros_per_event", measurement.cpuSeconds() * 1e6 / Math.max(1, load.accepted()));
        result.add(at + "p99_ms", load.micros().getValueAtPercentile(99) / 1e3);
        result.add(at + "bytes_per_event", server.diskBytes() / server.api().metric("inyeon_log_events"));
      }
    }
    return result;
  }

  private static Load slice(TestServer server, Options options, int seconds) throws InterruptedException {
    Plan plan = server.plan(options, 100, 0);
    Plan slice = new Plan(plan.host(), plan.port(), plan.key(), plan.connections(), plan.batch(), Duration.ZERO,
        Duration.ofSeconds(seconds), plan.rate(), plan.customers());
    return new Load(slice, number -> new Traffic(slice, number)).run();
  }
}
