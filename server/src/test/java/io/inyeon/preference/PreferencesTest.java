package io.inyeon.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What customers prefer becomes known by what they do, and rules can ask for it. On a clock moved by hand. */
class PreferencesTest {
  private static final String PHONE = "Mozilla/5.0 (Linux; Android 14; SM-S921N) AppleWebKit/537.36 Mobile Safari/537.36";
  @TempDir
  private static Path folder;
  private static TimedServer server;
  private static Caller caller;

  @BeforeAll
  static void open() {
    server = new TimedServer(folder, Instant.parse("2026-05-20T03:00:00Z"));
    caller = server.caller();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static void views(String who, Instant at, String channel, String category) {
    caller.hears(Map.of("type", "track", "userId", who, "event", "Product Viewed", "timestamp", at.toString(),
        "context", Map.of("channel", channel, "userAgent", PHONE), "properties", Map.of("category", category)));
  }

  private static JsonNode preferred(String who) {
    JsonNode customer = caller.api("/customers/" + caller.customerId("userId", who)).json();
    return customer.path("traits").path("preferred");
  }

  private static void eventuallyPrefers(String who, String what, Object value) {
    Caller.eventually(() -> {
      boolean prefers = preferred(who).path(what).asString("").equals(value.toString());
      if (!prefers) {
        server.timePasses(Duration.ofMinutes(10)); // who did something is noted at a moment of our own choosing
      }
      return prefers;
    });
  }

  @Test
  void what_somebody_does_most_days_is_what_they_prefer_and_rules_can_ask_for_it() {
    caller.api("PUT", "/segments/evening-tea", Map.of("name", "Tea in the evening", "rule", Map.of("all", List.of(
        Map.of("trait", "preferred.content", "op", "eq", "value", "tea"),
        Map.of("trait", "preferred.hour", "op", "gte", "value", 18),
        Map.of("trait", "preferred.content_certainty", "op", "gte", "value", 0.9)))));
    caller.hears(Map.of("type", "identify", "userId", "sora", "traits", Map.of("timezone", "Asia/Seoul")));
    for (int day = 1; day <= 6; day++) {
      views("sora", Instant.parse("2026-05-0" + day + "T12:10:00Z"), "web", "tea"); // 21:10 in Seoul
    }
    views("sora", Instant.parse("2026-05-07T02:00:00Z"), "store", "cup");

    eventuallyPrefers("sora", "channel", "web");

    JsonNode told = preferred("sora");
    assertThat(told.path("device").asString()).isEqualTo("mobile");
    assertThat(told.path("hour").asInt()).isEqualTo(21);
    assertThat(told.path("content").asString()).isEqualTo("tea");
    assertThat(told.path("content_certainty").asDouble()).isEqualTo(0.96); // P(Bin(8, 1/2) <= 6) = 247/256, rounded down
    Caller.eventually(() -> caller.api("/segments/evening-tea/members").text()
        .contains(caller.customerId("userId", "sora")));
  }

  @Test
  void a_change_of_habit_becomes_known() {
    views("jiho", server.now().minus(Duration.ofDays(3)), "web", "tea");
    eventuallyPrefers("jiho", "channel", "web");
    for (int day = 1; day <= 2; day++) {
      views("jiho", server.now().minus(Duration.ofDays(day)), "app", "cup");
    }
    eventuallyPrefers("jiho", "channel", "app");
    eventuallyPrefers("jiho", "content", "cup");
  }

  @Test
  void two_who_prove_to_be_one_prefer_what_both_did() {
    caller.hears(Map.of("type", "track", "anonymousId", "visitor-9", "event", "Product Viewed", "timestamp",
        server.now().minus(Duration.ofDays(4)).toString(), "context", Map.of("channel", "web"), "properties",
        Map.of("category", "kettle")));
    views("mina", server.now().minus(Duration.ofDays(2)), "app", "tea");
    eventuallyPrefers("mina", "content", "tea");
    caller.hears(Map.of("type", "track", "anonymousId", "visitor-9", "event", "Product Viewed", "timestamp",
        server.now().minus(Duration.ofDays(3)).toString(), "context", Map.of("channel", "web"), "properties",
        Map.of("category", "kettle")));
    caller.hears(Map.of("type", "identify", "userId", "mina", "anonymousId", "visitor-9", "traits", Map.of()));
    eventuallyPrefers("mina", "content", "kettle");
  }
}
