package io.inyeon.acceptance.console;

import static org.awaitility.Awaitility.await;

import io.inyeon.acceptance.Api;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;

/** Webhooks to press controls at, and an input that the engine has stumbled over. */
final class Hooks {
  /** There to be looked at, and nobody's to change: nobody listens at its address. */
  static final String KEY = "told-of";
  static final String SEGMENT = "those-told-of";
  private static final String NOWHERE = "http://127.0.0.1:9/hooks";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Hooks() {
  }

  /** Somebody has come into the segment that it names, and the endpoint did not take it; something was set aside. */
  static void prepare(Demonstration demo) {
    Api api = demo.api();
    Segments.define(api, SEGMENT, "{\"performed\": \"Told Of\"}");
    make(api, KEY, SEGMENT);
    Showcase.tell(demo.till(), Map.of("type", "track", "userId", "sora", "event", "Told Of"));
    await().atMost(PATIENCE).until(() -> !deliveries(api, KEY).isEmpty());
    stumble(demo);
  }

  /** A new one, called as its key is. */
  static String make(Api api) {
    String key = World.unheardOf("hook");
    make(api, key, SEGMENT);
    return key;
  }

  private static void make(Api api, String key, String segment) {
    Api.Reply made = api.put("/api/v1/webhook-endpoints/" + key,
        Showcase.json(Map.of("name", key, "url", NOWHERE, "segments", List.of(segment))));
    Assertions.assertThat(made.ok()).as("%s", made).isTrue();
  }

  static JsonNode get(Api api, String key) {
    return api.get("/api/v1/webhook-endpoints/" + key).body();
  }

  static List<JsonNode> deliveries(Api api, String key) {
    return api.all("/api/v1/webhook-endpoints/" + key + "/deliveries?limit=50");
  }

  /** As if the engine had not been able to fold what is there already; nobody finds a way to make it by what they send. */
  static void stumble(Demonstration demo) {
    try (var connection = demo.connect(); var statement = connection.createStatement()) {
      statement.executeUpdate("""
        insert into set_aside (partition, position, received_at, customer_id, profile_id, reason, at)
        select partition, position, received_at, customer_id, profile_id,
          'DateTimeException: the zone "Atlantis" is unknown', received_at from event
        where name = 'Told Of' limit 1 on conflict do nothing""");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
