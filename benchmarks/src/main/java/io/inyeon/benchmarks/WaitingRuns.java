package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** What a million runs cost that wait for months: while nothing happens, and when the server starts. */
final class WaitingRuns {
  private static final int BATCH = 100;
  private static final String JOURNEY = """
    {'entry':{'event':'Began To Wait'},'start':'wait','nodes':{'wait':{'type':'wait','for':'P90D','next':'end'},
      'end':{'type':'exit'}}}""";

  private WaitingRuns() {
  }

  static Result measure(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("waiting", options);
    int runs = options.number("runs", 1_000_000);
    result.add("start_empty_s", started(data.resolveSibling("data-waiting-empty"), options));
    try (TestServer server = TestServer.start(data)) {
      Plan plan = server.plan(options, BATCH, 0).of(runs);
      if (inside(server) < runs) {
        TwentyJourneys.publish(server.api(), "months", JOURNEY);
        begin(server, plan);
      }
      result.add("runs", inside(server));
      pause(options.number("warm-up", 60));
      Measurement measurement = new Measurement(server);
      pause(options.number("seconds", 60));
      measurement.into(result);
    }
    result.add("start_s", started(data, options));
    return result;
  }

  /** The median of some launches, in seconds. */
  private static double started(Path data, Options options) throws InterruptedException {
    TestServer.start(data).close();
    Histogram millis = new Histogram(3);
    for (int round = 0; round < options.number("rounds", 5); round++) {
      long began = System.nanoTime();
      try (TestServer server = TestServer.launch(data)) {
        server.awaitHealthy();
        millis.recordValue((System.nanoTime() - began) / 1_000_000);
      }
    }
    return millis.getValueAtPercentile(50) / 1e3;
  }

  private static void begin(TestServer server, Plan plan) {
    try (Connection connection = new Connection(plan)) {
      Traffic traffic = new Traffic(plan, Integer.MAX_VALUE - 2);
      for (int from = 0; from < plan.customers(); from += BATCH) {
        connection.send(traffic.each("Began To Wait", from, BATCH));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.api().awaitFolded();
  }

  private static double inside(TestServer server) {
    try {
      return server.api().get("/api/v1/journeys/months").path("counts").path("active").asDouble();
    } catch (IllegalStateException e) {
      return 0; // not there yet
    }
  }

  private static void pause(int seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
