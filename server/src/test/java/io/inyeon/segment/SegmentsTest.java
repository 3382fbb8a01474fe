package io.inyeon.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Segments over HTTP, on a clock moved by hand. Each test has customers, events and segments of its own. */
class SegmentsTest {
  @TempDir
  private static Path folder;
  private static TimedServer server;
  private static Caller caller;

  private final String one = UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void open() {
    server = new TimedServer(folder, Instant.parse("2026-05-01T00:00:00Z"));
    caller = server.caller();
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private String key(String name) {
    return name + "-" + one;
  }

  private Answer define(String name, Object rule) {
    return caller.api("PUT", "/segments/" + key(name), Map.of("name", name, "rule", rule));
  }

  private void defined(String name, Object rule) {
    Answer answer = define(name, rule);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    live(name);
  }

  private void live(String name) {
    Caller.eventually(() -> segment(name).path("state").asString().equals("live"));
  }

  @Test
  void the_api_speaks_json_alone() {
    byte[] cbor = tools.jackson.dataformat.cbor.CBORMapper.shared().writeValueAsBytes(Map.of("rule", Map.of()));

    Answer refused = caller.send("POST", "/api/v1/segments/preview", cbor, "Authorization",
        "Bearer " + Caller.SERVER_KEY, "Content-Type", "application/cbor");
    Answer asked = caller.send("GET", "/api/v1/segments", null, "Authorization", "Bearer " + Caller.SERVER_KEY,
        "Accept", "application/cbor");

    assertThat(refused.status()).as(refused.text()).isEqualTo(415);
    assertThat(asked.status()).as(asked.text()).isEqualTo(406);
  }

  private JsonNode segment(String name) {
    return caller.api("/segments/" + key(name)).json();
  }

  private Map<String, Object> did(String event, Map<String, Object> more) {
    Map<String, Object> rule = new java.util.HashMap<>(more);
    rule.put("performed", event + " " + one);
    return rule;
  }

  private void does(String who, String event, Map<String, Object> properties) {
    caller.hears(Map.of("type", "track", "userId", who + one, "event", event + " " + one, "timestamp",
        server.now().toString(), "properties", properties));
    server.folded();
  }

  private void is(String who, Map<String, Object> traits) {
    caller.hears(Map.of("type", "identify", "userId", who + one, "traits", traits));
    server.folded();
  }

  private String id(String who) {
    return caller.customerId("userId", who + one);
  }

  private List<String> members(String name) {
    return caller.api("/segments/" + key(name) + "/members?limit=1000").json().path("items").valueStream()
        .map(member -> member.path("customerId").asString()).toList();
  }

  private boolean isIn(String who, String name) {
    return members(name).contains(id(who));
  }

  @Test
  void whoever_does_enough_enters_and_time_alone_takes_them_out() {
    defined("regular", did("Order Completed", Map.of("count", Map.of("op", "gte", "value", 2), "within", "P30D")));
    does("ann", "Order Completed", Map.of());
    assertThat(isIn("ann", "regular")).isFalse();
    does("ann", "Order Completed", Map.of());
    Caller.eventually(() -> isIn("ann", "regular"));

    server.timePasses(Duration.ofDays(31));
    Caller.eventually(() -> !isIn("ann", "regular"));

    JsonNode changes = caller.api("/segments/" + key("regular") + "/changes").json().path("items");
    assertThat(changes.size()).isEqualTo(2);
    assertThat(changes.get(0).path("by").asString()).isEqualTo("time");
    assertThat(changes.get(0).path("entered").asBoolean(true)).isFalse();
    assertThat(changes.get(1).path("by").asString()).isEqualTo("event");
    assertThat(Instant.parse(changes.get(0).path("at").asString()))
        .isEqualTo(Instant.parse(changes.get(1).path("at").asString()).plus(Duration.ofDays(30)));
  }

  @Test
  void a_new_rule_finds_those_who_did_it_before_and_those_who_never_did() {
    does("ann", "Order Completed", Map.of("total", 60_000));
    does("bob", "Order Completed", Map.of("total", 10));
    does("cho", "Looked", Map.of());
    defined("big", did("Order Completed", Map.of("sum", "total", "op", "gte", "value", 50_000)));
    defined("never", Map.of("all", List.of(Map.of("not", did("Order Completed", Map.of())), did("Looked", Map.of()))));

    assertThat(members("big")).containsExactly(id("ann"));
    assertThat(members("never")).containsExactly(id("cho"));
    assertThat(segment("big").path("size").asLong()).isEqualTo(1);
    assertThat(caller.api("/segments/" + key("big") + "/changes").json().path("items")).as("nobody did anything")
        .isEmpty();
  }

  @Test
  void a_visitor_of_whom_nothing_else_is_known_is_in_what_holds_for_strangers() {
    defined("strangers", Map.of("not", did("Order Completed", Map.of())));
    caller.hears(Map.of("type", "track", "anonymousId", "v-" + one, "event", "Came " + one));
    server.folded();
    String visitor = caller.customerId("anonymousId", "v-" + one);
    Caller.eventually(() -> members("strangers").contains(visitor));
  }

  @Test
  void an_edited_rule_takes_out_whom_it_no_longer_means() {
    is("ann", Map.of("city", "Seoul " + one));
    is("bob", Map.of("city", "Busan " + one));
    defined("city", Map.of("trait", "city", "op", "eq", "value", "Seoul " + one));
    assertThat(members("city")).containsExactly(id("ann"));

    defined("city", Map.of("trait", "city", "op", "eq", "value", "Busan " + one));
    assertThat(members("city")).containsExactly(id("bob"));
    assertThat(segment("city").path("version").asInt()).isEqualTo(2);
    assertThat(caller.api("/segments/" + key("city") + "/versions").json().path("items").size()).isEqualTo(2);
  }

  @Test
  void two_who_turn_out_to_be_one_are_judged_together_and_apart_again() {
    defined("twice", did("Bought", Map.of("count", Map.of("op", "gte", "value", 2))));
    caller.hearsFromServer(Map.of("type", "track", "anonymousId", "phone-" + one, "event", "Bought " + one));
    does("ann", "Bought", Map.of());
    assertThat(members("twice")).isEmpty();
    caller.hearsFromServer(Map.of("type", "identify", "userId", "ann" + one, "anonymousId", "phone-" + one));
    server.folded();
    Caller.eventually(() -> isIn("ann", "twice"));

    String merge = caller.api("/customers/" + id("ann")).json().path("merges").get(0).path("mergeId").asString();
    assertThat(caller.api("POST", "/customers/" + id("ann") + "/unmerge", Map.of("mergeId", merge)).status())
        .isEqualTo(200);
    Caller.eventually(() -> members("twice").isEmpty());
  }

  @Test
  void what_is_in_a_segment_follows_the_segments_that_it_names() {
    defined("gold", Map.of("trait", "plan", "op", "eq", "value", "gold " + one));
    defined("gold-buyers", Map.of("all", List.of(Map.of("segment", key("gold")), did("Bought", Map.of()))));
    is("ann", Map.of("plan", "gold " + one));
    does("ann", "Bought", Map.of());
    Caller.eventually(() -> isIn("ann", "gold-buyers"));

    is("ann", Map.of("plan", "none"));
    Caller.eventually(() -> !isIn("ann", "gold-buyers"));
  }

  @Test
  void a_circle_is_refused_with_its_path_and_nothing_is_saved() {
    defined("a", Map.of("trait", "x", "op", "exists"));
    defined("b", Map.of("segment", key("a")));
    Answer refused = define("a", Map.of("any", List.of(Map.of("segment", key("b")))));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("segment_cycle");
    assertThat(refused.json().path("path").valueStream().map(JsonNode::asString)).containsExactly(key("a"), key("b"),
        key("a"));
    assertThat(segment("a").path("version").asInt()).isEqualTo(1);
    assertThat(caller.api("DELETE", "/segments/" + key("a"), null).json().path("usedBy").get(0).path("key").asString())
        .isEqualTo(key("b"));
    assertThat(caller.api("DELETE", "/segments/" + key("b"), null).status()).isEqualTo(204);
    assertThat(caller.api("DELETE", "/segments/" + key("a"), null).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"performed\": \"E\", \"wihtin\": \"P1D\"} | unknown_field rule.wihtin",
      "{\"sequence\": [{\"performed\": \"E\", \"within\": \"P1D\"}, {\"performed\": \"F\"}]} | unknown_field rule.sequence.0.within",
      "{\"performed\": \"E\", \"count\": {\"op\": \"gte\", \"value\": 2}, \"atLeast\": 5} | unknown_field rule.atLeast",
      "{\"all\": [{\"trait\": \"x\", \"op\": \"exists\", \"value\": false}]} | out_of_range rule.all.0.value",
      "{\"identity\": \"nope\"} | unknown_namespace rule.identity",
      "{\"segment\": \"nope\"} | unknown_segment rule.segment",
      "{\"performed\": \"E\", \"sum\": \"t\", \"op\": \"gte\", \"value\": 1e999} | number_out_of_range rule.value",
      "{\"trait\": \"score\", \"op\": \"lt\", \"value\": -1e999} | number_out_of_range rule.value",
      "{\"trait\": \"score\", \"op\": \"eq\", \"value\": \"\\ud800\"} | invalid_value rule.value"})
  void a_rule_that_would_mean_something_else_is_neither_previewed_nor_saved(String rule, String answer) {
    for (Answer refused : List.of(raw("POST", "/segments/preview", "{\"rule\": " + rule + "}"),
        raw("PUT", "/segments/" + key("flawed"), "{\"name\": \"n\", \"rule\": " + rule + "}"))) {
      assertThat(refused.status() + " " + refused.code() + " " + refused.field()).isEqualTo("400 " + answer);
    }
    assertThat(caller.api("/segments/" + key("flawed")).status()).isEqualTo(404);
    defined("sound", Map.of("identity", "email"));
  }

  private static Answer raw(String method, String path, String body) {
    return caller.send(method, "/api/v1" + path, body.getBytes(StandardCharsets.UTF_8), "Authorization",
        "Bearer " + Caller.SERVER_KEY, "Content-Type", "application/json");
  }

  @Test
  void a_rule_does_not_become_a_list_nor_a_list_a_rule() {
    Map<String, Object> rule = Map.of("identity", "email");
    defined("ruled", rule);
    assertThat(caller.api("PUT", "/segments/" + key("ruled"), Map.of("name", "n", "static", true)).code())
        .isEqualTo("other_kind");
    assertThat(segment("ruled").path("rule").has("identity")).isTrue();
    caller.api("PUT", "/segments/" + key("listed"), Map.of("name", "n", "static", true));
    assertThat(define("listed", rule).code()).isEqualTo("other_kind");
    assertThat(caller.api("PUT", "/segments/" + key("both"), Map.of("name", "n", "static", true, "rule", rule)).code())
        .isEqualTo("conflict");
    assertThat(caller.api("PUT", "/segments/" + key("both"), Map.of("name", "n", "static", "true")).field())
        .isEqualTo("static");
    assertThat(caller.api("POST", "/segments/" + key("listed") + "/members", Map.of("ad", List.of())).field())
        .isEqualTo("ad");
  }

  @Test
  void a_list_is_kept_by_hand() {
    is("ann", Map.of("a", 1));
    is("bob", Map.of("a", 1));
    assertThat(caller.api("PUT", "/segments/" + key("guests"), Map.of("name", "Guests", "static", true)).status())
        .isEqualTo(200);
    live("guests");
    Answer added = caller.api("POST", "/segments/" + key("guests") + "/members",
        Map.of("add", List.of(id("ann"), id("bob"))));
    assertThat(added.json().path("added").asInt()).as(added.text()).isEqualTo(2);
    Caller.eventually(() -> members("guests").size() == 2);
    server.timePasses(Duration.ofSeconds(1));
    caller.api("POST", "/segments/" + key("guests") + "/members", Map.of("remove", List.of(id("bob"))));
    Caller.eventually(() -> members("guests").equals(List.of(id("ann"))));

    Answer none = caller.api("POST", "/segments/" + key("guests") + "/members",
        Map.of("add", List.of(id("bob"), UUID.randomUUID().toString())));
    assertThat(none.field()).isEqualTo("add.1");
    server.folded();
    assertThat(members("guests")).as("all or none").containsExactly(id("ann"));
  }

  @Test
  void why_says_what_decided_and_when_it_will_change() {
    defined("recent", Map.of("all", List.of(did("Bought", Map.of("within", "P7D")),
        Map.of("trait", "plan", "op", "eq", "value", "gold " + one))));
    does("ann", "Bought", Map.of());
    Instant bought = server.now();
    is("ann", Map.of("plan", "basic"));

    JsonNode why = caller.api("/customers/" + id("ann") + "/segments/" + key("recent") + "/why").json();
    assertThat(why.path("member").asBoolean(true)).isFalse();
    JsonNode performed = why.path("clause").path("parts").get(0);
    assertThat(performed.path("holds").asBoolean()).isTrue();
    assertThat(Instant.parse(performed.path("changesAt").asString())).isEqualTo(bought.plus(Duration.ofDays(7)));
    assertThat(performed.path("events").get(0).path("name").asString()).isEqualTo("Bought " + one);
    JsonNode plan = why.path("clause").path("parts").get(1);
    assertThat(plan.path("holds").asBoolean(true)).isFalse();
    assertThat(plan.path("found").asString()).isEqualTo("basic");
    assertThat(plan.path("sentence").path("ko").asString()).contains("plan");
  }

  @Test
  void a_preview_counts_without_saving_anything() {
    does("ann", "Viewed", Map.of("product_id", "kettle"));
    does("ann", "Bought", Map.of("products", List.of(Map.of("product_id", "kettle"))));
    does("bob", "Viewed", Map.of("product_id", "kettle"));
    Map<String, Object> rule = Map.of("sequence", List.of(
        Map.of("performed", "Viewed " + one, "same", "product_id"),
        Map.of("performed", "Bought " + one, "same", "products.product_id")));
    server.timePasses(Duration.ofMillis(1));
    does("bob", "Bought", Map.of("products", List.of(Map.of("product_id", "cup"))));
    does("ann", "Bought", Map.of("products", List.of(Map.of("product_id", "kettle"))));

    JsonNode count = caller.api("POST", "/segments/preview", Map.of("rule", rule, "exact", true)).json();
    assertThat(count.path("exact").asLong()).as(count.toString()).isEqualTo(1);
    assertThat(count.path("people").get(0).path("customerId").asString()).isEqualTo(id("ann"));
    assertThat(count.path("sentence").path("en").asString()).startsWith("Customers who did");
  }

  @Test
  void a_journey_may_begin_where_somebody_enters_a_segment() {
    defined("fans", did("Liked", Map.of("count", Map.of("op", "gte", "value", 2))));
    does("bob", "Liked", Map.of());
    does("bob", "Liked", Map.of());
    Map<String, Object> journey = Map.of("entry",
        Map.of("event", "Segment Entered", "where",
            List.of(Map.of("property", "segment", "op", "eq", "value", key("fans")))),
        "start", "wait", "nodes",
        Map.of("wait", Map.of("type", "wait", "for", "P1D", "next", "end"), "end", Map.of("type", "exit")));
    assertThat(caller.api("PUT", "/journeys/" + key("j"), journey).status()).isEqualTo(200);
    assertThat(caller.api("POST", "/journeys/" + key("j") + "/publish", null).status()).isEqualTo(200);
    server.folded();
    does("ann", "Liked", Map.of());
    does("ann", "Liked", Map.of());

    Caller.eventually(() -> caller.api("/journeys/" + key("j")).json().path("counts").path("active").asLong() == 1);
    JsonNode people = caller.api("/journeys/" + key("j") + "/people").json().path("items");
    assertThat(people.get(0).path("customerId").asString()).as("who was in before does not enter").isEqualTo(id("ann"));
  }

  @Test
  void paging_shows_whoever_stays_exactly_once_while_others_come_and_go() {
    defined("all", did("Came", Map.of()));
    for (int n = 0; n < 12; n++) {
      does("p" + n, "Came", Map.of());
    }
    Caller.eventually(() -> members("all").size() == 12);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page == 0 || !cursor.isEmpty(); page++) {
      JsonNode answer = caller.api("/segments/" + key("all") + "/members?limit=5" + cursor).json();
      answer.path("items").forEach(member -> seen.add(member.path("customerId").asString()));
      does("late" + page, "Came", Map.of());
      cursor = answer.path("next").isNull() ? "" : "&cursor=" + answer.path("next").asString();
    }
    List<String> stayed = java.util.stream.IntStream.range(0, 12).mapToObj(n -> id("p" + n)).toList();
    assertThat(seen).doesNotHaveDuplicates().containsAll(stayed);
    assertThat(caller.api("/segments/" + key("all") + "/members.csv").text()).startsWith("customer_id,name,since\r\n");
  }

