package io.inyeon.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The lists that people look through: customers, and what one of them did. */
@ExtendWith(SharedServer.class)
class ListsTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private final Caller caller;
  private final String one = UUID.randomUUID().toString().substring(0, 8);

  ListsTest(Caller caller) {
    this.caller = caller;
  }

  private void isCalled(String user, Map<String, Object> traits) {
    caller.hears(Map.of("type", "identify", "userId", user, "traits", traits));
  }

  private List<String> found(String query, int limit) {
    Answer answer = caller
        .api("/customers?limit=" + limit + "&query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("items").valueStream().map(item -> item.path("id").asString()).toList();
  }

  @Test
  void as_one_types_names_that_begin_so_come_before_those_that_have_it_somewhere() {
    isCalled("a" + one, Map.of("name", "묘" + one + "김"));
    isCalled("b" + one, Map.of("name", one + "묘"));
    Caller.eventually(() -> found(one, 50).size() >= 2);
    assertThat(found(one, 50)).containsExactly(caller.customerId("userId", "b" + one),
        caller.customerId("userId", "a" + one));
    assertThat(found("묘" + one, 1)).containsExactly(caller.customerId("userId", "a" + one));
  }

  @Test
  void a_letter_beyond_the_first_plane_is_one_letter() {
    isCalled("y" + one, Map.of("name", "𠮷野" + one + "🌸"));
    String id = caller.customerId("userId", "y" + one);
    for (String query : List.of("𠮷野" + one, "野" + one, one + "🌸")) {
      Caller.eventually(() -> found(query, 50).contains(id));
    }
    Caller.eventually(() -> found("𠮷", 1000).contains(id));
  }

  @Test
  void an_identifier_is_found_by_its_beginning_and_a_customer_by_the_id() {
    isCalled("Card-" + one, Map.of("email", "mi.dori." + one + "@people.example"));
    String id = caller.customerId("userId", "Card-" + one);
    for (String query : List.of("Card-" + one.substring(0, 7), "MI.dori." + one, "mi.dori." + one + "@peo", id)) {
      assertThat(found(query, 20)).as(query).contains(id);
    }
    assertThat(found("card-" + one + "%", 20)).as("no wildcard").isEmpty();
    assertThat(found("_ard-" + one, 20)).isEmpty();
    assertThat(found("\0" + id, 20)).as("what no database holds").contains(id);
  }

  @Test
  void the_newest_page_on_without_leaving_out_or_repeating_anybody() {
    for (int n = 0; n < 7; n++) {
      isCalled("n" + n + one, Map.of("name", "n" + n));
    }
    List<String> ours = new ArrayList<>();
    for (int n = 6; n >= 0; n--) {
      ours.add(caller.customerId("userId", "n" + n + one));
    }
    List<String> seen = new ArrayList<>();
    String next = "/customers?limit=2";
    while (!seen.containsAll(ours)) {
      JsonNode page = caller.api(next).json();
      page.path("items").forEach(item -> seen.add(item.path("id").asString()));
      assertThat(page.path("next").isNull()).as("it ends before all were told").isFalse();
      next = "/customers?limit=2&cursor=" + page.path("next").asString();
    }
    assertThat(seen).doesNotHaveDuplicates().containsSubsequence(ours);
  }

  @Test
  void a_name_is_shown_as_its_writing_has_it() {
    Map<String, Map<String, Object>> named = Map.of("김민준", Map.of("firstName", "민준", "lastName", "김"), "山田 太郎",
        Map.of("firstName", "太郎", "lastName", "山田"), "Ann Lee", Map.of("first_name", "Ann", "last_name", "Lee"),
        "다 쓴 이름",
        Map.of("name", "다 쓴 이름", "firstName", "x"), "Solo", Map.of("lastName", "Solo"));
    named.forEach((shown, traits) -> {
      isCalled(shown + one, traits);
      Caller.eventually(() -> caller.customer("userId", shown + one).orElseThrow().path("name").asString("")
          .equals(shown));
    });
  }

  private String visitorWithTwoDevices() {
    String user = "u" + one;
    isCalled(user, Map.of("name", one));
    caller.hears(Map.of("type", "identify", "userId", user, "anonymousId", "phone-" + one));
    List<Map<String, Object>> events = new ArrayList<>();
    for (int n = 0; n < 24; n++) {
      Map<String, Object> event = new HashMap<>(Map.of("type", "track", "event", n % 3 == 0 ? "Viewed" : "Added",
          "messageId", "e\n" + n + one, "timestamp", NOON.plusSeconds(n * 700L).toString(), "context",
          Map.of("channel", n % 2 == 0 ? "web" : "email")));
      event.put("anonymousId", "phone-" + one);
      events.add(event);
    }
    caller.hears(events.toArray(new Map<?, ?>[0]));
    return caller.customerId("userId", user);
  }

  private List<JsonNode> paged(String path) {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = caller.api(path).json();
    page.path("items").forEach(items::add);
    while (!page.path("next").isNull()) {
      page = caller.api(path + "&cursor=" + page.path("next").asString()).json();
      page.path("items").forEach(items::add);
    }
    return items;
  }

  @Test
  void pages_of_a_timeline_tell_the_same_visits_as_one_page() {
    String id = visitorWithTwoDevices();
    List<JsonNode> whole = caller.timeline(id);
    assertThat(whole).hasSize(26);
    for (int limit : List.of(1, 2, 5, 25)) {
      assertThat(paged("/customers/" + id + "/timeline?limit=" + limit)).as("by " + limit).isEqualTo(whole);
    }
    Set<String> visits = new LinkedHashSet<>();
    whole.forEach(item -> visits.add(item.path("visit").asString("none")));
    assertThat(visits).contains("none").hasSizeGreaterThan(1);
  }

  @Test
  void a_timeline_is_told_by_channel_by_name_and_from_an_instant() {
    String id = visitorWithTwoDevices();
    String timeline = "/customers/" + id + "/timeline?limit=3";
    assertThat(paged(timeline + "&channel=web")).hasSize(12)
        .allMatch(item -> item.path("channel").asString().equals("web"));
    assertThat(paged(timeline + "&channel=web&channel=email")).hasSize(24);
    assertThat(paged(timeline + "&name=Viewed")).hasSize(8);
    assertThat(paged(timeline + "&name=Viewed&channel=email")).hasSize(4);
    String third = NOON.plusSeconds(3 * 700L).toString();
    assertThat(paged(timeline + "&before=" + third)).as("that instant is not before it").hasSize(3);
  }

  @Test
  void cursors_and_instants_that_nobody_made_are_answered_and_break_nothing() {
    isCalled("c" + one, Map.of());
    String timeline = "/customers/" + caller.customerId("userId", "c" + one) + "/timeline?";
    for (String cursor : List.of("x", "9223372036854775807,1,1,1", "1,9223372036854775807,1,1", "1,1,99999999999,1",
        "1,1,1,1\nweb:x\nid\n9223372036854775807", "-9223372036854775808,1,1,1")) {
      String written = Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
      Answer answer = caller.api(timeline + "cursor=" + written);
      assertThat(answer.status()).as(cursor + answer.text()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("invalid_cursor");
    }
    for (String before : List.of("-999999999-01-01T00:00:00Z", "%2B999999999-12-31T23:59:59Z",
        "0000-01-01T00:00:00Z")) {
      Answer answer = caller.api(timeline + "before=" + before);
      assertThat(answer.code() + " " + answer.field()).as(before).isEqualTo("invalid_timestamp before");
    }
    assertThat(caller.api(timeline + "before=soon").field()).isEqualTo("before");
    assertThat(caller.api("/customers?cursor=1_x").code()).isEqualTo("invalid_cursor");
  }
}
