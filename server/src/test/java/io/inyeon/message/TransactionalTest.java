package io.inyeon.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.MailSink;
import io.inyeon.TimedServer;
import io.inyeon.web.Precondition;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receipt goes by night, without a consent and past every cap; and only as long as its content is approved. */
class TransactionalTest {
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
    server = new TimedServer(folder, Instant.parse("2026-05-01T23:00:00Z"), Map.of("INYEON_SMTP_URL", mails.url()));
    caller = server.caller();
    assertThat(caller.api("PUT", "/policy", Map.of("quietHours", Map.of("email", Map.of("from", "21:00", "to",
        "08:00")), "caps", List.of(Map.of("name", "none", "most", 0, "per", "day")))).status()).isEqualTo(200);
  }

  @AfterAll
  static void close() {
    server.close();
    mails.close();
  }

  private static Map<String, Object> content(String journey) {
    return Map.of("en", Map.of("subject", "Receipt " + journey, "text", "t", "html", "h"));
  }

  /** Approves what the journey sends, and publishes it. */
  private String publish(String name, String messageClass) {
    String journey = name + "-" + one;
    Templates templates = server.bean(Templates.class);
    templates.approve(journey, templates.save(journey, JsonMapper.shared().valueToTree(Map.of("content",
        content(journey))), new Precondition(null, null)).hash(), "Anna");
    Map<String, Object> mail = new HashMap<>(
        Map.of("type", "send-email", "class", messageClass, "content", content(journey), "next", "end"));
    caller.api("PUT", "/journeys/" + journey, Map.of("entry", Map.of("event", "Order " + journey), "start", "mail",
        "nodes", Map.of("mail", mail, "end", Map.of("type", "exit"))));
    assertThat(caller.api("POST", "/journeys/" + journey + "/publish", null).status()).isEqualTo(200);
    server.folded();
    return journey;
  }

  private String buys(String journey) {
    caller.hears(Map.of("type", "identify", "userId", one, "traits", Map.of("email", address)));
    caller.hears(Map.of("type", "track", "userId", one, "event", "Order " + journey, "timestamp",
        server.now().toString()));
    server.folded();
    return caller.customerId("userId", one);
  }

  private static JsonNode decisions(String customer) {
    return caller.api("/customers/" + customer + "/decisions").json().path("items");
  }

  @Test
  void a_receipt_goes_by_night_past_the_cap_and_without_a_consent_and_counts() {
    String buyer = buys(publish("receipt", "transactional"));
    Caller.eventually(() -> mails.mailsTo(address) == 1);

    assertThat(decisions(buyer).path(0).path("class").asString()).isEqualTo("transactional");
    assertThat(caller.api("/customers/" + buyer + "/contacts").json().path("caps").path(0).path("used").asInt())
        .isEqualTo(1);
  }

  @Test
  void a_service_waits_for_the_morning_and_then_finds_no_place() {
    String customer = buys(publish("service", "service"));
    assertThat(decisions(customer).path(0).path("rule").asString()).isEqualTo("quiet-hours");
    assertThat(decisions(customer).path(0).path("until").asString()).endsWith("T08:00:00Z");
    assertThat(mails.mailsTo(address)).isZero();
  }

  @Test
  void what_waits_while_its_approval_is_withdrawn_does_not_go_and_gives_its_place_back() {
    String journey = publish("withdrawn", "transactional");
    caller.api("POST", "/emergency-stop", Map.of("reason", "so that it waits"));
    String buyer = buys(journey);
    server.bean(Templates.class).withdraw(journey);
    caller.api("DELETE", "/emergency-stop", null);

    Caller.eventually(() -> decisions(buyer).size() == 2);
    JsonNode late = decisions(buyer).path(0);
    assertThat(late.path("reason").asString()).isEqualTo("template_not_approved");
    assertThat(late.path("rule").asString()).isEqualTo("transactional");
    assertThat(late.path("remedy").path("code").asString()).isEqualTo("approve");
    assertThat(mails.mailsTo(address)).isZero();
    Caller.eventually(() -> caller.api("/customers/" + buyer + "/contacts").json().path("contacts").isEmpty());
  }

  private static Answer saves(String key, String subject, String... condition) {
    return caller.api("PUT", "/templates/" + key, Map.of("content", Map.of("en", Map.of("subject", subject, "text", "t",
        "html", "h"))), condition);
  }

  @Test
  void nobody_writes_over_what_another_has_saved_under_the_same_name_meanwhile() {
    String key = "receipt-" + one;
    String read = saves(key, "Your receipt", "If-None-Match", "*").json().path("hash").asString();
    assertThat(saves(key, "Another one", "If-None-Match", "*").code()).isEqualTo("key_taken");
    assertThat(saves(key, "Thank you", "If-Match", "\"" + read + "\"").status()).isEqualTo(200);
    Answer late = saves(key, "Thanks", "If-Match", "\"" + read + "\"");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.code()).isEqualTo("changed_meanwhile");
    assertThat(caller.api("/templates/" + key).json().at("/content/content/en/subject").asString())
        .isEqualTo("Thank you");
  }
}
