package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * From when an event was due to be sent until the mail that a journey answers it with is handed to the mail server, while others send a
 * thousand a second: through the log, the engine, the decision, the outbox and the dispatcher, all of them durable.
 */
final class Handover {
  private static final int BATCH = 10;
  private static final int RATE = 1_000;
  private static final int PROBES_A_SECOND = 10;
  private static final String JOURNEY = """
    {'entry':{'event':'Wish'},'start':'mail','nodes':{'mail':{'type':'send-email','content':{'en':{'subject':'s',
      'text':'{{unsubscribeUrl}}','html':'{{unsubscribeUrl}}'}},'next':'end'},'end':{'type':'exit'}}}""";

  private final TestServer server;
  private final SmtpSink sink;
  private final Plan plan;
  private final Histogram micros = new ConcurrentHistogram(3);

  private Handover(TestServer server, SmtpSink sink, Plan plan) {
    this.server = server;
    this.sink = sink;
    this.plan = plan;
  }

  static Result measure(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("handover", options);
    try (SmtpSink sink = new SmtpSink();
        TestServer server = TestServer.start(data, Map.of("INYEON_SMTP_URL", sink.url()))) {
      Plan plan = server.plan(options, BATCH, RATE).of(options.number("customers", 20_000));
      Through.introduce(server, plan);
      TwentyJourneys.publish(server.api(), "wish", JOURNEY);
      Handover handover = new Handover(server, sink, plan);
      int first = handover.willing();
      Load load = new Load(plan, number -> new Traffic(plan, number));
      Measurement measurement = new Measurement(server);
      Thread background = Thread.ofPlatform().start(() -> run(load));
      handover.probe(load.begin(), plan.measured().toNanos(), first);
      background.join();
      result.latencies("handed_over", handover.micros).add("mails", (double) sink.mails());
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

  /** Those who are written to have agreed to it, each for one mail. @return the number of the first */
  private int willing() {
    int probes = PROBES_A_SECOND * (int) plan.measured().toSeconds();
    int first = plan.customers() - probes;
    for (int number = first; number < plan.customers(); number++) {
      String id = server.api().get("/api/v1/customers/lookup?namespace=userId&value=customer-" + number).path("id")
          .asString();
      server.api().put("/api/v1/customers/" + id + "/consents",
          "{\"channel\":\"email\",\"status\":\"granted\",\"proof\":{\"form\":\"f\"}}");
    }
    server.api().awaitFolded();
    return first;
  }

  private void probe(long begin, long measured, int first) throws InterruptedException {
    List<Thread> probes = new ArrayList<>();
    long between = TimeUnit.SECONDS.toNanos(1) / PROBES_A_SECOND;
    for (long due = begin; due < begin + measured && first + probes.size() < plan.customers(); due += between) {
      long at = Load.until(due);
      int customer = first + probes.size();
      probes.add(Thread.ofVirtual().start(() -> probe(customer, at)));
    }
    for (Thread probe : probes) {
      probe.join();
    }
  }

  private void probe(int customer, long due) {
    try (Connection connection = new Connection(plan)) {
      connection.send(new Traffic(plan, customer).each("Wish", customer, 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String address = "c" + customer + "@people.example";
    Long taken = sink.takenAt(address);
    while (taken == null) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
      taken = sink.takenAt(address);
    }
    micros.recordValue(Math.max(0, (taken - due) / 1_000));
  }
}
