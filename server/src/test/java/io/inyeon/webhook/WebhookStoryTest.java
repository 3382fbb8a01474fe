package io.inyeon.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.webhook.Receiver.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Another system is told who enters a segment and who leaves it. */
class WebhookStoryTest {
  @TempDir
  private static Path folder;
  private static WebhookOffice office;

  private final String key = WebhookOffice.unheardOf("crm");
  private final String mina = WebhookOffice.unheardOf("mina");
  private final Receiver receiver = new Receiver();

  @BeforeAll
  static void open() {
    office = new WebhookOffice(folder);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @AfterEach
  void leave() {
    receiver.close();
    office.caller().api("DELETE", "/webhook-endpoints/" + key, null);
  }

  private void told(int times) {
    Caller.eventually(() -> receiver.told().size() == times);
  }

  @Test
  void whoever_enters_is_told_of_and_whoever_leaves_by_time_alone() {
    String segment = office.segment();
    String secret = office.webhook(key, receiver, List.of(segment), Map.of());
    String customer = office.enters(mina, segment);
    told(1);
    Told entered = receiver.told().getFirst();
    assertThat(entered.signatures()).containsExactly(Signatures.of(secret, entered));
    assertThat(entered.json().toString()).isEqualTo("""
      {"type":"segment.entered","timestamp":"%2$s","data":{"segment":"%1$s","segmentName":"Buyers of %1$s",\
      "customer":{"id":"%3$s"},"at":"%2$s","cause":"event"}}""".formatted(segment, office.now(), customer));

    office.comesTo(key, "delivered", 1);
    Answer listed = office.caller().api("/webhook-endpoints/" + key + "/deliveries");
    assertThat(listed.text()).as("a developer sees no customer").doesNotContain(customer).contains(entered.id());
    for (String place : List.of("", "/" + key, "/" + key + "/deliveries")) {
      assertThat(office.caller().api("/webhook-endpoints" + place).text()).doesNotContain(secret);
    }

    office.timePasses(Duration.ofDays(31));
    told(2);
    JsonNode left = receiver.told().getLast().json();
    assertThat(left.path("type").asString()).isEqualTo("segment.left");
    assertThat(left.path("data").path("cause").asString()).isEqualTo("time");
    assertThat(Instant.parse(left.path("data").path("at").asString()))
        .isEqualTo(Instant.parse(entered.json().path("data").path("at").asString()).plus(Duration.ofDays(30)));
    assertThat(receiver.told().getLast().id()).isNotEqualTo(entered.id());
  }

  @Test
  void only_what_it_asked_for_is_told() {
    String segment = office.segment();
    String other = office.segment();
    office.webhook(key, receiver, List.of(segment), Map.of("events", List.of("segment.left")));
    office.enters(mina, segment);
    office.enters(mina, other);
    office.timePasses(Duration.ofDays(31));
    told(1);
    assertThat(receiver.told().getFirst().type()).isEqualTo("segment.left");
    assertThat(receiver.told().getFirst().json().path("data").path("segment").asString()).isEqualTo(segment);
  }

  @Test
  void people_whom_a_new_rule_finds_are_told_of_only_where_that_is_wished() {
    String first = office.segment();
    String customer = office.enters(mina, first);
    String all = WebhookOffice.unheardOf("crm");
    try (Receiver whole = new Receiver()) {
      assertThat(office.put(key, Map.of("name", "CRM", "url", receiver.url())).status()).isEqualTo(201);
      assertThat(office.put(all, Map.of("name", "All", "url", whole.url(), "history", true)).status()).isEqualTo(201);
      String second = WebhookOffice.unheardOf("found");
      office.caller().api("PUT", "/segments/" + second, Map.of("name", "Found", "rule",
          Map.of("performed", "Bought " + first)));
      Caller.eventually(() -> whole.told().stream().anyMatch(told -> told.customer().equals(customer)));
      assertThat(whole.told()).allSatisfy(
          told -> assertThat(told.json().path("data").path("cause").asString()).isEqualTo("history"));
      assertThat(office.deliveries(key)).as("nobody did anything").isEmpty();
    } finally {
      office.caller().api("DELETE", "/webhook-endpoints/" + all, null);
    }
  }

  @Test
  void while_the_secret_changes_both_sign_for_a_day() {
    String segment = office.segment();
    String old = office.webhook(key, receiver, List.of(segment), Map.of());
    Answer replaced = office.caller().api("POST", "/webhook-endpoints/" + key + "/secret", null);
    String fresh = replaced.json().path("secret").asString();
    assertThat(fresh).startsWith("whsec_").isNotEqualTo(old);
    assertThat(Instant.parse(office.webhook(key).path("previousSecretUntil").asString()))
        .isEqualTo(office.now().plus(Duration.ofHours(24)));
    office.enters(mina, segment);
    told(1);
    Told both = receiver.told().getFirst();
    assertThat(both.signatures()).containsExactly(Signatures.of(fresh, both), Signatures.of(old, both));

    office.timePasses(Duration.ofHours(24));
    office.enters(WebhookOffice.unheardOf("jisu"), segment);
    told(2);
    Told one = receiver.told().getLast();
    assertThat(one.signatures()).containsExactly(Signatures.of(fresh, one));
    assertThat(office.webhook(key).hasNonNull("previousSecretUntil")).isFalse();
  }

  @Test
  void a_test_says_what_came_of_it() {
    String secret = office.webhook(key, receiver, List.of(office.segment()), Map.of("enabled", false));
    JsonNode good = office.caller().api("POST", "/webhook-endpoints/" + key + "/test", null).json();
    Told told = receiver.told().getFirst();
    assertThat(told.type()).isEqualTo("webhook.test");
    assertThat(told.id()).isEqualTo(good.path("id").asString());
    assertThat(told.signatures()).containsExactly(Signatures.of(secret, told));
    assertThat(good.path("delivered").asBoolean()).isTrue();
    receiver.answers(500);
    JsonNode bad = office.caller().api("POST", "/webhook-endpoints/" + key + "/test", null).json();
    assertThat(bad.path("delivered").asBoolean(true)).isFalse();
    assertThat(bad.path("status").asInt()).isEqualTo(500);
    assertThat(office.deliveries(key)).isEmpty();
  }

  @Test
  void what_happens_while_it_is_paused_is_not_told_and_what_waited_goes_on() {
    String segment = office.segment();
    receiver.answers(503);
    office.webhook(key, receiver, List.of(segment), Map.of());
    office.enters(mina, segment);
    office.comesTo(key, "pending", 1);
    Map<String, Object> wish = Map.of("name", "CRM", "url", receiver.url(), "segments", List.of(segment));
    assertThat(put(wish, false).path("webhook").path("state").asString()).isEqualTo("paused");
    office.enters(WebhookOffice.unheardOf("jisu"), segment);
    receiver.answers(200);
    office.timePasses(Duration.ofHours(1));
    assertThat(put(wish, true).hasNonNull("secret")).as("told once").isFalse();
    told(2);
    assertThat(receiver.told().getLast().id()).isEqualTo(receiver.told().getFirst().id());
    office.comesTo(key, "delivered", 2);
  }

  private JsonNode put(Map<String, Object> wish, boolean enabled) {
    Map<String, Object> whole = new java.util.HashMap<>(wish);
    whole.put("enabled", enabled);
    return office.put(key, whole).json();
  }

  @Test
  void a_segment_that_a_webhook_names_stays() {
    String segment = office.segment();
    office.webhook(key, receiver, List.of(segment), Map.of());
    Answer refused = office.caller().api("DELETE", "/segments/" + segment, null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("segment_in_use");
    assertThat(refused.json().path("detail").asString()).contains("webhook \"Webhook " + key + "\"");
    assertThat(office.caller().api("/segments/" + segment).json().path("usedBy").toString())
        .isEqualTo("[{\"kind\":\"webhook\",\"key\":\"%1$s\",\"name\":\"Webhook %1$s\"}]".formatted(key));
    assertThat(office.caller().api("DELETE", "/webhook-endpoints/" + key, null).status()).isEqualTo(204);
    assertThat(office.caller().api("DELETE", "/segments/" + segment, null).status()).isEqualTo(204);
  }

  @Test
  void what_does_not_fit_is_named() {
    String url = receiver.url();
    refused("required", "name", Map.of("url", url));
    refused("required", "url", Map.of("name", "CRM"));
    refused("invalid_url", "url", Map.of("name", "CRM", "url", "ftp://crm.example/"));
    refused("invalid_url", "url", Map.of("name", "CRM", "url", "http://user:password@crm.example/"));
    refused("invalid_url", "url", Map.of("name", "CRM", "url", "https://crm.example/ here"));
    refused("unknown_segment", "segments.1",
        Map.of("name", "CRM", "url", url, "segments", List.of(office.segment(), "nobodys")));
    refused("unknown_event", "events.0", Map.of("name", "CRM", "url", url, "events", List.of("segment.seen")));
    refused("required", "events", Map.of("name", "CRM", "url", url, "events", List.of()));
    assertThat(office.put("No-Key", Map.of("name", "CRM", "url", url)).field()).isEqualTo("key");
    assertThat(office.caller().api("/webhook-endpoints/" + key).status()).isEqualTo(404);
    assertThat(office.caller().api("/webhook-endpoints/" + key + "/deliveries?state=lost").status()).isEqualTo(400);
  }

  private void refused(String code, String field, Map<String, Object> wish) {
    Answer answer = office.put(key, wish);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    assertThat(answer.field()).isEqualTo(field);
  }

  @Test
  void whoever_is_forgotten_is_told_of_no_more() {
    String segment = office.segment();
    receiver.answers(500);
    office.webhook(key, receiver, List.of(segment), Map.of());
    String customer = office.enters(mina, segment);
    office.comesTo(key, "pending", 1);
    JsonNode export = ask("export", customer);
    assertThat(export.path("result").path("webhooks").toString()).contains("segment.entered", segment);

    JsonNode erased = ask("erasure", customer);
    assertThat(erased.path("certificate").path("rows").path("webhook_delivery").asInt()).isPositive();
    assertThat(office.deliveries(key)).isEmpty();
    receiver.answers(200);
    office.timePasses(Duration.ofDays(1));
    office.enters(WebhookOffice.unheardOf("jisu"), segment);
    office.comesTo(key, "delivered", 1);
    assertThat(receiver.told().getLast().customer()).isNotEqualTo(customer);
  }

  private static JsonNode ask(String kind, String customer) {
    String path = "/data-requests/" + office.caller()
        .api("POST", "/data-requests", Map.of("kind", kind, "customerId", customer)).json().path("id").asString();
    Caller.eventually(() -> office.caller().api(path).json().has("finishedAt"));
    return office.caller().api(path).json();
  }
}
