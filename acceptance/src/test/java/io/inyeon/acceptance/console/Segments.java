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
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Segments() {
  }

  /** What is there to be looked at and is nobody's to change. */
  static void prepare(Api api) {
    define(api, ADDERS, ADDED);
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

  static JsonNode get(Api api, String key) {
    return api.get("/api/v1/segments/" + key).body();
  }

  private static void put(Api api, String key, Map<String, ?> wish) {
    Api.Reply saved = api.put("/api/v1/segments/" + key, Showcase.json(wish));
    Assertions.assertThat(saved.ok()).as("%s", saved).isTrue();
  }
}
