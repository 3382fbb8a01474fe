package io.inyeon.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Another system reports by signed webhooks. */
@ExtendWith(SharedServer.class)
class WebhooksTest {
  private static final Map<String, Object> MAPPING = Map.of("event", "Order Completed", "userId", "$.customer.id",
      "timestamp", "$.paid_at", "properties", Map.of("order_id", "$.id", "currency", "KRW", "sku",
          "$.items[0]['stock keeping unit']", "coupon", "$.coupon", "tags", List.of("pos", "$.store")));
  private final String key = "pos-" + UUID.randomUUID().toString().substring(0, 8);
  private final String user = "user-" + UUID.randomUUID();
  private Caller caller;

  @BeforeEach
  void at(Caller caller) {
    this.caller = caller;
  }

  @Test
  void a_receipt_of_the_till_is_on_the_timeline_once_however_often_it_comes() {
    String secret = make(MAPPING).path("secret").asString();
    String id = "msg_" + UUID.randomUUID();
    for (int time = 0; time < 3; time++) {
      assertThat(hook(secret, id, now(), order()).status()).isEqualTo(200);
    }
    var timeline = caller.timeline(caller.customerId("userId", user));
    assertThat(timeline).singleElement().satisfies(item -> {
      assertThat(item.path("name").asString()).isEqualTo("Order Completed");
      assertThat(item.path("source").asString()).isEqualTo("webhook:" + key);
      assertThat(item.path("messageId").asString()).isEqualTo(id);
      assertThat(item.path("occurredAt").asString()).isEqualTo("2026-01-02T03:04:05Z");
      assertThat(item.path("properties").toString()).contains("\"order_id\":\"A-1\"", "\"currency\":\"KRW\"",
          "\"sku\":\"KET-1\"", "[\"pos\",\"Seoul\"]").doesNotContain("coupon");
    });
  }

