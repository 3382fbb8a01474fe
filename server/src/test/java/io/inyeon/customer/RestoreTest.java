package io.inyeon.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.Inyeon;
import io.inyeon.MailSink;
import io.inyeon.RunningInyeon;
import io.inyeon.backup.BackupCommands;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.CustomerId;
import io.inyeon.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a backup brings back, and what it must not. Time is moved by hand. */
class RestoreTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T03:00:00Z"));

  @TempDir
  Path folder;

  @Test
  void nobody_is_unforgotten_no_refusal_is_lost_and_nothing_is_sent_twice() {
    try (MailSink mails = new MailSink()) {
      Person mina;
      Person jisu;
      Person bora;
      String erasure;
      List<String> traces;
      try (RunningInyeon server = start("data", mails)) {
        Caller caller = new Caller(server);
        publishesReminder(caller);
        mina = signsUp(caller).does("Checkout Started");
        jisu = signsUp(caller).does("Checkout Started");
        bora = signsUp(caller).does("Checkout Started");
        traces = mina.traces();
        folded(caller);
        backup();
        // What happens from here on the backup does not know.
        bora.consents("refused");
        erasure = erases(caller, mina);
        passes(Duration.ofHours(2));
        Caller.eventually(() -> mails.mailsTo(jisu.email()) == 1);
        folded(caller);
      }
      restore("--replace");

      try (RunningInyeon server = start("data", mails)) {
        Caller caller = new Caller(server);
        assertThat(caller.customer("email", mina.email())).as("gone before anybody could ask").isEmpty();
        Caller.eventually(() -> caller.api("/data-requests/" + erasure).json().path("status").asString("")
            .equals("done"));
        assertThat(caller.api("/data-requests/" + erasure).json().path("certificate").path("rows").path("identifier")
            .asInt()).isEqualTo(4);
        assertThat(new WholeDatabase(server).holding(traces)).isEmpty();
        Person again = jisu.at(caller);
        assertThat(server.bean(Consents.class).refusal(CustomerId.of(bora.at(caller).id()), bora.email(), "email",
            "marketing", MessageClass.MARKETING)).contains("consent_refused");

        passes(Duration.ofHours(2));
        Caller.eventually(() -> unknown(caller) == 1);
        again.starts("another-cart");
        folded(caller);
        passes(Duration.ofHours(2));
        Caller.eventually(() -> mails.mailsTo(jisu.email()) == 2);
        folded(caller);
        assertThat(mails.mailsTo(mina.email())).isZero();
        assertThat(mails.mailsTo(bora.email())).isZero();
        assertThat(mails.mailsTo(jisu.email())).as("once by the old cart, once by the new one").isEqualTo(2);
      }
    }
  }

  @Test
  void what_waited_is_unknown_unless_the_operator_knows_that_nothing_was_sent() {
    Person mina;
    try (RunningInyeon server = start("data", null)) {
      Caller caller = new Caller(server);
      publishesReminder(caller);
      mina = signsUp(caller).does("Checkout Started");
      folded(caller);
      passes(Duration.ofHours(2));
      Caller.eventually(() -> messages(caller, "queued") == 1);
    }
    backup();
    try (MailSink mails = new MailSink()) {
      restore("--replace");
      try (RunningInyeon server = start("data", mails)) {
        Caller caller = new Caller(server);
        assertThat(unknown(caller)).isEqualTo(1);
        folded(caller);
        assertThat(mails.mailsTo(mina.email())).isZero();
      }
      restore("--replace", "--nothing-sent");
      try (RunningInyeon server = start("data", mails)) {
        Caller.eventually(() -> mails.mailsTo(mina.email()) == 1);
        assertThat(unknown(new Caller(server))).isZero();
      }
    }
  }

  @Test
  void a_database_that_went_back_by_itself_is_found_out_by_the_ledger() throws Exception {
    Person mina;
    String erasure;
    try (RunningInyeon server = start("data", null)) {
      Caller caller = new Caller(server);
      mina = signsUp(caller);
      backup();
      erasure = erases(caller, mina);
    }
    Path ledger = Files.copy(folder.resolve("data/ledger.jsonl"), folder.resolve("kept.jsonl"));
    BackupCommands.restore(List.of(folder.resolve("b.tar.gz").toString(), "--data", folder.resolve("other").toString(),
        "--nothing-sent"), Map.of(), line -> {
        });
    Files.delete(folder.resolve("other/restored"));
    Files.copy(ledger, folder.resolve("other/ledger.jsonl"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    try (RunningInyeon server = start("other", null)) {
      Caller caller = new Caller(server);
      assertThat(caller.customer("email", mina.email())).isEmpty();
      Caller.eventually(() -> caller.api("/data-requests/" + erasure).json().has("certificate"));
      assertThat(server.bean(JdbcTemplate.class).queryForObject("select count(*) from restore", Integer.class))
          .isEqualTo(1);
    }
    try (RunningInyeon server = start("other", null)) {
      assertThat(server.bean(JdbcTemplate.class).queryForObject("select count(*) from restore", Integer.class))
          .as("once only").isEqualTo(1);
    }
  }

  private static Person signsUp(Caller caller) {
    return Person.new_(caller).visits().signsIn().isKnownByName().consents("granted");
  }

  private static String erases(Caller caller, Person person) {
    Answer asked = caller.api("POST", "/data-requests", Map.of("kind", "erasure", "customerId", person.id()));
    String id = asked.json().path("id").asString();
    Caller.eventually(() -> caller.api("/data-requests/" + id).json().has("finishedAt"));
    return id;
  }

  /** An e-mail an hour after somebody went to the checkout. */
  private static void publishesReminder(Caller caller) {
    String key = "journey-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> content = Map.of("subject", "(광고) x", "text", "x", "html", "<p>x</p>");
    Answer saved = caller.api("PUT", "/journeys/" + key,
        Map.of("entry", Map.of("event", "Checkout Started", "key", "cart_id"), "start", "wait", "nodes",
            Map.of("wait", Map.of("type", "wait", "for", "PT1H", "next", "mail"), "mail",
                Map.of("type", "send-email", "fallbackLanguage", "ko", "content", Map.of("ko", content), "next", "end"),
                "end", Map.of("type", "exit"))));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(caller.api("POST", "/journeys/" + key + "/publish", Map.of()).status()).isEqualTo(200);
  }

  private static void folded(Caller caller) {
    Caller.eventually(() -> caller.api("/status").json().path("entriesBehind").asLong() == 0);
  }

  private static long unknown(Caller caller) {
    return messages(caller, "unknown");
  }

  private static long messages(Caller caller, String status) {
    return caller.api("/messages?status=" + status).json().path("items").size();
  }

  private void passes(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private RunningInyeon start(String name, @org.jspecify.annotations.Nullable MailSink mails) {
    Settings settings = Settings.parse(List.of("--data", folder.resolve(name).toString()),
        Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY", Caller.WRITE_KEY, "INYEON_SERVER_KEY",
            Caller.SERVER_KEY, "INYEON_SMTP_URL", mails == null ? "" : mails.url()))
        .withPort(0);
    return Inyeon.start(settings, context -> context.registerBean(InstantSource.class, () -> now::get));
  }

  private void backup() {
    BackupCommands.backup(List.of("--data", folder.resolve("data").toString(), "--to",
        folder.resolve("b.tar.gz").toString()), Map.of(), line -> {
        });
  }

  private void restore(String... more) {
    List<String> arguments = new java.util.ArrayList<>(
        List.of(folder.resolve("b.tar.gz").toString(), "--data", folder.resolve("data").toString()));
    arguments.addAll(List.of(more));
    BackupCommands.restore(arguments, Map.of(), line -> {
    });
  }
}
