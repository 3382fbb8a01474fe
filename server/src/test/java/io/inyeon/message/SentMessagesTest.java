package io.inyeon.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.Inyeon;
import io.inyeon.MailSink;
import io.inyeon.RunningInyeon;
import io.inyeon.access.Seal;
import io.inyeon.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a customer was sent is kept as they saw it, without the link by which whoever has it unsubscribes them. */
class SentMessagesTest {
  @TempDir
  private static Path folder;
  private static MailSink mails;
  private static RunningInyeon server;
  private static Caller caller;

  private final String one = UUID.randomUUID().toString().substring(0, 8);
  private final String address = one + "@people.example";

  @BeforeAll
  static void open() {
    mails = new MailSink();
    Settings settings = Settings.parse(List.of("--data", folder.resolve("data").toString()),
        Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY", Caller.WRITE_KEY, "INYEON_SERVER_KEY", Caller.SERVER_KEY,
            "INYEON_SMTP_URL", mails.url()))
        .withPort(0);
    server = Inyeon.start(settings);
    caller = new Caller(server);
    Map<String, Object> content = Map.of("en", Map.of("subject", "For {{trait.name}}", "text",
        "Hello {{trait.name}}, no more: {{unsubscribeUrl}}", "html",
        "<p>Hello {{trait.name}}</p><a href=\"{{unsubscribeUrl}}\">no more</a> <a href=\"{{{unsubscribeUrl}}}\">none</a>"));
    caller.api("PUT", "/journeys/hello", Map.of("entry", Map.of("event", "Wish"), "start", "mail", "nodes",
        Map.of("mail", Map.of("type", "send-email", "content", content, "next", "end"), "end",
            Map.of("type", "exit"))));
    assertThat(caller.api("POST", "/journeys/hello/publish", null).status()).isEqualTo(200);
    Caller.eventually(() -> caller.api("/status").json().path("entriesBehind").asLong(1) == 0);
    caller.api("PUT", "/policy", Map.of("quietHours", List.of()));
  }

  @AfterAll
  static void close() {
    server.close();
    mails.close();
  }

  private String id() {
    return caller.customerId("userId", one);
  }

  private void wishes(boolean consents) {
    wishes(consents, "NZ");
  }

  private void wishes(boolean consents, String country) {
    caller.hears(Map.of("type", "identify", "userId", one, "traits",
        Map.of("name", "Ann <3", "email", address, "country", country)));
    if (consents) {
      assertThat(caller.api("PUT", "/customers/" + id() + "/consents",
          Map.of("channel", "email", "status", "granted", "proof", Map.of("form", "f"))).status()).isEqualTo(200);
      Caller.eventually(() -> caller.timeline(id()).toString().contains("Consent Updated"));
    }
    caller.hears(Map.of("type", "track", "userId", one, "event", "Wish"));
  }

  private List<JsonNode> messages(String filter) {
    return caller.api("/messages?customerId=" + id() + filter).json().path("items").valueStream().toList();
  }

  private JsonNode sent() {
    wishes(true);
    Caller.eventually(() -> messages("&status=accepted").size() == 1 && mails.mailsTo(address) == 1);
    return caller.api("/messages/" + messages("").getFirst().path("id").asString()).json();
  }

  @Test
  void what_was_sent_is_shown_as_it_was_but_for_the_link_that_is_the_receivers() {
    JsonNode whole = sent();
    JsonNode content = whole.path("content");
    assertThat(content.path("subject").asString()).isEqualTo("For Ann <3");
    assertThat(content.path("text").asString()).isEqualTo("Hello Ann <3, no more: #unsubscribe");
    assertThat(content.path("html").asString()).isEqualTo(
        "<p>Hello Ann &lt;3</p><a href=\"#unsubscribe\">no more</a> <a href=\"#unsubscribe\">none</a>");
    assertThat(stored()).doesNotContain("/u/");
    assertThat(whole.path("message").path("customerName").asString()).isEqualTo("Ann <3");
    assertThat(whole.path("life").valueStream().map(step -> step.path("what").asString()))
        .startsWith("allowed", "handed-over", "accepted");
    assertThat(whole.path("decisions").path(0).path("outcome").asString()).isEqualTo("allowed");
  }

  @Test
  void an_advertisement_to_somebody_in_korea_says_so_first_in_whatever_language() {
    wishes(true, "KR");
    Caller.eventually(() -> messages("&status=accepted").size() == 1 && mails.mailsTo(address) == 1);
    JsonNode whole = caller.api("/messages/" + messages("").getFirst().path("id").asString()).json();
    assertThat(whole.path("content").path("subject").asString()).isEqualTo("(광고) For Ann <3");
  }

  /** The link's address is a secret, and in a frame a click meant for something else would unsubscribe. */
  @Test
  void the_page_that_asks_whether_to_unsubscribe_is_kept_nowhere_and_stands_in_no_frame() {
    String id = UUID.randomUUID().toString();
    Answer page = caller.get("/u/" + id + "." + server.bean(Seal.class).sign("unsubscribe", id));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.header("Content-Disposition")).contains("inline");
    assertThat(page.header("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
  }

  private static String stored() {
    return String.join("\n", server.bean(JdbcTemplate.class).queryForList(
        "select subject || body_text || body_html from message_content", String.class));
  }

  @Test
  void what_never_went_has_no_content() {
    wishes(false);
    Caller.eventually(() -> caller.api("/customers/" + id() + "/decisions").json().path("items").size() == 1);
    assertThat(messages("")).isEmpty();
    assertThat(stored()).doesNotContain(one);
  }

  @Test
  void it_is_exported_with_the_customer_and_goes_with_them() {
    String message = sent().path("message").path("id").asString();
    String request = caller.api("POST", "/data-requests", Map.of("kind", "export", "customerId", id())).json()
        .path("id")
        .asString();
    Caller.eventually(() -> caller.api("/data-requests/" + request).text().contains("Hello Ann <3, no more"));
    caller.api("POST", "/data-requests", Map.of("kind", "erasure", "customerId", id()));
    Caller.eventually(() -> caller.api("/messages/" + message).status() == 404);
    assertThat(server.bean(JdbcTemplate.class).queryForList("select 1 from message_content where message_id = ?::uuid",
        message)).isEmpty();
  }

  @Test
  void messages_are_told_by_status_channel_and_journey_page_by_page() {
    sent();
    assertThat(messages("&channel=email&journey=hello&status=accepted&status=queued")).hasSize(1);
    for (String other : List.of("&channel=sms", "&journey=none", "&status=unknown")) {
      assertThat(messages(other)).as(other).isEmpty();
    }
    List<String> paged = new ArrayList<>();
    JsonNode page = caller.api("/messages?limit=1").json();
    while (!page.path("next").isNull()) {
      page.path("items").forEach(item -> paged.add(item.path("id").asString()));
      page = caller.api("/messages?limit=1&cursor=" + page.path("next").asString()).json();
    }
    page.path("items").forEach(item -> paged.add(item.path("id").asString()));
    assertThat(paged).doesNotHaveDuplicates().isEqualTo(caller.api("/messages?limit=1000").json().path("items")
        .valueStream().map(item -> item.path("id").asString()).toList());
    assertThat(caller.api("/messages?customerId=" + UUID.randomUUID()).status()).isEqualTo(404);
  }
}
