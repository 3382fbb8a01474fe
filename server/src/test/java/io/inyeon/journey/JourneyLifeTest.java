package io.inyeon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.MailSink;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What publishing, pausing, resuming, moving and stopping do to the people inside, over HTTP. */
class JourneyLifeTest {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Map<String, Object> END = Map.of("type", "exit");

  @TempDir
  private static Path folder;
  private static MailSink mails;
  private static TimedServer server;
  private static Caller caller;

  private final String one = UUID.randomUUID().toString().substring(0, 8);
  private final String key = "j-" + one;

  @BeforeAll
  static void open() {
    mails = new MailSink();
    server = new TimedServer(folder, Instant.parse("2026-05-01T10:00:00Z"), Map.of("INYEON_SMTP_URL", mails.url()));
    caller = server.caller();
  }

  @AfterAll
  static void close() {
    server.close();
    mails.close();
  }

  private static Map<String, Object> mail(String next) {
    return Map.of("type", "send-email", "content", Map.of("en", Map.of("subject", "Hello {{event.word}}", "text",
        "{{unsubscribeUrl}}", "html", "<p>{{unsubscribeUrl}}</p>")), "next", next);
  }

  private static Map<String, Object> days(int days, String next) {
    return Map.of("type", "wait", "for", "P" + days + "D", "next", next);
  }

  private Map<String, Object> journey(Map<String, Object> entry, Map<String, Object> nodes) {
    Map<String, Object> all = new HashMap<>(nodes);
    all.put("end", END);
    return Map.of("entry", entry, "start", "first", "nodes", all);
  }

  private void publish(Map<String, Object> definition, @Nullable Object wish) {
    Answer saved = caller.api("PUT", "/journeys/" + key, definition);
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    Answer published = caller.api("POST", "/journeys/" + key + "/publish", wish);
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    settled();
  }

  private static void settled() {
    server.folded();
    Caller.eventually(() -> caller.api("/status").json().path("backfillsPending").asLong(1) == 0);
    server.folded();
  }

