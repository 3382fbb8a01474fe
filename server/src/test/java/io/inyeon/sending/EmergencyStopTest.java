package io.inyeon.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.MailSink;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One call holds back everything that leaves the house, and one lets it go. */
class EmergencyStopTest {
  @TempDir
  private static Path folder;
  private static MailSink mails;
  private static TimedServer server;
  private static Caller caller;

  private final String one = UUID.randomUUID().toString().substring(0, 8);
  private final String address = one + "@people.example";

  @BeforeAll
  static void open() {
    mails = new MailSink();
    server = new TimedServer(folder, Instant.parse("2026-05-01T10:00:00Z"), Map.of("INYEON_SMTP_URL", mails.url()));
    caller = server.caller();
    Map<String, Object> content = Map.of("en",
        Map.of("subject", "Hello", "text", "Hello: {{unsubscribeUrl}}", "html", "<p>Hello: {{unsubscribeUrl}}</p>"));
    caller.api("PUT", "/journeys/hello", Map.of("entry", Map.of("event", "Wish"), "start", "mail", "nodes",
        Map.of("mail", Map.of("type", "send-email", "content", content, "next", "wait"), "wait",
            Map.of("type", "wait", "for", "P5D", "next", "end"), "end", Map.of("type", "exit"))));
    Answer published = caller.api("POST", "/journeys/hello/publish", null);
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    server.folded();
  }

  @AfterAll
  static void close() {
    server.close();
    mails.close();
  }

  @AfterEach
  void goOn() {
    caller.api("DELETE", "/emergency-stop", null);
    caller.api("PUT", "/policy", Map.of("quietHours", Map.of()));
    server.folded();
  }

  private JsonNode stop() {
    Answer answer = caller.api("POST", "/emergency-stop", Map.of("reason", "The wrong price"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private void wishes() {
    caller.hears(Map.of("type", "identify", "userId", one, "traits", Map.of("email", address)));
    String id = caller.customerId("userId", one);
    assertThat(caller.api("PUT", "/customers/" + id + "/consents",
        Map.of("channel", "email", "status", "granted", "proof", Map.of("form", "f"))).status()).isEqualTo(200);
    Caller.eventually(() -> caller.timeline(id).toString().contains("Consent Updated"));
    caller.hears(Map.of("type", "track", "userId", one, "event", "Wish"));
    server.folded();
  }

  private String message() {
    return caller.api("/messages?customerId=" + caller.customerId("userId", one)).json().path("items").path(0)
        .path("status").asString();
  }

  private long waiting() {
    return caller.api("/emergency-stop").json().path("held").valueStream()
        .filter(held -> held.path("name").asString().equals("messages")).findFirst().orElseThrow().path("waiting")
        .asLong();
  }

  @Test
  void nothing_goes_until_it_is_lifted_and_then_all_of_it_once() {
    assertThat(stop().path("active").asBoolean()).isTrue();

    wishes();
    Caller.eventually(() -> waiting() == 1);
    wishesOfSomebodyElseAreDecidedMeanwhile();
    assertThat(mails.mailsTo(address)).isZero();

    JsonNode lifted = caller.api("DELETE", "/emergency-stop", null).json();
    assertThat(lifted.path("active").asBoolean()).isFalse();
    Caller.eventually(() -> mails.mailsTo(address) == 1 && message().equals("accepted"));
  }

  /** The engine and the dispatcher have looked: what they were asked for later is decided, and waits. */
  private void wishesOfSomebodyElseAreDecidedMeanwhile() {
    long before = waiting();
    new EmergencyStopTest().wishes();
    Caller.eventually(() -> waiting() == before + 1);
  }

  @Test
  void the_first_who_pulls_it_is_told_of_and_a_second_changes_nothing() {
    JsonNode first = stop();
    Answer second = caller.api("POST", "/emergency-stop", null);

    assertThat(second.json().path("reason").asString()).isEqualTo("The wrong price");
    assertThat(second.json().path("since")).isEqualTo(first.path("since"));
    assertThat(second.json().path("by").asString()).isNotEmpty();
    caller.api("DELETE", "/emergency-stop", null);
    assertThat(caller.api("DELETE", "/emergency-stop", null).status()).as("lifted twice").isEqualTo(200);
  }

  @Test
  void a_message_that_waited_into_the_night_waits_until_it_ends() {
    stop();
    wishes();
    assertThat(caller.api("PUT", "/policy",
        Map.of("zone", "UTC", "quietHours", Map.of("email", Map.of("from", "21:00", "to", "08:00"))))
        .status()).isEqualTo(200);
    server.timePasses(Duration.ofHours(12)); // ten in the evening
    caller.api("DELETE", "/emergency-stop", null);

    Caller.eventually(() -> caller.api("/messages?customerId=" + caller.customerId("userId", one)).text()
        .contains("quiet_hours"));
    assertThat(mails.mailsTo(address)).isZero();
    server.timePasses(Duration.ofHours(11)); // nine in the morning
    Caller.eventually(() -> mails.mailsTo(address) == 1);
  }

  @Test
  void a_reason_that_is_a_novel_is_refused() {
    Answer refused = caller.api("POST", "/emergency-stop", Map.of("reason", "x".repeat(201)));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.field()).isEqualTo("reason");
    assertThat(caller.api("/emergency-stop").json().path("active").asBoolean()).isFalse();
  }
}
