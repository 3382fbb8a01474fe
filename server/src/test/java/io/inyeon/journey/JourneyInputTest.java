package io.inyeon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a journey cannot be, or cannot be told: refused with its place, and nothing of it is kept. */
class JourneyInputTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  @TempDir
  private static Path folder;
  private static TimedServer server;
  private static Caller caller;

  private final String key = unheardOf("journey");

  @BeforeAll
  static void open() {
    server = new TimedServer(folder, Instant.parse("2026-05-01T10:00:00Z"));
    caller = server.caller();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static String unheardOf(String kind) {
    return kind + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** As it is answered: status, code and place. */
  private static String told(Answer answer) {
    return answer.status() + " " + answer.code() + " " + answer.field();
  }

  /** As it stands, whatever a writer of JSON would make of it. */
  private Answer saves(String document) {
    return caller.send("PUT", "/api/v1/journeys/" + key, document.getBytes(StandardCharsets.UTF_8), "Authorization",
        "Bearer " + Caller.SERVER_KEY, "Content-Type", "application/json");
  }

  private Answer does(String word, String body, String... headers) {
    return caller.api("POST", "/journeys/" + key + "/" + word, JSON.readTree(body), headers);
  }

  private static String journey(String nodes) {
    return """
      {"entry": {"event": "Never Heard Of"}, "start": "first", "nodes": {"end": {"type": "exit"}, %s}}"""
        .formatted(nodes);
  }

  private static String waiting(String time) {
    return journey("\"first\": {\"type\": \"wait\", \"for\": \"" + time + "\", \"next\": \"end\"}");
  }

  private long version() {
    return caller.api("/journeys/" + key).json().path("version").asLong();
  }

  private static <T> List<T> together(List<Callable<T>> calls) throws InterruptedException {
    try (ExecutorService workers = Executors.newFixedThreadPool(calls.size())) {
      return workers.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }

  @ParameterizedTest
  @CsvSource({"PT0.000000001S, 400 short_circle nodes.first", "PT59S, 400 short_circle nodes.first", "PT1M, 200"})
  void nobody_goes_round_in_a_circle_faster_than_once_a_minute(String time, String answer) {
    assertThat(saves(journey("""
      "first": {"type": "wait", "for": "%s", "next": "again"},
      "again": {"type": "condition", "rule": {"trait": "x", "exists": true}, "then": "first", "otherwise": "end"}"""
        .formatted(time))).status()).isEqualTo(200);
    Answer published = does("publish", "{}");
    assertThat(published.status() == 200 ? "200" : told(published)).isEqualTo(answer);
  }

  @Test
  void hours_in_which_nobody_has_to_wait_slow_no_circle_down() {
    saves(journey(
        """
      "first": {"type": "wait", "for": "PT0.001S", "next": "open"},
      "open": {"type": "wait", "until": {"businessHours": {"country": "KR", "from": "09:00", "to": "18:00"}}, "next": "again"},
      "again": {"type": "condition", "rule": {"trait": "x", "exists": true}, "then": "first", "otherwise": "end"}"""));
    assertThat(told(does("publish", "{}"))).isEqualTo("400 short_circle nodes.first");
  }

  @Test
  void a_circle_that_turns_as_events_come_may_turn_as_fast_as_they_do() {
    saves(journey(
        """
      "first": {"type": "wait-until", "events": [{"event": "Ping", "next": "first"}], "timeout": "P1D", "otherwise": "end"}"""));
    assertThat(does("publish", "{}").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"moves\": {}} | 400 unknown_field moves", "{\"move\": {\"node\": {}}} | 400 unknown_field move.node",
      "{\"move\": 5} | 400 wrong_type move", "{\"move\": {\"nodes\": [\"x\"]}} | 400 wrong_type move.nodes",
      "{\"move\": {\"nodes\": {\"a\": 1}}} | 400 wrong_type move.nodes.a", "[] | 400 wrong_type ",
      "5 | 400 wrong_type ",
      "{\"enterMembers\": 99999999999999999999999} | 400 wrong_type enterMembers",
      "{\"move\": {\"from\": 7, \"nodes\": {}}} | 412 changed_meanwhile move.from"})
  void a_wish_that_would_be_passed_over_publishes_nothing(String wish, String answer) {
    saves(waiting("P1D"));
    assertThat(told(does("publish", wish)).strip()).isEqualTo(answer.strip());
    assertThat(version()).isZero();
  }

  @Test
  void nobody_publishes_a_draft_that_they_have_not_seen() {
    saves(waiting("P1D"));
    saves(waiting("P2D"));
    assertThat(told(does("publish", "{}", "If-Match", "\"1\"")).strip()).isEqualTo("412 changed_meanwhile");
    assertThat(version()).isZero();
    assertThat(does("publish", "{}", "If-Match", "\"2\"").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"{\"insid\": \"exit\"} | 400 unknown_field insid", "[] | 400 wrong_type ",
      "\"exit\" | 400 wrong_type ", "{\"inside\": {\"a\": 1}} | 400 unknown_value inside",
      "{\"inside\": 5} | 400 unknown_value inside"})
  void a_stop_that_would_mean_something_else_stops_nothing(String wish, String answer) {
    saves(waiting("P1D"));
    does("publish", "{}");
    assertThat(told(does("stop", wish)).strip()).isEqualTo(answer.strip());
    assertThat(caller.api("/journeys/" + key).json().path("status").asString()).isEqualTo("published");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"1e999 | number_out_of_range", "\"\\ud800\" | invalid_value",
      "\"\\u0000\" | invalid_value"})
  void what_json_can_say_and_nobody_can_keep_is_refused_at_its_place(String value, String code) {
    Answer refused = saves("""
      {"entry": {"event": "E", "where": [{"property": "p", "op": "eq", "value": %s}]}, "start": "end",
       "nodes": {"end": {"type": "exit"}}}""".formatted(value));
    assertThat(told(refused)).isEqualTo("400 " + code + " entry.where.0.value");
    assertThat(caller.api("/journeys/" + key).status()).isEqualTo(404);
  }

  @Test
  void a_name_that_nobody_can_keep_is_refused_in_letters_that_can_be_told() {
    for (String name : List.of("a\\u0000", "a".repeat(63) + "😀\\u0000")) {
      Answer refused = saves("{\"" + name + "\": 1}");
      assertThat(refused.status() + " " + refused.code()).isEqualTo("400 invalid_value");
      assertThat(refused.field()).endsWith("\uFFFD");
    }
    assertThat(saves("{\"\\ud800\": 1}").code()).as("no JSON to begin with").isEqualTo("malformed_json");
  }

  @Test
  void another_charset_is_no_way_around_it() {
    Answer refused = caller.send("PUT", "/api/v1/journeys/" + key,
        "{\"notes\": \"\u00e9\", \"priority\": 1e999}".getBytes(StandardCharsets.ISO_8859_1), "Authorization",
        "Bearer " + Caller.SERVER_KEY, "Content-Type", "application/json;charset=ISO-8859-1");
    assertThat(told(refused)).isEqualTo("400 number_out_of_range priority");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 499, 5_000})
  void what_is_too_deep_to_be_told_again_is_not_saved(int levels) {
    Answer refused = saves("""
      {"entry": {"event": "E"}, "start": "end", "nodes": {"end": {"type": "exit"}}, "notes": %s}"""
        .formatted("[".repeat(levels) + "]".repeat(levels)));
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(caller.api("/journeys/" + key).status()).isEqualTo(404);
    assertThat(caller.api("/journeys").json().path("items").isArray()).isTrue();
  }

  @Test
  void a_misspelt_member_of_a_rule_is_told_at_its_node() {
    assertThat(told(saves(journey(
        """
      "first": {"type": "condition", "rule": {"performed": "E", "wihtin": "P1D"}, "then": "end", "otherwise": "end"}"""))))
        .isEqualTo("400 unknown_field nodes.first.rule.wihtin");
  }

  @Test
  void of_many_who_make_the_same_journey_one_has_made_it() throws InterruptedException {
    JsonNode draft = JSON.readTree("""
      {"entry": {"event": "Never Heard Of"}, "start": "end", "nodes": {"end": {"type": "exit"}}}""");
    for (int round = 0; round < 5; round++) {
      String key = unheardOf("journey");
      List<Callable<Integer>> calls = new ArrayList<>(Collections.nCopies(6,
          () -> caller.api("PUT", "/journeys/" + key, draft, "If-None-Match", "*").status()));
      assertThat(together(calls)).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
    }
  }

  @ParameterizedTest
  @CsvSource({"subject, {{#if event.name}}, en.subject", "text, {{{, en.text", "html, {{/if}}, en.html",
      "html, {{event.name, en.html", "text, '{{#*inline \"a\"}}{{> a}}{{/inline}}{{> a}}', en.text",
      "html, {{~> x}}, en.html",
      "text, {{include 'x'}}, en.text"})
  void a_mail_that_could_not_be_filled_in_is_refused_while_it_is_written(String part, String words, String place) {
    Map<String, Object> content = new HashMap<>(Map.of("subject", "Hello", "text", "Hello", "html", "Hello"));
    content.put(part, words);
    String key = unheardOf("mail");
    Answer refused = caller.api("PUT", "/templates/" + key, Map.of("content", Map.of("en", content)));
    assertThat(told(refused)).isEqualTo("400 invalid_template content." + place);
    assertThat(caller.api("/templates/" + key).status()).isEqualTo(404);

    assertThat(caller.api("PUT", "/journeys/" + key, Map.of("entry", Map.of("event", "Never Heard Of"), "start",
        "mail", "nodes", Map.of("end", Map.of("type", "exit"), "mail",
            Map.of("type", "send-email", "content", Map.of("en", content), "next", "end"))))
        .status()).isEqualTo(200);
    assertThat(told(caller.api("POST", "/journeys/" + key + "/publish", Map.of())))
        .isEqualTo("400 invalid_template nodes.mail.content." + place);
  }

  @Test
  void what_would_not_be_a_language_is_none() {
    Map<String, Object> content = Map.of("subject", "Hello", "text", "Hello", "html", "Hello");
    assertThat(caller.api("PUT", "/templates/" + key, Map.of("content", Map.of("en\r\nBcc: x", content))).code())
        .isEqualTo("invalid_template");
  }

  @Test
  void sections_that_stand_too_deep_within_each_other_are_refused_at_once() {
    String deep = "{{#if trait.x}}".repeat(1_000) + "{{/if}}".repeat(1_000);
    Map<String, Object> content = Map.of("subject", "Hello", "text", deep, "html", "Hello");
    assertThat(told(caller.api("PUT", "/templates/" + key, Map.of("content", Map.of("en", content)))))
        .isEqualTo("400 invalid_template content.en.text");
  }
}
