package io.inyeon.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.acceptance.Server;
import io.inyeon.demo.Mailbox;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short version of {@link FaultRun}; {@code -Dinyeon.kills=100} makes it long, {@code -Dinyeon.seed=} repeats one. */
class FaultTest {
  private static final int KILLS = Integer.getInteger("inyeon.kills", 8);
  private static final long SEED = Long.getLong("inyeon.seed", new Random().nextLong());

  @TempDir
  Path directory;

  @Test
  void whatever_is_killed_nothing_acknowledged_is_lost_and_nothing_is_sent_twice() {
    try (Mailbox mailbox = Mailbox.open(InstantSource.system());
        Server server = Server.on(directory.resolve("data"), Map.of("INYEON_SMTP_URL", mailbox.smtpUrl()))) {
      Findings findings = new FaultRun(server, mailbox).run(KILLS, SEED, CartReminder::publish);
      assertThat(findings.clean(FaultRun.WINDOW)).as("seed %d\n%s\n%s", SEED, findings, server.lastOutput()).isTrue();
      assertThat(findings.mails()).isPositive();
    }
  }
}
