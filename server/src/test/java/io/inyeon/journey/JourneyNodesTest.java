package io.inyeon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What nodes ask of the rest of the product, and what comes of it, over HTTP. */
class JourneyNodesTest {
  private static final Map<String, Object> END = Map.of("type", "exit");

  @TempDir
  private static Path folder;
  private static TimedServer server;
  private static Caller caller;

  private final String one = UUID.randomUUID().toString().substring(0, 8);
  private final String key = "j-" + one;

  @BeforeAll
  static void open() {
    server = new TimedServer(folder, Instant.parse("2026-05-01T10:00:00Z"));
    caller = server.caller();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private void publish(Map<String, Object> nodes) {
    Map<String, Object> all = new HashMap<>(nodes);
    all.put("end", END);
    Answer saved = caller.api("PUT", "/journeys/" + key,
        Map.of("entry", Map.of("event", "Begin " + one), "start", "first", "nodes", all));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    Answer published = caller.api("POST", "/journeys/" + key + "/publish", null);
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    server.folded();
  }

  private static Map<String, Object> stay() {
    return Map.of("type", "wait", "for", "P9D", "next", "end");
  }

  private String begins(String who) {
    caller.hears(Map.of("type", "track", "userId", who + one, "event", "Begin " + one));
    server.folded();
    return caller.customerId("userId", who + one);
  }

  private List<String> staying(String node) {
    return caller.api("/journeys/" + key + "/people?node=" + node).json().path("items").valueStream()
        .map(person -> person.path("customerId").asString()).toList();
  }

  private JsonNode stats() {
    return caller.api("/journeys/" + key + "/stats").json();
  }

  @Test
  void a_trait_that_a_journey_sets_is_known_to_its_next_node_and_on_the_timeline() {
    publish(Map.of("first", Map.of("type", "update-trait", "set", Map.of("plan", "gold"), "remove", List.of("trial"),
        "next", "gold"), "gold",
        Map.of("type", "condition", "rule", Map.of("all", List.of(
            Map.of("trait", "plan", "is", "gold"), Map.of("not", Map.of("trait", "trial", "exists", true)))), "then",
            "yes", "otherwise", "end"),
        "yes", stay()));
    caller.hears(Map.of("type", "identify", "userId", "a" + one, "traits", Map.of("trial", true)));
    server.timePasses(Duration.ofSeconds(1));
    String id = begins("a");
    Caller.eventually(() -> staying("yes").equals(List.of(id)));
    assertThat(caller.timeline(id).toString()).contains("\"plan\":\"gold\"");
  }

  @Test
  void a_journey_puts_people_on_a_list_and_takes_them_off() {
    caller.api("PUT", "/segments/" + key, Map.of("name", "Called", "static", true));
    publish(Map.of("first", Map.of("type", "list", "list", key, "next", "wait"), "wait",
        Map.of("type", "wait", "for", "PT1H", "next", "off"), "off",
        Map.of("type", "list", "list", key, "action", "remove", "next", "end")));
    begins("a");
    Caller.eventually(() -> caller.api("/segments/" + key).json().path("size").asLong() == 1);
    assertThat(caller.api("/segments/" + key).json().path("usedBy").toString()).contains(key);
    server.timePasses(Duration.ofHours(2));
    Caller.eventually(() -> caller.api("/segments/" + key).json().path("size").asLong() == 0);
  }

  @Test
  void no_more_than_the_capacity_of_an_hour_and_then_the_next_ones_in_their_order() {
    publish(Map.of("first", Map.of("type", "allocate", "pool", "calls " + one, "perHour", 3, "timeout", "PT90M",
        "then", "call", "otherwise", "letter"), "call", stay(), "letter", stay()));
    List<String> people = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      people.add(begins("p" + n));
      server.timePasses(Duration.ofSeconds(1));
    }
    Caller.eventually(() -> staying("call").size() == 3);
    assertThat(staying("call")).containsExactlyInAnyOrderElementsOf(people.subList(0, 3));
    server.timePasses(Duration.ofHours(1));
    Caller.eventually(() -> staying("call").size() == 6);
    assertThat(staying("call")).containsExactlyInAnyOrderElementsOf(people.subList(0, 6));
    server.timePasses(Duration.ofMinutes(40));
    Caller.eventually(() -> staying("letter").size() == 2);
    server.timePasses(Duration.ofHours(3));
    server.folded();
    assertThat(staying("call")).as("who went another way asks no more").hasSize(6);
  }

