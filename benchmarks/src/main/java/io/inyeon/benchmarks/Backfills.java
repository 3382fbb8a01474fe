package io.inyeon.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * A new rule among a million customers with twenty million events, while others send a thousand a second: how long until everybody
 * was judged by it, and how far the engine falls behind meanwhile. Before that, what a preview of it takes.
 */
final class Backfills {
  private static final int CUSTOMERS = 1_000_000;
  private static final int EVENTS = 20_000_000;
  private static final int RATE = 1_000;
  private static final String RULE = """
      {"all":[{"performed":"Order Completed","count":{"op":"gte","value":1},"within":"P30D"},\
      {"performed":"Product Viewed","sum":"price","op":"gte","value":200000,"within":"P30D"},\
      {"not":{"performed":"Checkout Started","within":"PT1M"}}]}""";

  private final TestServer server;
  private final Options options;
  private final Plan plan;
  private final Result result;

  private Backfills(TestServer server, Options options, Result result) {
    this.server = server;
    this.options = options;
    this.result = result;
    plan = server.plan(options, 10, RATE).of(options.number("customers", CUSTOMERS));
  }

  static Result measure(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("backfill", options);
    try (TestServer server = TestServer.start(data)) {
      Backfills backfill = new Backfills(server, options, result);
      backfill.fill();
      backfill.preview();
      backfill.define();
    }
    return result;
  }

  /** Only what is missing: the data stay. */
  private void fill() throws IOException, InterruptedException {
    if (server.api().metric("inyeon_log_events") < plan.customers()) {
      Through.introduce(server, plan);
    }
    long wanted = options.number("events", EVENTS);
    while (server.api().metric("inyeon_log_events") < wanted) {
      Plan slice = new Plan(plan.host(), plan.port(), plan.key(), plan.connections(), 100, Duration.ZERO,
          Duration.ofSeconds(5), 0, plan.customers());
      new Load(slice, number -> new Traffic(slice, number)).run();
    }
    server.api().awaitFolded();
    result.add("customers", plan.customers()).add("events", server.api().metric("inyeon_log_events"));
  }

  private void preview() {
    for (int round = 0; round < 3; round++) {
      long began = System.nanoTime();
      server.api().post("/api/v1/segments/preview", "{\"rule\":" + RULE + "}");
      result.add("preview_" + round + "_ms", (System.nanoTime() - began) / 1e6);
    }
    if (options.has("exact")) {
      long began = System.nanoTime();
      server.api().post("/api/v1/segments/preview", "{\"rule\":" + RULE + ",\"exact\":true}");
      result.add("preview_exact_ms", (System.nanoTime() - began) / 1e6);
    }
  }

  private void define() throws InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    Histogram lags = new Histogram(3);
    Thread live = Thread.ofPlatform().start(() -> live(over));
    Thread watcher = Thread.ofPlatform().start(() -> watch(over, lags));
    Measurement measurement = new Measurement(server);
    long began = System.nanoTime();
    server.api().define("fresh-" + System.nanoTime(), RULE);
    server.api().awaitLive();
    result.add("backfill_s", (System.nanoTime() - began) / 1e9);
    over.set(true);
    watcher.join();
    live.join();
    result.add("lag_p50_ms", (double) lags.getValueAtPercentile(50)).add("lag_p99_ms",
        (double) lags.getValueAtPercentile(99));
    measurement.into(result);
  }

  /** A thousand a second, until it is over. */
  private void live(AtomicBoolean over) {
    Plan slice = new Plan(plan.host(), plan.port(), plan.key(), 4, plan.batch(), Duration.ZERO, Duration.ofSeconds(2),
        plan.rate(), plan.customers());
    try {
      while (!over.get()) {
        new Load(slice, number -> new Traffic(slice, number)).run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch(AtomicBoolean over, Histogram lags) {
    while (!over.get()) {
      lags.recordValue(server.api().get("/api/v1/status").path("lagMs").asLong());
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
  }
}
