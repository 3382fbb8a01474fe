package io.inyeon.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
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
  /** Of windows that no rule before had, or its questions would have been answered already. */
  private static final String RULE = """
      {"all":[{"performed":"Order Completed","distinct":"product_id","op":"gte","value":1,"within":"P30DTnS"},\
      {"performed":"Product Viewed","sum":"price","op":"gte","value":200000,"within":"P30DTnS"},\
      {"not":{"performed":"Checkout Started","sum":"price","op":"gt","value":500000,"within":"P30DTnS"}}]}"""
      .replace("TnS", "T" + System.currentTimeMillis() % 80_000 + "S");

  private final TestServer server;
  private final Options options;
  private final Plan plan;
  private final Result result;
  /** So that no two slices of load are about the same customers in the same order. */
  private final AtomicInteger slices = new AtomicInteger();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder refused = new LongAdder();

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
      new Load(slice, number -> new Traffic(slice, slices.incrementAndGet() + 7)).run();
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
    String key = "fresh-" + System.nanoTime();
    server.api().define(key, RULE);
    server.api().awaitLive();
    double seconds = (System.nanoTime() - began) / 1e9;
    result.add("backfill_s", seconds);
    result.add("found", server.api().get("/api/v1/segments/" + key).path("size").asDouble());
    over.set(true);
    watcher.join();
    live.join();
    result.add("live_events_per_second", accepted.sum() / seconds).add("answers_not_200", (double) refused.sum());
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
        Load load = new Load(slice, number -> new Traffic(slice, slices.incrementAndGet() + 7)).run();
        accepted.add(load.accepted());
        refused.add((long) Scenarios.notAccepted(load));
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