  private void does(String word) {
    Answer answer = caller.api("POST", "/journeys/" + key + "/" + word, null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    settled();
  }

  private String person() {
    return person(one);
  }

  private String person(String user) {
    caller.hears(Map.of("type", "identify", "userId", user, "traits", Map.of("email", user + "@people.example",
        "timezone", "Asia/Seoul")));
    String id = caller.customerId("userId", user);
    caller.api("PUT", "/customers/" + id + "/consents",
        Map.of("channel", "email", "status", "granted", "proof", Map.of("form", "f")));
    Caller.eventually(() -> caller.timeline(id).toString().contains("Consent Updated"));
    server.folded();
    return id;
  }

  private void begins() {
    caller.hears(Map.of("type", "track", "userId", one, "event", "Begin " + one));
    server.folded();
  }

  private Map<String, Object> onBegin() {
    return Map.of("event", "Begin " + one);
  }

  private List<JsonNode> runs(String id) {
    return caller.api("/journeys/" + key + "/runs?customerId=" + id).json().path("items").valueStream().toList();
  }

  private String place(String id) {
    return runs(id).getFirst().path("node").asString("nowhere");
  }

  private long sent() {
    return caller.api("/messages?journey=" + key).json().path("items").valueStream()
        .filter(message -> message.path("status").asString().equals("accepted")).count();
  }

  @Test
  void a_pause_holds_everybody_and_a_resume_lets_them_go_on() {
    String id = person();
    publish(journey(onBegin(), Map.of("first", days(2, "mail"), "mail", mail("end"))), null);
    begins();
    does("pause");
    assertThat(caller.api("/journeys/" + key).json().path("status").asString()).isEqualTo("paused");
    server.timePasses(A_DAY.multipliedBy(3));
    Caller.eventually(() -> place(id).equals("mail"));
    assertThat(caller.api("/messages?journey=" + key).json().path("items")).isEmpty();
    assertThat(caller.api("POST", "/journeys/" + key + "/pause", null).code()).isEqualTo("wrong_status");
    does("resume");
    Caller.eventually(() -> sent() == 1);
  }

  @Test
  void a_message_that_was_asked_for_waits_while_its_journey_is_paused() {
    String id = person();
    caller.api("POST", "/emergency-stop", Map.of("reason", "so that it waits"));
    publish(journey(onBegin(), Map.of("first", mail("end"))), null);
    begins();
    does("pause");
    caller.api("DELETE", "/emergency-stop", null);
    server.timePasses(Duration.ofHours(1));
    assertThat(caller.api("/messages?journey=" + key).json().path("items").path(0).path("status").asString())
        .isEqualTo("queued");
    does("resume");
    Caller.eventually(() -> sent() == 1);
    Caller.eventually(() -> place(id).equals("nowhere"));
  }

  @Test
  void whoever_is_inside_moves_by_the_map_and_keeps_the_time_waited() {
    String id = person();
    publish(journey(onBegin(), Map.of("first", days(3, "mail"), "mail", mail("end"))), null);
    begins();
    server.timePasses(A_DAY.multipliedBy(2));
    Map<String, Object> longer = journey(onBegin(), Map.of("first", days(5, "mail"), "mail", mail("end")));
    caller.api("PUT", "/journeys/" + key, longer);
    Answer nowhere = caller.api("POST", "/journeys/" + key + "/publish",
        Map.of("move", Map.of("nodes", Map.of("first", "nowhere"))));
    assertThat(nowhere.code()).isEqualTo("unknown_node");
    assertThat(nowhere.field()).isEqualTo("move.nodes.first");
    publish(longer, Map.of("move", Map.of("nodes", Map.of("first", "first"))));

    assertThat(runs(id)).singleElement().satisfies(run -> assertThat(run.path("version").asInt()).isEqualTo(2));
    server.timePasses(A_DAY.multipliedBy(2));
    assertThat(place(id)).isEqualTo("first");
    server.timePasses(A_DAY);
    Caller.eventually(() -> sent() == 1);
  }

  @Test
  void a_stop_lets_people_finish_or_has_them_leave() {
    String id = person();
    publish(journey(onBegin(), Map.of("first", days(2, "end"))), null);
    begins();
    does("stop");
    assertThat(place(id)).isEqualTo("first");
    Answer answer = caller.api("POST", "/journeys/" + key + "/stop", Map.of("inside", "exit"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    settled();
    Caller.eventually(() -> runs(id).getFirst().path("outcome").asString("").equals("stopped"));
    assertThat(caller.api("POST", "/journeys/" + key + "/stop", Map.of("inside", "out")).field()).isEqualTo("inside");
  }

  @Test
  void a_caller_lets_somebody_in_once_for_each_message() {
    String id = person();
    Map<String, Object> entry = Map.of("type", "api", "key", "ticket");
    publish(journey(entry, Map.of("first", mail("end"))), null);
    Map<String, Object> wish = Map.of("customerId", id, "messageId", "m1", "properties", Map.of("ticket", "t1", "word",
        "again"));
    Answer entered = caller.api("POST", "/journeys/" + key + "/enter", wish);
    assertThat(entered.status()).as(entered.text()).isEqualTo(202);
    assertThat(caller.api("POST", "/journeys/" + key + "/enter", wish).json()).isEqualTo(entered.json());
    Caller.eventually(() -> sent() == 1);
    assertThat(runs(id)).singleElement()
        .satisfies(run -> assertThat(run.path("runId")).isEqualTo(entered.json().path("runId")));
    String message = caller.api("/messages?journey=" + key).json().path("items").path(0).path("id").asString();
    assertThat(caller.api("/messages/" + message).json().path("content").path("subject").asString())
        .isEqualTo("(광고) Hello again");

    caller.hears(Map.of("type", "track", "userId", one, "event", "Journey Entry Requested", "properties",
        Map.of("journey", key, "ticket", "t2")));
    server.folded();
    assertThat(runs(id)).as("a key cannot say it").hasSize(1);
  }

  @Test
  void the_run_that_is_answered_comes_to_be_though_another_had_the_same_message() {
    String id = person();
    String other = person(one + "-other");
    publish(journey(Map.of("type", "api", "key", "ticket"), Map.of("first", days(1, "end"))), null);
    JsonNode first = enters(id, "t1");
    JsonNode second = enters(id, "t2");
    JsonNode theirs = enters(other, "t1");
    assertThat(enters(id, "t1")).isEqualTo(first);
    assertThat(enters(id.toUpperCase(Locale.ROOT), "t2")).isEqualTo(second);

    Caller.eventually(() -> runs(id).size() == 2 && runs(other).size() == 1);
    server.folded();
    assertThat(runs(id).stream().map(run -> run.path("runId"))).containsExactlyInAnyOrder(first.path("runId"),
        second.path("runId"));
    assertThat(runs(other).stream().map(run -> run.path("runId"))).containsExactly(theirs.path("runId"));
  }

  private JsonNode enters(String customer, String ticket) {
    Answer entered = caller.api("POST", "/journeys/" + key + "/enter",
        Map.of("customerId", customer, "messageId", "m1", "properties", Map.of("ticket", ticket)));
    assertThat(entered.status()).as(entered.text()).isEqualTo(202);
    return entered.json();
  }

  @Test
  void an_entry_of_nobody_is_refused_with_its_place() {
    publish(journey(Map.of("type", "api"), Map.of("first", days(1, "end"))), null);
    assertEntryRefused(List.of(), "wrong_type", "");
    assertEntryRefused(5, "wrong_type", "");
    assertEntryRefused(Map.of(), "required", "customerId");
    assertEntryRefused(Map.of("customerId", 5), "wrong_type", "customerId");
  }

  private void assertEntryRefused(Object body, String code, String field) {
    Answer refused = caller.api("POST", "/journeys/" + key + "/enter", body);
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.code() + " " + refused.json().path("field").asString("none")).isEqualTo(code + " " + field);
  }

  @Test
  void only_by_the_api_where_the_journey_says_so() {
    String id = person();
    publish(journey(onBegin(), Map.of("first", days(1, "end"))), null);
    assertThat(caller.api("POST", "/journeys/" + key + "/enter", Map.of("customerId", id)).code())
        .isEqualTo("not_by_api");
  }

  @Test
  void members_of_the_segment_enter_only_if_the_publisher_says_so() {
    String id = person();
    caller.api("PUT", "/segments/" + key, Map.of("name", "A list", "static", true));
    settled();
    caller.api("POST", "/segments/" + key + "/members", Map.of("add", List.of(id)));
    Caller.eventually(() -> caller.api("/segments/" + key).json().path("size").asLong() == 1);
    Map<String, Object> definition = journey(Map.of("type", "segment", "segment", key),
        Map.of("first", days(1, "end")));
    caller.api("PUT", "/journeys/" + key, definition);
    Answer asked = caller.api("POST", "/journeys/" + key + "/publish", null);
    assertThat(asked.code()).isEqualTo("already_in");
    assertThat(asked.json().path("count").asLong()).isEqualTo(1);

    publish(definition, Map.of("enterMembers", 0));
    assertThat(runs(id)).isEmpty();
    publish(definition, Map.of("enterMembers", 1));
    Caller.eventually(() -> runs(id).size() == 1);

    server.timePasses(Duration.ofSeconds(1));
    caller.api("POST", "/segments/" + key + "/members", Map.of("remove", List.of(id)));
    server.timePasses(A_DAY.multipliedBy(2));
    caller.api("POST", "/segments/" + key + "/members", Map.of("add", List.of(id)));
    Caller.eventually(() -> runs(id).size() == 2);
  }

  @Test
  void a_calendar_begins_for_people_who_do_nothing() {
    String id = person();
    publish(journey(Map.of("type", "schedule", "time", "09:00", "rule", Map.of("trait", "email", "is",
        one + "@people.example")), Map.of("first", days(1, "end"))), null);
    assertThat(runs(id)).isEmpty();
    server.timePasses(A_DAY);
    Caller.eventually(() -> runs(id).size() == 1);
    assertThat(runs(id).getFirst().path("enteredAt").asString()).endsWith("T00:00:00Z");
  }

  @Test
  void an_unfinished_draft_is_kept_with_all_that_is_wrong_and_cannot_be_published() {
    Map<String, Object> draft = Map.of("entry", Map.of("event", "Begin"), "start", "first", "nodes",
        Map.of("first", Map.of("type", "wait", "for", "soon", "next", "gone"), "second", Map.of("type", "what")));
    assertThat(caller.api("PUT", "/journeys/" + key, draft).field()).isIn("nodes.first.for", "nodes.second.type");
    Answer saved = caller.api("PUT", "/journeys/" + key + "?incomplete=true", draft);
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(saved.json().path("problems").valueStream().map(problem -> problem.path("node").asString()))
        .containsExactlyInAnyOrder("first", "second");
    assertThat(caller.api("POST", "/journeys/" + key + "/publish", null).status()).isEqualTo(400);
    assertThat(caller.api("/journeys/" + key).json().has("graph")).isFalse();
  }

  @Test
  void what_cannot_work_is_told_at_its_node() {
    Map<String, Object> draft = journey(onBegin(), Map.of("first", days(1, "end"), "lost", days(1, "end"), "jump",
        Map.of("type", "jump", "journey", "no-such"), "hook", Map.of("type", "webhook", "endpoint", "none", "next",
            "jump")));
    List<String> codes = caller.api("PUT", "/journeys/" + key, draft).json().path("problems").valueStream()
        .map(problem -> problem.path("node").asString() + " " + problem.path("code").asString()).toList();
    assertThat(codes).contains("lost unreachable", "jump unknown_journey", "hook unknown_webhook", "hook unreachable");
    assertThat(caller.api("POST", "/journeys/" + key + "/publish", null).json().path("problems").size())
        .isGreaterThanOrEqualTo(4);
  }

  @Test
  void nobody_writes_over_a_draft_unseen() {
    Map<String, Object> draft = journey(onBegin(), Map.of("first", days(1, "end")));
    long revision = caller.api("PUT", "/journeys/" + key, draft, "If-None-Match", "*").json().path("revision").asLong();
    assertThat(caller.api("PUT", "/journeys/" + key, draft, "If-None-Match", "*").code()).isEqualTo("key_taken");
    assertThat(caller.api("PUT", "/journeys/" + key, draft, "If-Match", "\"" + revision + "\"").status())
        .isEqualTo(200);
    assertThat(caller.api("PUT", "/journeys/" + key, draft, "If-Match", "\"" + revision + "\"").code())
        .isEqualTo("changed_meanwhile");
  }

  @Test
  void versions_lie_beside_each_other() {
    publish(journey(onBegin(), Map.of("first", days(1, "end"))), null);
    publish(journey(onBegin(), Map.of("first", days(2, "end"))), null);
    JsonNode page = caller.api("/journeys/" + key + "/versions?limit=1").json();
    assertThat(page.path("items").path(0).path("definition").path("nodes").path("first").path("for").asString())
        .isEqualTo("P2D");
    JsonNode before = caller.api("/journeys/" + key + "/versions?limit=1&cursor=" + page.path("next").asString())
        .json();
    assertThat(before.path("items").path(0).path("version").asInt()).isEqualTo(1);
    assertThat(before.path("next").isNull()).isTrue();
  }

  @Test
  void what_has_not_gone_when_everybody_has_to_leave_is_not_sent() {
    person();
    caller.api("POST", "/emergency-stop", Map.of("reason", "so that it waits"));
    publish(journey(onBegin(), Map.of("first", mail("end"))), null);
    begins();
    does("pause");
    assertThat(caller.api("POST", "/journeys/" + key + "/stop", Map.of("inside", "exit")).status()).isEqualTo(200);
    caller.api("DELETE", "/emergency-stop", null);
    Caller.eventually(() -> caller.api("/messages?journey=" + key).json().path("items").path(0).path("status")
        .asString().equals("refused"));
    assertThat(mails.mailsTo(one + "@people.example")).isZero();
  }

  @Test
  void a_class_is_not_its_senders_word() {
    refusedAs("legal", "A notice", "transactional_not_approved");
    refusedAs("service", "A discount for you", "sells");
  }

  private void refusedAs(String messageClass, String subject, String code) {
    Map<String, Object> mail = Map.of("type", "send-email", "class", messageClass, "content",
        Map.of("en", Map.of("subject", subject, "text", "t", "html", "h")), "next", "end");
    caller.api("PUT", "/journeys/" + key, journey(onBegin(), Map.of("first", mail)));
    assertThat(caller.api("POST", "/journeys/" + key + "/publish", null).code()).isEqualTo(code);
  }

  @Test
  void what_is_too_large_is_refused_in_words_also_as_a_draft() {
    Map<String, Object> nodes = new HashMap<>();
    for (int n = 0; n < 600; n++) {
      nodes.put("n" + n, days(1, "n" + (n + 1)));
    }
    Map<String, Object> draft = journey(onBegin(), nodes);
    assertThat(caller.api("PUT", "/journeys/" + key, draft).code()).isEqualTo("too_large");
    Answer saved = caller.api("PUT", "/journeys/" + key + "?incomplete=true", draft);
    assertThat(saved.json().path("problems").path(0).path("code").asString()).isEqualTo("too_large");
    assertThat(caller.api("/journeys/" + key).status()).isEqualTo(200);
  }
}
