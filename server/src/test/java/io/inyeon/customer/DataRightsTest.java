package io.inyeon.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import io.inyeon.Stumbling;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Customers see all that is held of them, and are forgotten when they wish. */
@ExtendWith(SharedServer.class)
class DataRightsTest {
  private Caller caller;
  private RunningInyeon server;
  private WholeDatabase database;

  @BeforeEach
  void at(Caller caller, RunningInyeon server) {
    this.caller = caller;
    this.server = server;
    database = new WholeDatabase(server);
  }

  @Test
  void whoever_is_forgotten_leaves_no_trace_in_any_column_of_any_table() {
    String journey = publishesJourney();
    Person mina = Person.new_(caller).visits().signsIn().consents("granted").isKnownByName().does("Checkout Started");
    Caller.eventually(() -> caller.api("/customers/" + mina.id() + "/decisions").json().path("items").size() > 0);
    ask("export", mina.id());
    List<String> traces = mina.traces();
    assertThat(database.holding(traces)).contains("event", "identifier", "profile", "consent", "customer_name",
        "customer_state", "decision", "message", "journey_run", "data_request");

    JsonNode done = ask("erasure", mina.id());

    assertThat(database.holding(traces)).isEmpty();
    assertThat(done.path("status").asString()).isEqualTo("done");
    JsonNode rows = done.path("certificate").path("rows");
    assertThat(rows.path("identifier").asInt()).isEqualTo(4);
    for (String table : List.of("event", "event_key", "profile", "consent", "customer_name", "customer_state",
        "decision",
        "message", "journey_run", "data_request")) {
      assertThat(rows.path(table).asInt()).as(table).isPositive();
    }
    assertThat(caller.api("/journeys/" + journey).json().path("counts").path("entered").asInt()).isEqualTo(1);
    assertThat(database.count("select count(*) from erasure where request_id = ?",
        UUID.fromString(done.path("id").asString()))).as("four identifiers and a profile").isEqualTo(5);
  }

  @Test
  void positions_stay_dense_and_the_engine_goes_on() {
    Person mina = Person.new_(caller).visits().signsIn().isKnownByName();
    ask("erasure", mina.id());
    assertThat(database.count("""
      select count(*) from (select partition from event group by partition
        having count(*) <> max(position) or min(position) <> 1) as gap""")).isZero();
    Person.new_(caller).signsIn().isKnownByName();
  }

  @Test
  void the_same_identifiers_coming_again_make_somebody_new_without_a_past() {
    Person mina = Person.new_(caller).visits().signsIn().isKnownByName();
    String before = mina.id();
    ask("erasure", before);
    assertThat(caller.api("/customers/" + before).status()).isEqualTo(404);
    assertThat(caller.customer("email", mina.email())).isEmpty();

    mina.does("Product Viewed");
    assertThat(mina.id()).isNotEqualTo(before);
    assertThat(caller.timeline(mina.id())).singleElement()
        .satisfies(item -> assertThat(item.path("name").asString()).isEqualTo("Product Viewed"));
    assertThat(mina.view().path("traits").size()).isZero();
  }

  @Test
  void a_refusal_outlives_its_owner() {
    Person mina = Person.new_(caller).signsIn().isKnownByName().consents("refused");
    ask("erasure", mina.id());
    mina.signsIn();
    assertThat(server.bean(Consents.class).refusal(CustomerId.of(mina.id()), mina.email(), "email", "marketing",
        MessageClass.MARKETING))
        .contains("consent_refused");
  }

  @Test
  void an_export_holds_everything_that_the_timeline_shows() {
    Person mina = Person.new_(caller).visits().signsIn().isKnownByName().consents("granted").does("Product Viewed");
    Caller.eventually(() -> caller.timeline(mina.id()).size() == 4);

    JsonNode result = ask("export", mina.id()).path("result");

    List<JsonNode> events = result.path("events").valueStream().toList();
    List<JsonNode> timeline = caller.timeline(mina.id());
    assertThat(events).hasSameSizeAs(timeline);
    for (int at = 0; at < events.size(); at++) {
      for (String field : List.of("type", "name", "channel", "messageId", "occurredAt", "receivedAt", "traits")) {
        assertThat(events.get(at).path(field)).as(field).isEqualTo(timeline.get(at).path(field));
      }
    }
    assertThat(result.toString()).contains(mina.email(), mina.phone(), mina.name(), mina.anonymousId());
    assertThat(result.path("customer").path("identifiers").size()).isEqualTo(4);
    assertThat(result.path("customer").path("consents").get(0).path("proof").path("form").asString())
        .isEqualTo(mina.name());
  }

