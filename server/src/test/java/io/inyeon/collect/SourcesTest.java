package io.inyeon.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever connects a source sees what was taken, and what was wrong with the rest. */
@ExtendWith(SharedServer.class)
class SourcesTest {
  private final RunningInyeon server;
  private final Caller caller;
  private final String one = UUID.randomUUID().toString().substring(0, 8);

  SourcesTest(RunningInyeon server, Caller caller) {
    this.server = server;
    this.caller = caller;
  }

  private List<JsonNode> problems(String event) {
    return caller.api("/sources/write/problems?limit=1000").json().path("items").valueStream()
        .filter(item -> item.path("event").asString().equals(event)).toList();
  }

  private void sends(String event) {
    String basic = java.util.Base64.getEncoder()
        .encodeToString((Caller.WRITE_KEY + ":").getBytes(StandardCharsets.UTF_8));
    String flawed = "{\"batch\":[{\"type\":\"track\",\"event\":\"" + event + "\",\"userId\":\"u" + one
        + "\",\"timestamp\":\"yesterday of " + one + "\"}]}";
    caller.send("POST", "/v1/batch", flawed.getBytes(StandardCharsets.UTF_8), "Authorization", "Basic " + basic,
        "Content-Type", "application/json");
  }

  @Test
  void what_was_wrong_is_counted_by_event_and_field_and_no_value_is_told() {
    for (int n = 0; n < 5; n++) {
      sends("Late " + one);
    }
    Caller.eventually(() -> problems("Late " + one).size() == 1
        && problems("Late " + one).getFirst().path("count").asLong() == 5);
    JsonNode told = problems("Late " + one).getFirst();
    assertThat(told.path("field").asString()).isEqualTo("timestamp");
    assertThat(told.path("code").asString()).isEqualTo("invalid_timestamp");
    assertThat(told.toString()).doesNotContain("yesterday");
  }

  @Test
  void a_name_that_no_database_keeps_stops_none_of_the_others() {
    SourceProblems problems = server.bean(SourceProblems.class);
    problems.note("write", "half a letter \ud83d" + one, new Flaw("field\0 \udc00", "invalid_character"));
    problems.note("write", "x".repeat(99) + "🌸", new Flaw("", "required"));
    sends("After " + one);
    Caller.eventually(() -> problems("After " + one).size() == 1);
  }

  @Test
  void of_a_source_that_invents_names_only_the_latest_are_kept() {
    SourceProblems problems = server.bean(SourceProblems.class);
    String source = "s" + one;
    for (int round = 0; round < 6; round++) {
      for (int n = 0; n < 200; n++) {
        problems.note(source, "invented " + (round * 200 + n), new Flaw("", "required"));
      }
      String last = "invented " + (round * 200 + 199);
      Caller.eventually(() -> count("source = '" + source + "' and event = '" + last + "'") == 1);
    }
    assertThat(count("source = '" + source + "'")).isEqualTo(1_000);
  }

  private int count(String where) {
    return java.util.Objects.requireNonNull(server.bean(JdbcTemplate.class)
        .queryForObject("select count(*) from collect_problem where " + where, Integer.class));
  }

  @Test
  void the_latest_events_of_a_source_are_told_and_of_no_other() {
    caller.hears(Map.of("type", "track", "event", "By browser " + one, "userId", "u" + one));
    caller.hearsFromServer(Map.of("type", "track", "event", "By server " + one, "userId", "u" + one));
    assertThat(names("write")).startsWith("By browser " + one).doesNotContain("By server " + one);
    assertThat(names("server")).startsWith("By server " + one);
    assertThat(names("nobody")).isEmpty();
  }

  private List<String> names(String source) {
    return caller.api("/sources/" + source + "/events").json().path("items").valueStream()
        .map(item -> item.path("name").asString()).toList();
  }

  @Test
  void links_are_listed_with_their_visits_page_by_page() {
    for (String code : List.of("a-" + one, "b-" + one)) {
      caller.api("POST", "/links", Map.of("target", "https://shop.example/", "campaign", one, "code", code));
    }
    for (int n = 0; n < 3; n++) {
      assertThat(caller.get("/r/a-" + one, "User-Agent", "Mozilla/5.0 Firefox/140.0").status()).isBetween(300, 399);
    }
    Caller.eventually(() -> visits("a-" + one) == 3);
    assertThat(visits("b-" + one)).isZero();
    JsonNode page = caller.api("/links?limit=1").json();
    assertThat(page.path("items").path(0).path("code").asString()).isEqualTo("b-" + one);
    JsonNode after = caller.api("/links?limit=1&cursor=" + page.path("next").asString()).json();
    assertThat(after.path("items").path(0).path("code").asString()).isEqualTo("a-" + one);
  }

  private long visits(String code) {
    return JsonMapper.shared().readTree(caller.api("/links?limit=1000").bytes()).path("items").valueStream()
        .filter(item -> item.path("code").asString().equals(code)).findFirst().orElseThrow().path("visits").asLong();
  }
}
