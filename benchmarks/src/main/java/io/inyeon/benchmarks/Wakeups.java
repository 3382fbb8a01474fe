package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** A hundred thousand runs whose wait ends at one instant of the day, while others send a thousand events a second. */
final class Wakeups {
  private static final int BATCH = 10;
  private static final int RATE = 1_000;
  private static final String JOURNEY = """
    {'entry':{'event':'Began To Wait'},'start':'wait','nodes':{
      'wait':{'type':'wait','until':{'time':'TIME'},'next':'check'},
      'check':{'type':'condition','rule':{'trait':'plan','is':'member'},'then':'end','otherwise':'end'},
      'end':{'type':'exit'}}}""";

  private final TestServer server;
  private final Plan plan;

  private Wakeups(TestServer server, Plan plan) {
    this.server = server;
    this.plan = plan;
  }

  static Result measure(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("wakeups", options);
    try (TestServer server = TestServer.start(data)) {
      Plan plan = server.plan(options, BATCH, RATE);
      Through.introduce(server, plan);
      new Wakeups(server, plan).measure(result);
    }
    return result;
  }

  private void measure(Result result) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(100)).truncatedTo(ChronoUnit.MINUTES)
        .plus(Duration.ofMinutes(1));
    TwentyJourneys.publish(server.api(), "morning",
        JOURNEY.replace("TIME", end.atOffset(ZoneOffset.UTC).toLocalTime().toString()));
    begin();
    double waiting = inside();
    result.add("waiting", waiting).add("ready_before_s", Duration.between(Instant.now(), end).toMillis() / 1e3);
    Histogram lags = new Histogram(3);
    AtomicBoolean watching = new AtomicBoolean(true);
    Duration left = Duration.between(Instant.now(), end);
    Plan beside = new Plan(plan.host(), plan.port(), plan.key(), plan.connections(), BATCH, left,
        plan.measured(), plan.rate(), plan.customers());
    Load load = new Load(beside, number -> new Traffic(beside, number));
    Thread watcher = Thread.ofPlatform().start(() -> watch(load.begin(), watching, lags));
    Thread background = Thread.ofPlatform().start(() -> run(load));
    double drained = drained(end);
    background.join();
    watching.set(false);
    watcher.join();
    result.add("drained_s", drained).add("lag_p50_ms", (double) lags.getValueAtPercentile(50));
    result.add("lag_p99_ms", (double) lags.getValueAtPercentile(99)).latencies("answer", load.micros());
  }

  private static void run(Load load) {
    try {
      load.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin() {
    try (Connection connection = new Connection(plan)) {
      Traffic traffic = new Traffic(plan, Integer.MAX_VALUE - 2);
      for (int from = 0; from < plan.customers(); from += 100) {
        connection.send(traffic.each("Began To Wait", from, 100));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.api().awaitFolded();
  }

  private double drained(Instant end) {
    for (Duration left = Duration.between(Instant.now(), end); left.isPositive(); left = Duration
        .between(Instant.now(), end)) {
      LockSupport.parkNanos(left.toNanos());
    }
    while (inside() > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
    }
    return Duration.between(end, Instant.now()).toMillis() / 1e3;
  }

  private double inside() {
    return server.api().get("/api/v1/journeys/morning").path("counts").path("active").asDouble();
  }

  private void watch(long begin, AtomicBoolean watching, Histogram lags) {
    while (watching.get()) {
      long lag = server.api().get("/api/v1/status").path("lagMs").asLong();
      if (System.nanoTime() > begin) {
        lags.recordValue(lag);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }
}