  @Test
  void an_export_is_forgotten_with_its_customer() {
    Person mina = Person.new_(caller).signsIn().isKnownByName();
    JsonNode export = ask("export", mina.id());
    ask("erasure", mina.id());
    JsonNode now = caller.api("/data-requests/" + export.path("id").asString()).json();
    assertThat(now.path("status").asString()).isEqualTo("erased");
    assertThat(now.has("result")).isFalse();
  }

  @Test
  void all_that_was_merged_is_forgotten_as_one() {
    Person mina = Person.new_(caller).visits().signsIn();
    Person again = Person.new_(caller).visits().signsIn();
    mina.isAlso(again);
    mina.does("Product Viewed");
    again.does("Product Viewed");
    List<String> traces = new java.util.ArrayList<>(mina.traces());
    traces.addAll(again.traces());
    ask("erasure", again.id());
    assertThat(database.holding(traces)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void who_was_taken_for_the_same_person_once_keeps_what_is_theirs(boolean theFirst) {
    Person mina = Person.new_(caller).visits().signsIn().isKnownByName();
    Person jisu = Person.new_(caller).visits().signsIn().isKnownByName();
    mina.isAlso(jisu);
    mina.does("Product Viewed");
    jisu.does("Product Added");
    JsonNode merged = mina.view();
    String merge = caller.api("/customers/" + merged.path("id").asString()).json().path("merges").valueStream()
        .filter(m -> !m.path("evidence").asString().equals("anonymousId")).findFirst().orElseThrow().path("mergeId")
        .asString();
    Answer unmerged = caller.api("POST", "/customers/" + mina.id() + "/unmerge", Map.of("mergeId", merge));
    assertThat(unmerged.status()).as(unmerged.text()).isEqualTo(200);
    Person gone = theFirst ? mina : jisu;
    Person stays = theFirst ? jisu : mina;
    List<String> traces = gone.traces().stream().filter(trace -> !stays.traces().contains(trace)).toList();
    int events = caller.timeline(stays.id()).size();

    ask("erasure", gone.id());

    assertThat(database.holding(traces)).isEmpty();
    assertThat(caller.timeline(stays.id())).hasSize(events);
    stays.isKnownByName();
    stays.does("Order Completed");
    assertThat(caller.timeline(stays.id())).hasSize(events + 1);
    assertThat(database.orphaned()).isEmpty();
  }

  @Test
  void nothing_comes_back_while_events_go_on_pouring_in() throws Exception {
    publishesJourney();
    Person mina = Person.new_(caller).visits().signsIn().isKnownByName().consents("granted");
    AtomicBoolean pouring = new AtomicBoolean(true);
    List<Thread> shops = java.util.stream.IntStream.range(0, 3).mapToObj(n -> Thread.ofVirtual().start(() -> {
      while (pouring.get()) {
        mina.visits().does("Checkout Started").signsIn();
      }
    })).toList();
    try {
      for (int time = 0; time < 3; time++) {
        String id = mina.id();
        ask("erasure", id);
        Caller.eventually(() -> caller.customer("userId", mina.userId()).isPresent());
        assertThat(database.holding(List.of(id))).isEmpty();
      }
    } finally {
      pouring.set(false);
      for (Thread shop : shops) {
        shop.join();
      }
    }
    Caller.eventually(() -> caller.api("/status").json().path("lagMs").asLong() == 0);
    Caller.eventually(() -> database.orphaned().isEmpty());
    assertThat(server.bean(org.springframework.jdbc.core.JdbcTemplate.class).queryForList("select * from set_aside"))
        .isEmpty();
  }

  @Test
  void a_fault_in_the_middle_leaves_nothing_half_erased_and_is_tried_again() {
    Person mina = Person.new_(caller).visits().signsIn().isKnownByName();
    List<String> traces = mina.traces();
    Stumbling stumbling = server.bean(Stumbling.class);
    stumbling.stumble(2);
    JsonNode done = ask("erasure", mina.id());
    assertThat(stumbling.isUpright()).isTrue();
    assertThat(database.holding(traces)).isEmpty();
    assertThat(done.path("certificate").path("rows").path("event").asInt()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void asking_twice_is_answered_twice() {
    Person mina = Person.new_(caller).signsIn().isKnownByName();
    Map<String, Object> wish = Map.of("kind", "erasure", "namespace", "email", "value", mina.email());
    Answer first = caller.api("POST", "/data-requests", wish);
    Answer second = caller.api("POST", "/data-requests", wish);
    assertThat(first.status()).isEqualTo(202);
    assertThat(finished(first).path("status").asString()).isEqualTo("done");
    if (second.status() == 202) {
      assertThat(finished(second).path("status").asString()).isEqualTo("done");
    } else {
      assertThat(second.status()).isEqualTo(404);
    }
  }

  @Test
  void a_wish_that_may_mean_two_customers_erases_neither() {
    Person mina = Person.new_(caller).signsIn().isKnownByName();
    Person jun = Person.new_(caller).signsIn().isKnownByName();
    for (String email : List.of(jun.email(), mina.email(), "nobody@people.example")) {
      Map<String, Object> wish = Map.of("kind", "erasure", "customerId", mina.id(), "namespace", "email", "value",
          email);
      assertRefused(wish, "ambiguous_customer", "customerId");
    }
    assertRefused(Map.of("kind", "erasure", "customerId", mina.id(), "value", jun.email()), "ambiguous_customer",
        "customerId");
    assertThat(caller.api("/customers/" + mina.id()).status()).isEqualTo(200);
    assertThat(caller.customer("email", mina.email())).isPresent();
  }

  @Test
  void what_a_wish_lacks_is_named() {
    assertRefused(Map.of("kind", "erasure"), "required", "customerId");
    assertRefused(Map.of("kind", "erasure", "customerId", 5), "wrong_type", "customerId");
    assertRefused(Map.of("kind", "erasure", "namespace", "email"), "required", "value");
    assertRefused(Map.of("kind", "erasure", "namespace", "email", "value", " "), "required", "value");
    assertRefused(Map.of("kind", "erasure", "namespace", "email", "value", 5), "wrong_type", "value");
    assertRefused(Map.of("kind", "erasure", "value", "a@people.example"), "required", "namespace");
    assertRefused(Map.of("kind", "erasure", "namespace", "x", "value", "a"), "unknown_namespace", "namespace");
  }

  private void assertRefused(Map<String, Object> wish, String code, String field) {
    Answer refused = caller.api("POST", "/data-requests", wish);
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.code() + " " + refused.field()).isEqualTo(code + " " + field);
  }

  @Test
  void a_wish_that_cannot_be_understood_is_refused() {
    assertThat(caller.api("POST", "/data-requests", Map.of("kind", "peek")).code()).isEqualTo("unknown_kind");
    assertThat(caller.api("POST", "/data-requests", Map.of("kind", "export")).field()).isEqualTo("customerId");
    assertThat(caller.api("POST", "/data-requests",
        Map.of("kind", "export", "namespace", "email", "value", "nobody@people.example")).status()).isEqualTo(404);
    assertThat(caller.api("/data-requests/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(caller.get("/api/v1/data-requests/x", "Authorization", "Bearer " + Caller.WRITE_KEY).status())
        .isEqualTo(403);
  }

  /** An e-mail as soon as somebody goes to the checkout; a run for each cart. */
  private String publishesJourney() {
    String key = "journey-" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> content = Map.of("subject", "(광고) x", "text", "x", "html", "<p>x</p>");
    Answer saved = caller.api("PUT", "/journeys/" + key,
        Map.of("entry", Map.of("event", "Checkout Started", "key", "properties.cart_id"), "start", "mail", "nodes",
            Map.of("mail", Map.of("type", "send-email", "content", Map.of("ko", content), "next", "end"), "end",
                Map.of("type", "exit"))));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(caller.api("POST", "/journeys/" + key + "/publish", Map.of()).status()).isEqualTo(200);
    return key;
  }

  private JsonNode ask(String kind, String customer) {
    Answer asked = caller.api("POST", "/data-requests", Map.of("kind", kind, "customerId", customer));
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    return finished(asked);
  }

  private JsonNode finished(Answer asked) {
    String path = "/data-requests/" + asked.json().path("id").asString();
    Caller.eventually(() -> caller.api(path).json().has("finishedAt"));
    return caller.api(path).json();
  }
}
