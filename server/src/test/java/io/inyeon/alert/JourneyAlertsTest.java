package io.inyeon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.MailSink;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A journey that does not do what it is there for says so by itself, and says when it does again. */
class JourneyAlertsTest {
  private static final int NOON_IN_SEOUL = 3;
  private static final String OPERATOR = "operator@brand.example";

  @TempDir
  private static Path folder;
  private static MailSink mails;
  private static TimedServer server;
  private static Caller caller;

  private final String one = UUID.randomUUID().toString().substring(0, 8);
  private final String journey = "j-" + one;
  private WatchedJourney watched;

  @BeforeAll
  static void open() {
    mails = new MailSink();
    server = new TimedServer(folder, Instant.parse("2026-05-01T03:00:00Z"), Map.of("INYEON_SMTP_URL", mails.url(),
        "INYEON_WEBHOOK_PRIVATE_TARGETS", "allow"));
    caller = server.caller();
  }

  @AfterAll
  static void close() {
    server.close();
    mails.close();
  }

  @BeforeEach
  void the_operator_is_told() {
    watched = new WatchedJourney(server, one);
    Answer answer = caller.api("PUT", "/alerts/recipients",
        Map.of("administrators", true, "addresses", List.of(Map.of("email", OPERATOR, "language", "en"))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    while (server.now().atOffset(ZoneOffset.UTC).getHour() != NOON_IN_SEOUL) {
      server.timePasses(Duration.ofHours(1)); // nobody is written to at night
    }
  }

  @Test
  void a_journey_whose_mails_are_rejected_is_failing_until_they_are_not() {
    watched.publish(WatchedJourney.mail());
    for (int n = 0; n < 6; n++) {
      watched.comes("refused-" + n + "-" + one);
    }
    Caller.eventually(() -> watched.messages("rejected") == 6);
    watched.look();
    watched.look();
    JsonNode alert = watched.alerts().getFirst();
    assertThat(alert.path("kind").asString()).isEqualTo("journey.failing");
    assertThat(alert.path("evidence").path("failed").asInt()).isEqualTo(6);
    assertThat(alert.path("evidence").path("node").asString()).isEqualTo("mail");
    watched.look();
    assertThat(watched.alerts()).hasSize(1);
    Caller.eventually(() -> mails.mailsAbout("Journey \"" + journey + "\" is failing") == 1);
    assertThat(mails.mailsTo(OPERATOR)).isPositive();
    server.timePasses(Duration.ofHours(2));
    watched.look();
    watched.look();
    assertThat(watched.alerts().getFirst().has("resolvedAt")).isTrue();
    Caller.eventually(() -> mails.mailsAbout("Over: journey \"" + journey) == 1);
    assertThat(mails.mailsAbout("\"" + journey + "\" is failing")).as("told once").isEqualTo(1);
  }

  @Test
  void a_few_bad_addresses_among_many_are_no_alert() {
    watched.publish(WatchedJourney.mail());
    watched.comes("refused-" + one);
    for (int n = 0; n < 6; n++) {
      watched.comes("fine-" + n + "-" + one);
    }
    Caller.eventually(() -> watched.messages("accepted") == 6 && watched.messages("rejected") == 1);
    watched.look();
    watched.look();
    assertThat(watched.alerts()).isEmpty();
  }

  @Test
  void a_journey_that_calls_a_webhook_which_is_off_is_failing() {
    Map<String, Object> hook = Map.of("name", "CRM", "url", "http://127.0.0.1:9/hook", "segments", List.of());
    Map<String, Object> there = Map.of("name", "CRM", "url", "http://127.0.0.1:9/hook");
    assertThat(caller.api("PUT", "/webhook-endpoints/crm-" + one, hook).status()).isEqualTo(400);
    assertThat(caller.api("PUT", "/webhook-endpoints/crm-" + one, there).status()).isEqualTo(201);
    watched.publish(Map.of("tell", Map.of("type", "webhook", "endpoint", "crm-" + one, "next", "end")), "tell");
    watched.look();
    watched.look();
    assertThat(watched.alerts()).isEmpty();
    caller.api("PUT", "/webhook-endpoints/crm-" + one,
        Map.of("name", "CRM", "url", "http://127.0.0.1:9/hook", "enabled", false));
    watched.look();
    watched.look();
    assertThat(watched.alerts().getFirst().path("evidence").path("webhook").asString()).isEqualTo("crm-" + one);
  }

  @Test
  void a_journey_that_people_entered_every_day_and_nobody_does_is_quiet() {
    watched.publish(Map.of(), "end");
    for (int day = 0; day < 8; day++) {
      for (int n = 0; n < 10; n++) {
        watched.comes("d" + day + "n" + n + "-" + one);
      }
      server.timePasses(Duration.ofHours(day < 7 ? 24 : 1));
    }
    watched.look();
    watched.look();
    assertThat(watched.alerts()).isEmpty();
    server.timePasses(Duration.ofHours(24));
    watched.look();
    watched.look();
    JsonNode alert = watched.alerts().getFirst();
    assertThat(alert.path("kind").asString()).isEqualTo("journey.quiet");
    assertThat(alert.path("evidence").path("perDay").asInt()).isBetween(10, 11);
  }

  @Test
  void who_takes_an_alert_on_is_on_record_and_a_bad_recipient_is_named() {
    Answer bad = caller.api("PUT", "/alerts/recipients",
        Map.of("addresses", List.of(Map.of("email", OPERATOR, "language", "ko"), Map.of("email", "no"))));
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.field()).isEqualTo("addresses.1.email");
    assertThat(caller.api("/alerts/recipients").json().path("addresses")).hasSize(1);
    assertThat(caller.api("POST", "/alerts/" + UUID.randomUUID() + "/acknowledge", null).status()).isEqualTo(404);
  }
}
