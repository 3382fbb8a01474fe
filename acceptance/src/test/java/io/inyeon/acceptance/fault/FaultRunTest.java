package io.inyeon.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.acceptance.Server;
import io.inyeon.acceptance.fault.ToyServer.Flaw;
import io.inyeon.demo.Mailbox;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The harness is worth something only if it finds what is wrong: servers with a known flaw must not pass. */
class FaultRunTest {
  @TempDir
  Path directory;

  @Test
  void an_honest_server_passes() {
    Findings findings = findings(Flaw.NONE);
    assertThat(findings.clean(FaultRun.WINDOW)).as(findings.toString()).isTrue();
    assertThat(findings.killCount()).isEqualTo(4);
    assertThat(findings.mails()).isPositive();
  }

  @Test
  void a_server_that_answers_before_it_has_written_is_found_out() {
    assertThat(findings(Flaw.ANSWERS_TOO_EARLY).lost()).isNotEmpty();
  }

  @Test
  void a_server_that_stores_twice_is_found_out() {
    assertThat(findings(Flaw.STORES_TWICE).doubled()).isNotEmpty();
  }

  @Test
  void a_server_that_sends_again_what_it_cannot_know_is_found_out() {
    assertThat(findings(Flaw.SENDS_AGAIN).mailsDoubled()).isNotEmpty();
  }

  private Findings findings(Flaw flaw) {
    try (Mailbox mailbox = Mailbox.open(InstantSource.system());
        Server server = Server.running(ToyServer.class.getName(), directory.resolve("data"),
            Map.of("INYEON_SMTP_URL", mailbox.smtpUrl(), "INYEON_FLAW", flaw.name()))) {
      return new FaultRun(server, mailbox).run(4, 1, _ -> {
      });
    }
  }
}
