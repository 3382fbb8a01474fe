package io.inyeon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Half are left alone by lot, and what becomes of them stands beside what becomes of the others. */
class HoldoutResultsTest {
  private static final int PEOPLE = 24;

  @TempDir
  private static Path folder;
  private static TimedServer server;
  private static Caller caller;

  @BeforeAll
  static void open() {
    server = new TimedServer(folder, Instant.parse("2026-05-01T03:00:00Z"));
    caller = server.caller();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static JsonNode stats() {
    return caller.api("/journeys/tea/stats").json();
  }

  private static void publishes() {
    Map<String, Object> content = Map.of("en", Map.of("subject", "Tea", "text", "{{unsubscribeUrl}}", "html",
        "<a href=\"{{unsubscribeUrl}}\">no more</a>"));
    Answer saved = caller.api("PUT", "/journeys/tea", Map.of("entry", Map.of("event", "Wish"), "start", "mail",
        "goals", List.of(Map.of("event", "Order Completed")), "holdout", Map.of("percent", 50, "salt", "tea"), "nodes",
        Map.of("mail", Map.of("type", "send-email", "content", content, "next", "wait"), "wait",
            Map.of("type", "wait", "for", "P7D", "next", "end"), "end", Map.of("type", "exit"))));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(caller.api("POST", "/journeys/tea/publish", null).status()).isEqualTo(200);
    server.timePasses(Duration.ofSeconds(1));
    server.folded();
  }

  private static String arrives(int number) {
    String who = "p" + number;
    caller.hearsFromServer(
        Map.of("type", "identify", "userId", who, "traits", Map.of("email", who + "@people.example")));
    String id = caller.customerId("userId", who);
    assertThat(caller.api("PUT", "/customers/" + id + "/consents",
        Map.of("channel", "email", "status", "granted", "proof", Map.of("form", "f"))).status()).isEqualTo(200);
    return who;
  }

  @Test
  void who_reaches_the_goal_with_a_message_and_without() {
    publishes();
    List<String> people = IntStream.range(0, PEOPLE).mapToObj(HoldoutResultsTest::arrives).toList();
    Caller.eventually(() -> people.stream().allMatch(who -> caller.timeline(caller.customerId("userId", who)).toString()
        .contains("Consent Updated")));
    server.folded();
    people.forEach(who -> caller.hearsFromServer(Map.of("type", "track", "userId", who, "event", "Wish")));
    Caller.eventually(() -> customers("written") + customers("alone") == PEOPLE);
    assertThat(customers("alone")).as("drawn by lot").isBetween(3L, 21L);
    assertThat(stats().at("/holdout/alone/reached").asLong()).isZero();

    server.timePasses(Duration.ofHours(1));
    people.forEach(who -> caller.hearsFromServer(Map.of("type", "track", "userId", who, "event", "Order Completed")));
    Caller.eventually(() -> stats().at("/holdout/alone/reached").asLong() == customers("alone"));
    Caller.eventually(() -> stats().at("/holdout/written/reached").asLong() == customers("written"));
    assertThat(stats().at("/holdout/written/rate").asDouble()).isEqualTo(1);
    assertThat(stats().at("/holdout/written/low").asDouble()).isBetween(0.3, 0.99);
  }

  private static long customers(String arm) {
    return stats().at("/holdout/" + arm + "/customers").asLong();
  }
}