  @Test
  void an_experiment_counts_who_reached_its_goal_on_any_profile_within_its_time() {
    publish(Map.of("first", Map.of("type", "experiment", "within", "P1D", "goal", Map.of("event", "Bought " + one),
        "variants", List.of(Map.of("key", "short", "next", "stay"), Map.of("key", "long", "next", "stay"))), "stay",
        stay()));
    for (int n = 0; n < 12; n++) {
      begins("p" + n);
    }
    server.timePasses(Duration.ofHours(1));
    for (int n = 0; n < 5; n++) {
      caller.hears(Map.of("type", "track", "userId", "p" + n + one, "event", "Bought " + one));
    }
    server.timePasses(Duration.ofDays(2));
    caller.hears(Map.of("type", "track", "userId", "p9" + one, "event", "Bought " + one));
    server.folded();
    JsonNode result = stats().path("experiments").path(0);
    assertThat(sum(result, "exposed")).isEqualTo(12);
    assertThat(sum(result, "converted")).as("the ninth came too late").isEqualTo(5);
    result.path("variants").forEach(variant -> assertThat(variant.path("rate").asDouble())
        .isBetween(variant.path("low").asDouble(), variant.path("high").asDouble()));
  }

  private static long sum(JsonNode result, String field) {
    return result.path("variants").valueStream().mapToLong(variant -> variant.path(field).asLong()).sum();
  }

  @Test
  void shares_are_kept_and_the_numbers_of_the_nodes_say_so() {
    publish(Map.of("first", Map.of("type", "percent", "branches", List.of(Map.of("percent", 50, "next", "left"),
        Map.of("percent", 50, "next", "right"))), "left", stay(), "right", stay()));
    for (int n = 0; n < 30; n++) {
      begins("p" + n);
    }
    long left = staying("left").size();
    assertThat(left).isBetween(5L, 25L);
    Map<String, Long> entered = new HashMap<>();
    stats().path("nodes").forEach(node -> entered.put(node.path("id").asString(), node.path("entered").asLong()));
    assertThat(entered).containsEntry("first", 30L).containsEntry("left", left).containsEntry("right", 30 - left);
  }

  @Test
  void what_a_node_lacks_is_named() {
    refused(Map.of("type", "percent", "branches", List.of(Map.of("percent", 50, "next", "end"))), "branches");
    refused(Map.of("type", "experiment", "goal", Map.of("event", "x"), "variants",
        List.of(Map.of("key", "a", "next", "end"))), "variants");
    refused(Map.of("type", "update-trait", "set", Map.of("segments.vip", true), "next", "end"), "set.segments.vip");
    refused(Map.of("type", "wait", "until", Map.of("time", "25:00"), "next", "end"), "until.time");
    refused(Map.of("type", "wait", "until", Map.of("time", "09:00", "days", List.of("someday")), "next", "end"),
        "until.days.0");
    refused(Map.of("type", "wait", "until", Map.of("businessHours", Map.of("country", "XX", "from", "09:00", "to",
        "18:00")), "next", "end"), "until.businessHours");
    refused(Map.of("type", "allocate", "kind", "raffle", "pool", "x", "then", "end", "otherwise", "end"), "kind");
  }

  private void refused(Map<String, Object> node, String field) {
    Answer answer = caller.api("PUT", "/journeys/" + key, Map.of("entry", Map.of("event", "Begin"), "start", "first",
        "nodes", Map.of("first", node, "end", END)));
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.field()).isEqualTo("nodes.first." + field);
  }
}
