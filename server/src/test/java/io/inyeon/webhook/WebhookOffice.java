package io.inyeon.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A server that may reach the test's own receivers, on a clock moved by hand. */
final class WebhookOffice implements AutoCloseable {
  private final TimedServer server;
  private final Caller caller;

  WebhookOffice(Path folder) {
    server = new TimedServer(folder, Instant.parse("2026-05-01T00:00:00Z"),
        Map.of("INYEON_WEBHOOK_PRIVATE_TARGETS", "allow"));
    caller = server.caller();
  }

  Caller caller() {
    return caller;
  }

  <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  Instant now() {
    return server.now();
  }

  void timePasses(Duration duration) {
    server.timePasses(duration);
  }

  void folded() {
    server.folded();
  }

  static String unheardOf(String word) {
    return word + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** A segment of those who did this within 30 days. */
  String segment() {
    String key = unheardOf("buyers");
    Answer answer = caller.api("PUT", "/segments/" + key, Map.of("name", "Buyers of " + key, "rule",
        Map.of("performed", "Bought " + key, "within", "P30D")));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    Caller.eventually(() -> caller.api("/segments/" + key).json().path("state").asString().equals("live"));
    return key;
  }

  /** @return the customer's id */
  String enters(String who, String segment) {
    caller.hears(Map.of("type", "track", "userId", who, "event", "Bought " + segment, "timestamp", now().toString()));
    folded();
    return caller.customerId("userId", who);
  }

  Answer put(String key, Map<String, Object> wish) {
    return caller.api("PUT", "/webhook-endpoints/" + key, wish);
  }

  /** @return its secret */
  String webhook(String key, Receiver receiver, List<String> segments, Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(Map.of("name", "Webhook " + key, "url", receiver.url()));
    wish.putAll(more);
    wish.put("segments", segments);
    Answer answer = put(key, wish);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("secret").asString();
  }

  JsonNode webhook(String key) {
    return caller.api("/webhook-endpoints/" + key).json();
  }

  List<JsonNode> deliveries(String key) {
    return caller.api("/webhook-endpoints/" + key + "/deliveries").json().path("items").valueStream().toList();
  }

  /** The only one. */
  JsonNode delivery(String key) {
    List<JsonNode> deliveries = deliveries(key);
    assertThat(deliveries).hasSize(1);
    return deliveries.getFirst();
  }

  void comesTo(String key, String state, int attempts) {
    Caller.eventually(() -> delivery(key).path("state").asString().equals(state)
        && delivery(key).path("attempts").asInt() == attempts && hasResult(delivery(key)));
  }

  /** An attempt is counted when it begins: what came of it is known when the next one has its time. */
  private boolean hasResult(JsonNode delivery) {
    boolean told = delivery.hasNonNull("lastStatus") || delivery.hasNonNull("lastError");
    return told && (!delivery.hasNonNull("nextAttemptAt")
        || Instant.parse(delivery.path("nextAttemptAt").asString()).isAfter(server.now()));
  }

  @Override
  public void close() {
    server.close();
  }
}
