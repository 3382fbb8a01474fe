package io.inyeon.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.inyeon.acceptance.Server;
import io.inyeon.demo.Mailbox;
import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.DataDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes share one database. One stands still past its lease, and does not know it when it wakes. */
class TwoProcessesTest {
  private static final int WRITERS_EACH = 2;
  private static final int EVENTS = 600;
  private static final Duration LEASE_AND_MORE = Duration.ofSeconds(12);
  private static final InstantSource CLOCK = InstantSource.system();

  @TempDir
  Path directory;

  @Test
  void a_process_that_slept_past_its_lease_does_nothing_twice_and_loses_nothing() {
    try (DataDirectory data = DataDirectory.open(directory.resolve("database"));
        EmbeddedPostgres database = EmbeddedPostgres.start(data);
        Mailbox mailbox = Mailbox.open(CLOCK);
        Server steady = server("steady", database, mailbox).start();
        Server sleeper = server("sleeper", database, mailbox).start()) {
      CartReminder.publish(steady);
      Tally tally = new Tally();
      Inspection inspection = new Inspection(steady.api(), mailbox, tally);
      Load atSteady = Load.start("steady", WRITERS_EACH, steady.api(), tally);
      Load atSleeper = Load.start("sleeper", WRITERS_EACH, sleeper.api(), tally);
      awaitMore(EVENTS, tally, atSteady);
      sleeper.freeze();
      awaitLeaseOver(atSteady);
      awaitMails(tally.carts().size(), inspection, mailbox);
      sleeper.thaw();
      awaitMore(EVENTS, tally, atSteady);
      atSteady.stop();
      atSleeper.stop();
      await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(inspection::mailsAreSettled);
      check(inspection.findings(new TreeMap<>()), steady, tally);
    }
  }

  private static void awaitLeaseOver(Load load) {
    Instant end = CLOCK.instant().plus(LEASE_AND_MORE);
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100)).until(() -> {
      load.requireRunning();
      return CLOCK.instant().isAfter(end);
    });
  }

  /** Those of the partitions that the sleeper held come from their new owner. */
  private static void awaitMails(int carts, Inspection inspection, Mailbox mailbox) {
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200))
        .until(() -> mailbox.mails().size() + inspection.unknownMails().size() >= carts);
  }

  private static void awaitMore(int events, Tally tally, Load load) {
    long target = tally.count() + events;
    await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(20)).until(() -> {
      load.requireRunning();
      return tally.count() >= target;
    });
  }

  private static void check(Findings findings, Server server, Tally tally) {
    assertThat(findings.lost()).as("lost").isEmpty();
    assertThat(findings.doubled()).as("stored twice").isEmpty();
    assertThat(findings.mailsDoubled()).as("mailed twice").isEmpty();
    assertThat(findings.mailsMissing()).as("not mailed").isEmpty();
    assertThat(findings.mailsUnknown()).as("unknown").hasSizeLessThanOrEqualTo(FaultRun.WINDOW);
    assertThat(findings.mails()).isPositive();
    int runs = CartReminder.entered(server);
    assertThat(runs).as("runs, of which the last of each writer may not have been acknowledged")
        .isBetween(tally.carts().size(), tally.carts().size() + 2 * WRITERS_EACH);
  }

  private Server server(String name, EmbeddedPostgres database, Mailbox mailbox) {
    return Server.sharing(database.address(), directory.resolve(name), Map.of("INYEON_SMTP_URL", mailbox.smtpUrl()));
  }
}