  @Test
  void nobody_writes_over_what_they_have_not_seen() {
    Map<String, Object> first = Map.of("name", "first", "rule", did("Came", Map.of()));
    Map<String, Object> second = Map.of("name", "second", "rule", did("Went", Map.of()));
    assertThat(saved(first, "If-None-Match", "*").status()).isEqualTo(200);
    Answer again = saved(second, "If-None-Match", "*");
    assertThat(again.status()).isEqualTo(412);
    assertThat(again.code()).isEqualTo("key_taken");
    assertThat(saved(second, "If-Match", "\"1\"").json().path("version").asInt()).isEqualTo(2);
    Answer late = saved(first, "If-Match", "\"1\"");
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.code()).isEqualTo("changed_meanwhile");
    assertThat(segment("guarded").path("name").asString()).isEqualTo("second");
    assertThat(saved(first, "If-None-Match", "\"7\"").code()).isEqualTo("invalid_precondition");
    assertThat(saved(first, "If-Match", "*").status()).isEqualTo(200);
  }

  private Answer saved(Map<String, Object> body, String header, String value) {
    return caller.api("PUT", "/segments/" + key("guarded"), body, header, value);
  }

  @Test
  void whoever_writes_a_rule_is_offered_the_names_that_events_have_and_no_value() {
    for (String who : List.of("ann", "bob")) {
      does(who, "Fitted", Map.of("size", "private size", "place", Map.of("floor", 2), "items",
          List.of(Map.of("sku", "k-1")), "for " + who, true));
      does(who, "Fitted", Map.of("for " + who, true));
      is(who, Map.of("shoe", "private shoe", "home", Map.of("town", "Jeju")));
    }
    does("ann", "Fitted for ann@example.org", Map.of());
    server.timePasses(Duration.ofMinutes(2));
    Answer words = caller.api("/vocabulary");
    JsonNode fitted = words.json().path("events").valueStream()
        .filter(event -> event.path("name").asString().equals("Fitted " + one)).findFirst().orElseThrow();
    assertThat(fitted.path("properties").toString()).isEqualTo("[\"items.sku\",\"place.floor\",\"size\"]");
    assertThat(words.json().path("traits").valueStream().map(JsonNode::asString)).contains("shoe", "home.town");
    assertThat(words.text()).doesNotContain("private").doesNotContain("Jeju").doesNotContain("ann@example.org");
  }

  @Test
  void a_persona_tells_of_its_segment() {
    is("ann", Map.of("kind", "planner " + one));
    defined("planners", Map.of("trait", "kind", "op", "eq", "value", "planner " + one));
    Answer saved = caller.api("PUT", "/personas/" + key("planner"),
        Map.of("name", "The planner", "segment", key("planners"), "goals", List.of("no surprises")));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(saved.json().path("size").asLong()).isEqualTo(1);
    assertThat(caller.api("DELETE", "/segments/" + key("planners"), null).code()).isEqualTo("segment_in_use");
    assertThat(retold(saved).status()).as("as it was read").isEqualTo(200);
    Answer late = retold(saved);
    assertThat(late.status()).isEqualTo(412);
    assertThat(late.code()).isEqualTo("changed_meanwhile");
  }

  /** Over the persona as that answer had it, which the JSON's own text stands for. */
  private Answer retold(Answer read) {
    server.timePasses(Duration.ofMillis(1));
    return caller.api("PUT", "/personas/" + key("planner"), Map.of("name", "Retold", "segment", key("planners")),
        "If-Match", "\"" + read.json().path("updatedAt").asString() + "\"");
  }
}
