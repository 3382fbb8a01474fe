package io.inyeon.demo;

import io.inyeon.RunningInyeon;
import io.inyeon.customer.Consents;
import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Scale;
import io.inyeon.demo.brand.Truth;
import io.inyeon.log.ClaimReader;
import io.inyeon.log.EventLog;
import io.inyeon.settings.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the past up to the clock's now: all of it at the first start, at later ones what has been missed since. */
final class Opening {
  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
  private static final String TRUTH = "truth.ndjson";
  /** How the work divides: events, consents, and what the engine then has yet to fold. */
  private static final double EVENTS = 0.85;
  private static final double CONSENTS = 0.12;

  private final DataDirectory data;
  private final Client client;
  private final Clockwork clockwork;
  private final Live live;
  private final History history;
  private final Books books;
  private volatile boolean stopped;

  Opening(RunningInyeon running, Client client, Clockwork clockwork, Live live) {
    data = running.data();
    this.client = client;
    this.clockwork = clockwork;
    this.live = live;
    history = new History(running.bean(EventLog.class), new Arrivals(running.bean(ClaimReader.class)));
    books = new Books(running.bean(JdbcTemplate.class), running.bean(TransactionTemplate.class),
        running.bean(Consents.class));
  }

  void stop() {
    stopped = true;
    history.stop();
  }

  /** @param scale counts in an empty directory only: one directory tells of one brand */
  Population bring(Scale scale) {
    LocalDate opening = clockwork.day().minusDays(scale.days());
    Past past = Past.read(data).map(before -> before.lived(clockwork.latest()))
        .orElseGet(() -> Past.none(scale.since(opening).population(), opening));
    past.write(data);
    tellTruth(past.world());
    try {
      bring(past);
    } catch (RuntimeException e) {
      if (!stopped) {
        LOG.error("The past could not be brought; the next start goes on with it", e);
      }
    }
    return past.world();
  }

  /** Whether the server is going down: then nothing begins any more. */
  boolean isStopped() {
    return stopped;
  }

  private void bring(Past past) {
    Progress progress = new Progress(live);
    Instant until = clockwork.clock().instant();
    long days = Math.max(1, ChronoUnit.DAYS.between(past.toldUntil(), clockwork.day()) + 1);
    long brought = history.bring(past, until, (date, count) -> {
      double part = (ChronoUnit.DAYS.between(past.toldUntil(), date) + 1) / (double) days;
      progress.show("The past", EVENTS * part, count);
    });
    books.record(past.world(), clockwork.day(), people -> progress.show("The past",
        EVENTS + CONSENTS * people / Math.max(1, past.world().people()), brought));
    awaitEngine(() -> progress.show("The past", EVENTS + CONSENTS, brought));
    if (!stopped) {
      past.living(clockwork.day()).write(data);
      progress.done(
          String.format("%,d touchpoints of %,d people were brought and folded", brought, past.world().people()));
    }
  }

  /** Until what was brought is known of the customers. */
  private void awaitEngine(Runnable waiting) {
    while (!stopped && client.get("/api/v1/status").body().path("entriesBehind").asLong(0) > 0) {
      waiting.run();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private void tellTruth(Population world) {
    try (Writer writer = Files.newBufferedWriter(data.resolve(TRUTH))) {
      new Truth(world, clockwork.day().plusDays(1)).write(writer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
