package io.inyeon.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.acceptance.Server;
import io.inyeon.demo.Mailbox;
import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.DataDirectory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short versions of {@link JourneyProof}; {@code -Dinyeon.rounds=500} makes it long, {@code -Dinyeon.seed=} repeats one. */
class JourneyProofTest {
  private static final int ROUNDS = Integer.getInteger("inyeon.rounds", 12);
  private static final long SEED = Long.getLong("inyeon.seed", new Random().nextLong());

  @TempDir
  Path directory;

  @Test
  void whatever_happens_everybody_is_sent_what_the_model_says_and_nothing_else() {
    try (Mailbox mailbox = Mailbox.open(InstantSource.system());
        Server server = Server.on(directory.resolve("data"), Map.of("INYEON_SMTP_URL", mailbox.smtpUrl()))) {
      ProofFindings findings = new JourneyProof(server, mailbox, SEED).run(ROUNDS);
      assertThat(findings.clean()).as("seed %d\n%s\n%s", SEED, findings, server.lastOutput()).isTrue();
      assertThat(findings.mails()).isPositive();
    }
  }

  @Test
  void what_a_killed_process_had_under_way_the_other_brings_to_its_end() {
    try (DataDirectory data = DataDirectory.open(directory.resolve("database"));
        EmbeddedPostgres database = EmbeddedPostgres.start(data);
        Mailbox mailbox = Mailbox.open(InstantSource.system());
        Server one = server("one", database, mailbox);
        Server other = server("other", database, mailbox)) {
      ProofFindings findings = JourneyProof.ofTwo(one, other, mailbox, SEED).run(ROUNDS);
      assertThat(findings.clean()).as("seed %d\n%s\n%s\n%s", SEED, findings, one.lastOutput(), other.lastOutput())
          .isTrue();
      assertThat(findings.disturbances()).containsKey(JourneyProof.TAKEN_OVER);
      assertThat(findings.mails()).isPositive();
    }
  }

  private Server server(String name, EmbeddedPostgres database, Mailbox mailbox) {
    return Server.sharing(database.address(), directory.resolve(name), Map.of("INYEON_SMTP_URL", mailbox.smtpUrl()));
  }
}