  @Test
  void a_signature_that_does_not_fit_is_refused() {
    String secret = make(MAPPING).path("secret").asString();
    String other = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);
    assertThat(hook(other, "m", now(), order()).code()).isEqualTo("invalid_signature");
    String timestamp = now();
    String signature = sign(secret, "m", timestamp, order());
    assertThat(post("m", timestamp, signature, order().replace("A-1", "A-2")).code()).isEqualTo("invalid_signature");
    assertThat(post("n", timestamp, signature, order()).code()).isEqualTo("invalid_signature");
    assertThat(post("m", timestamp, "v2,xyz", order()).status()).isEqualTo(401);
    assertThat(post("m", timestamp, "v1,old " + signature, order()).status()).isEqualTo(200);
  }

  @Test
  void an_old_recording_is_refused() {
    String secret = make(MAPPING).path("secret").asString();
    for (long shift : new long[]{-301, 301}) {
      String then = Long.toString(Instant.now().getEpochSecond() + shift);
      Answer answer = hook(secret, "m", then, order());
      assertThat(answer.status()).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("timestamp_out_of_tolerance");
    }
    assertThat(post("m", "yesterday", "v1,x", order()).code()).isEqualTo("invalid_timestamp");
  }

  @Test
  void what_is_missing_or_does_not_fit_is_named() {
    String secret = make(MAPPING).path("secret").asString();
    assertThat(caller.send("POST", "/hooks/" + key, bytes(order())).field()).isEqualTo("webhook-id");
    assertThat(caller.send("POST", "/hooks/nobody", bytes(order())).status()).isEqualTo(404);
    assertThat(hook(secret, "a", now(), "{").code()).isEqualTo("malformed_json");
    Answer nobody = hook(secret, "b", now(), "{\"id\":\"A-1\"}");
    assertThat(nobody.status()).isEqualTo(400);
    assertThat(nobody.code()).isEqualTo("required");
    assertThat(nobody.field()).isEqualTo("userId");
  }

  @Test
  void a_number_without_end_is_refused_where_the_mapping_puts_it() {
    String secret = make(MAPPING).path("secret").asString();
    String nines = "9".repeat(390);
    Answer id = hook(secret, "c", now(), "{\"customer\":{\"id\":" + nines + "}}");
    Answer time = hook(secret, "d", now(), "{\"customer\":{\"id\":\"" + user + "\"},\"paid_at\":" + nines + "}");
    assertThat(id.code() + " " + id.field()).isEqualTo("number_out_of_range userId");
    assertThat(time.code() + " " + time.field()).isEqualTo("invalid_timestamp timestamp");
  }

  @Test
  void the_secret_is_told_once_and_survives_a_new_mapping() {
    String secret = make(MAPPING).path("secret").asString();
    Answer changed = caller.api("PUT", "/webhooks/" + key,
        Map.of("mapping", Map.of("type", "identify", "userId", "$.customer.id", "traits", "$.customer")));
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text()).doesNotContain(secret).doesNotContain("secret");
    assertThat(caller.api("/webhooks/" + key).text()).doesNotContain("whsec");
    assertThat(hook(secret, "m", now(), order()).status()).isEqualTo(200);
    assertThat(caller.timeline(caller.customerId("userId", user))).singleElement()
        .satisfies(item -> assertThat(item.path("traits").path("id").asString()).isEqualTo(user));
  }

  @Test
  void a_mapping_that_cannot_work_is_refused_with_its_place() {
    assertFlaw(Map.of("userId", "$.a[b]"), "invalid_path", "mapping.userId");
    assertFlaw(Map.of("userId", "$.a", "properties", Map.of("x", "$..y")), "invalid_path", "mapping.properties.x");
    assertFlaw(Map.of("user", "$.a"), "unknown_field", "mapping.user");
    assertFlaw(Map.of("event", "x"), "required", "mapping.userId");
    assertFlaw(Map.of("userId", "$.a"), "required", "mapping.event");
    assertFlaw(Map.of("userId", "$.a", "type", "bogus"), "unknown_type", "mapping.type");
    assertFlaw(Map.of("userId", "$.a", "event", Map.of("is", "$.b")), "wrong_type", "mapping.event");
    assertFlaw(Map.of("userId", "$.a", "event", "x", "properties", "x"), "wrong_type", "mapping.properties");
    assertFlaw(Map.of("userId", "$.a", "event", "x", "timestamp", "2026"), "invalid_timestamp", "mapping.timestamp");
    assertFlaw(Map.of("userId", "$.a", "event", "x", "context", Map.of("a", "\0")), "invalid_value",
        "mapping.context.a");
    Answer answer = caller.api("PUT", "/webhooks/" + key, Map.of("secret", "short", "mapping", MAPPING));
    assertThat(answer.code()).isEqualTo("invalid_secret");
  }

  @Test
  void a_mapping_may_leave_to_the_document_what_a_constant_may_not_be() {
    make(Map.of("userId", "$.a", "type", "$.kind", "properties", "$", "timestamp", "$.at"));
    make("-pages", Map.of("userId", "$.a", "type", "page", "timestamp", "2026-01-02T03:04:05Z"));
    make("-fives", Map.of("userId", "$.a", "event", 5));
  }

  private void assertFlaw(Map<String, Object> mapping, String code, String field) {
    Answer answer = caller.api("PUT", "/webhooks/" + key, Map.of("mapping", mapping));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.field()).isEqualTo(field);
  }

  private JsonNode make(Map<String, Object> mapping) {
    return make("", mapping);
  }

  private JsonNode make(String suffix, Map<String, Object> mapping) {
    Answer answer = caller.api("PUT", "/webhooks/" + key + suffix, Map.of("mapping", mapping));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private String order() {
    return """
      {"id": "A-1", "customer": {"id": "%s"}, "paid_at": 1767323045, "store": "Seoul",
       "items": [{"stock keeping unit": "KET-1"}]}""".formatted(user);
  }

  private Answer hook(String secret, String id, String timestamp, String body) {
    return post(id, timestamp, sign(secret, id, timestamp, body), body);
  }

  private Answer post(String id, String timestamp, String signature, String body) {
    return caller.send("POST", "/hooks/" + key, bytes(body), "Content-Type", "application/json", "webhook-id", id,
        "webhook-timestamp", timestamp, "webhook-signature", signature);
  }

  private static String sign(String secret, String id, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(bytes(id + "." + timestamp + "." + body)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String now() {
    return Long.toString(Instant.now().getEpochSecond());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
