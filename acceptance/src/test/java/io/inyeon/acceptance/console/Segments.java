package io.inyeon.acceptance.console;

import static org.awaitility.Awaitility.await;

import io.inyeon.acceptance.Api;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Segments to press controls at, defined as a program of the brand's does it. */
final class Segments {
  /** Of those who put something into a cart, whom the showcase is about among them. */
  static final String ADDERS = "those-who-added";
  static final String ADDED = "{\"performed\": \"Product Added\"}";
  static final String NOBODY = "{\"performed\": \"Never Heard Of\"}";
  /** Of one condition of each kind. */
  static final String OF_EACH = "one-of-each";
  static final String LIST = "some-by-hand";
  private static final String RULE_OF_EACH = """
    {"any": [
      {"performed": "Order Completed", "where": [{"property": "total", "op": "gte", "value": 5}],
       "count": {"op": "gte", "value": 2}, "between": {"from": "2024-01-01", "zone": "Asia/Seoul"}},
      {"performed": "Order Completed", "sum": "total", "op": "gte", "value": 9, "within": "P30D"},
      {"not": {"all": [{"trait": "plan", "op": "in", "value": ["gold"]},
        {"trait": "level", "op": "eq", "value": "7"}, {"trait": "birthday", "op": "on", "value": "2024-01-01"},
        {"trait": "home", "op": "near", "value": {"latitude": 37.5, "longitude": 126.9, "km": 5}}]}},
      {"sequence": [{"performed": "Product Viewed"}, {"performed": "Product Added"}, {"performed": "Order Completed"}],
       "sameProperty": "product_id", "within": "P7D"},
      {"segment": "those-who-added"}, {"consent": "email", "purpose": "marketing"}, {"identity": "email"},
      {"holiday": "KR", "within": "P3D"}]}
    """;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Segments() {
  }

  /** What is there to be looked at and is nobody's to change: of two versions, with a persona and somebody who came. */
  static void prepare(Demonstration demo) {
    Api api = demo.api();
    save(api, ADDERS, NOBODY);
    define(api, ADDERS, ADDED);
    define(api, "those-who-added-too", ADDED);
    define(api, OF_EACH, RULE_OF_EACH);
    put(api, LIST, Map.of("name", LIST, "static", true));
    persona(api, ADDERS, ADDERS);
    persona(api, "those-who-added-too", "those-who-added-too");
    Showcase.tell(demo.till(), Map.of("type", "track", "userId", "sora", "event", "Product Added"));
    await().atMost(PATIENCE)
        .until(() -> !api.get("/api/v1/segments/" + ADDERS + "/changes").body().path("items").isEmpty());
  }

  /** A new one, called as its key is. */
  static String define(Api api, String rule) {
    String key = World.unheardOf("segment");
    define(api, key, rule);
    return key;
  }

  /** Until everybody has been judged by its rule. */
  static void define(Api api, String key, String rule) {
    save(api, key, rule);
    await().atMost(PATIENCE).until(() -> get(api, key).path("state").asString().equals("live"));
  }

  static void save(Api api, String key, String rule) {
    put(api, key, Map.of("name", key, "rule", JsonMapper.shared().readTree(rule)));
  }

  /** A new list of nobody yet. */
  static String fixed(Api api) {
    String key = World.unheardOf("list");
    put(api, key, Map.of("name", key, "static", true));
    return key;
  }

  /** Of the segment, and called as its key is. */
  static void persona(Api api, String key, String segment) {
    Api.Reply saved = api.put("/api/v1/personas/" + key, Showcase.json(Map.of("name", key, "segment", segment)));
    Assertions.assertThat(saved.ok()).as("%s", saved).isTrue();
  }

  static JsonNode get(Api api, String key) {
    return api.get("/api/v1/segments/" + key).body();
  }

  private static void put(Api api, String key, Map<String, ?> wish) {
    Api.Reply saved = api.put("/api/v1/segments/" + key, Showcase.json(wish));
    Assertions.assertThat(saved.ok()).as("%s", saved).isTrue();
  }
}
