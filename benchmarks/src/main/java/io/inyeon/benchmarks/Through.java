package io.inyeon.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Everything that is done with an event: identity, profile, twenty rules in five journeys; at a fixed rate, by customers at
 * random, until the last one is folded.
 */
final class Through {
  private static final String STATES = "inyeon_engine_state_bytes";
  private static final int BATCH = 100;
  private static final int RATE = 10_000;
  private static final int SEGMENTS_RATE = 12_000;
  private static final int SEGMENTS_CUSTOMERS = 500_000;
  private static final int ALL_SEGMENTS = 50;
  private static final int THOSE_OF_JOURNEYS = 5;

  private Through() {
  }

  static Result measure(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("through", options);
    try (TestServer server = TestServer.start(data)) {
      Plan plan = server.plan(options, BATCH, RATE);
      prepare(server, plan);
      measure(server, plan, result);
    }
    return result;
  }

  /** With fifty segments instead of journeys, and five times the customers. */
  static Result segments(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("segments", options);
    try (TestServer server = TestServer.start(data)) {
      Plan plan = server.plan(options, BATCH, SEGMENTS_RATE).of(options.number("customers", SEGMENTS_CUSTOMERS));
      FiftySegments.define(server.api());
      introduce(server, plan);
      TreeMap<Double, Double> before = server.api().buckets(STATES);
      measure(server, plan, result);
      TreeMap<Double, Double> after = server.api().buckets(STATES);
      before.forEach((bound, count) -> after.merge(bound, -count, Double::sum));
      result.add("state_bytes_p50_at_most", percentile(after, 50)).add("state_bytes_p99_at_most",
          percentile(after, 99));
    }
    return result;
  }

  private static void segments(Api api, int count) {
    switch (count) {
      case ALL_SEGMENTS -> FiftySegments.define(api);
      case THOSE_OF_JOURNEYS -> FiftySegments.defineThoseOfJourneys(api);
      default -> throw new IllegalArgumentException("--segments is 50 or 5, not " + count);
    }
  }

  /** With twenty journeys, and fifty segments or the five that the journeys ask for, at ten thousand a second. */
  static Result journeys(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("journeys", options);
    try (TestServer server = TestServer.start(data)) {
      Plan plan = server.plan(options, BATCH, RATE).of(options.number("customers", SEGMENTS_CUSTOMERS));
      segments(server.api(), options.number("segments", ALL_SEGMENTS));
      TwentyJourneys.publish(server.api());
      introduce(server, plan);
      measure(server, plan, result);
    }
    return result;
  }

  /** The bound of the bucket in which it lies. Of the states written meanwhile: who does more counts more. */
  private static double percentile(NavigableMap<Double, Double> buckets, double percent) {
    double all = buckets.lastEntry().getValue();
    return buckets.entrySet().stream().filter(bucket -> bucket.getValue() >= all * percent / 100).findFirst()
        .map(Map.Entry::getKey).orElse(Double.NaN);
  }

  private static void measure(TestServer server, Plan plan, Result result) throws InterruptedException {
    Counters before = Counters.of(server.api());
    AtomicBoolean watching = new AtomicBoolean(true);
    Histogram lags = new Histogram(3);
    Load load = new Load(plan, number -> new Traffic(plan, number));
    Thread watcher = Thread.ofPlatform().start(() -> watch(server.api(), load.begin(), watching, lags));
    Measurement measurement = new Measurement(server);
    load.run();
    watching.set(false);
    watcher.join();
    long ended = System.nanoTime();
    server.api().awaitFolded();
    double drain = (System.nanoTime() - ended) / 1e9;
    tell(result, load, plan, drain, lags);
    Counters.of(server.api()).since(before).into(result);
    measurement.into(result);
  }

  /** Journeys and customers; what they ask for is folded before the clock runs. */
  static void prepare(TestServer server, Plan plan) throws IOException {
    server.api().publishJourneys();
    introduce(server, plan);
  }

  /** Makes the customers known. */
  static void introduce(TestServer server, Plan plan) throws IOException {
    Traffic traffic = new Traffic(plan, Integer.MAX_VALUE);
    try (Connection connection = new Connection(plan)) {
      for (int from = 0; from < plan.customers(); from += BATCH) {
        int status = connection.send(traffic.people(from, Math.min(BATCH, plan.customers() - from)));
        if (status != 200) {
          throw new IllegalStateException("the customers could not be made: " + status);
        }
      }
    }
    server.api().awaitFolded();
  }

  private static void watch(Api api, long begin, AtomicBoolean watching, Histogram lags) {
    while (watching.get()) {
      long lag = api.get("/api/v1/status").path("lagMs").asLong();
      if (System.nanoTime() > begin) {
        lags.recordValue(lag);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    }
  }

  private static void tell(Result result, Load load, Plan plan, double drain, Histogram lags) {
    result.add("events_per_second", load.eventsPerSecond());
    result.add("folded_per_second", load.accepted() / (plan.measured().toNanos() / 1e9 + drain));
    result.add("until_folded_s", drain);
    result.add("lag_p50_ms", (double) lags.getValueAtPercentile(50));
    result.add("lag_p99_ms", (double) lags.getValueAtPercentile(99));
    result.latencies("answer", load.micros()).add("answers_not_200", Scenarios.notAccepted(load));
  }

  /** @param concerned entries that the engine had to look at */
  private record Counters(double accepted, double concerned, double effects, double setAside) {
    static Counters of(Api api) {
      return new Counters(api.metric("inyeon_collect_accepted_total"), api.metric("inyeon_engine_fold_entries_sum"),
          api.metric("inyeon_engine_effects_total"), api.metric("inyeon_engine_set_aside"));
    }

    Counters since(Counters before) {
      return new Counters(accepted - before.accepted, concerned - before.concerned, effects - before.effects, setAside);
    }

    void into(Result result) {
      result.add("concerned_percent", 100 * concerned / accepted).add("effects_per_100_events",
          100 * effects / accepted);
      result.add("set_aside", setAside);
    }
  }
}
