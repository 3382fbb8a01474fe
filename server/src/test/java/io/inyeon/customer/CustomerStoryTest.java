package io.inyeon.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.SharedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class CustomerStoryTest {
  private final Caller caller;
  private final String one = UUID.randomUUID().toString();

  CustomerStoryTest(Caller caller) {
    this.caller = caller;
  }

  private String user() {
    return "user-" + one;
  }

  private String visitor(String device) {
    return device + "-" + one;
  }

  private static Map<String, Object> seen(String visitor, String event) {
    return Map.of("type", "track", "event", event, "anonymousId", visitor);
  }

  private Map<String, Object> signsIn(String visitor) {
    return Map.of("type", "identify", "anonymousId", visitor, "userId", user(), "traits",
        Map.of("firstName", "민준", "lastName", "김"));
  }

  private JsonNode view(String id) {
    return caller.api("/customers/" + id).json();
  }

  private List<String> names(String id) {
    List<String> names = new ArrayList<>();
    caller.timeline(id).forEach(item -> names.add(item.path("name").asString()));
    return names;
  }

  @Test
  void two_devices_become_one_person_whose_merge_can_be_taken_back() {
    caller.hears(seen(visitor("phone"), "Product Viewed"), signsIn(visitor("phone")));
    caller.hears(seen(visitor("laptop"), "Product Added"));
    String laptop = caller.customerId("anonymousId", visitor("laptop"));
    caller.hears(signsIn(visitor("laptop")));
    String person = caller.customerId("userId", user());

    assertThat(names(person)).contains("Product Viewed", "Product Added");
    assertThat(view(laptop).path("id").asString()).as("the old id finds the person").isEqualTo(person);

    String merge = view(person).path("merges").get(0).path("mergeId").asString();
    assertThat(caller.api("POST", "/customers/" + person + "/unmerge", Map.of("mergeId", merge)).status())
        .isEqualTo(200);

    assertThat(names(person)).doesNotContain("Product Added");
    assertThat(names(laptop)).containsExactly("Product Added");
    caller.hears(seen(visitor("laptop"), "Cart Viewed"), seen(visitor("phone"), "Checkout Started"));
    assertThat(names(laptop)).contains("Cart Viewed").doesNotContain("Checkout Started");
    assertThat(names(person)).contains("Checkout Started").doesNotContain("Cart Viewed");
    assertThat(caller.api("POST", "/customers/" + laptop + "/unmerge", Map.of("mergeId", merge)).code())
        .isEqualTo("already_undone");
    assertThat(caller.api("POST", "/customers/" + person + "/unmerge", Map.of("mergeId", merge)).status())
        .isEqualTo(409);
  }

  @Test
  void traits_of_both_are_known_after_a_merge_and_parted_by_the_unmerge() {
    caller.hears(Map.of("type", "identify", "anonymousId", visitor("shop"), "traits", Map.of("city", "Busan")));
    String shop = caller.customerId("anonymousId", visitor("shop"));
    caller.hears(signsIn(visitor("phone")));
    caller.hears(signsIn(visitor("shop")));
    String person = caller.customerId("userId", user());
    Caller.eventually(() -> view(person).path("traits").path("city").asString("").equals("Busan"));

    String merge = view(person).path("merges").get(0).path("mergeId").asString();
    caller.api("POST", "/customers/" + person + "/unmerge", Map.of("mergeId", merge));

    Caller.eventually(() -> view(shop).path("traits").path("city").asString("").equals("Busan")
        && view(person).path("traits").path("city").isMissingNode());
    assertThat(view(person).path("traits").path("firstName").asString()).isEqualTo("민준");
  }

  @Test
  void a_trait_tells_where_it_came_from_and_when() {
    caller.hears(signsIn(visitor("phone")));
    String person = caller.customerId("userId", user());
    Caller.eventually(() -> view(person).path("traits").path("firstName").asString("").equals("민준"));

    JsonNode detail = view(person).path("traitDetails").path("firstName");
    assertThat(detail.path("source").asString()).isEqualTo("write");
    assertThat(Instant.parse(detail.path("at").asString())).isBefore(Instant.parse("2999-01-01T00:00:00Z"));
  }

  @Test
  void people_are_found_by_name_in_any_script_by_address_and_by_any_identifier() {
    String mail = "kim." + one + "@example.org";
    caller.hears(Map.of("type", "identify", "userId", user(), "traits", Map.of("firstName", "サクラ" + one.substring(0, 4),
        "lastName", "やまだ", "email", mail.toUpperCase(java.util.Locale.ROOT), "phone", "+82 10-9876-5432")));
    String person = caller.customerId("userId", user());

    for (String query : List.of("さくら" + one.substring(0, 4), "ヤマダサクラ" + one.substring(0, 4), mail, "kim." + one,
        user())) {
      Caller.eventually(() -> found(query).contains(person));
    }
    assertThat(found("nobody-" + one)).isEmpty();
  }

  private List<String> found(String query) {
    List<String> ids = new ArrayList<>();
    caller.api("/customers?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)).json().path("items")
        .forEach(item -> ids.add(item.path("id").asString()));
    return ids;
  }

  @Test
  void consent_is_known_as_of_any_instant_with_its_proof() {
    caller.hears(Map.of("type", "identify", "userId", user(), "traits", Map.of("email", one + "@example.org")));
    String person = caller.customerId("userId", user());
    Instant then = Instant.parse(consent(person, "granted").path("items").get(0).path("recordedAt").asString());
    consent(person, "refused");

    JsonNode now = caller.api("/customers/" + person + "/consents").json().path("items").get(0);
    JsonNode before = caller.api("/customers/" + person + "/consents?at=" + then).json().path("items").get(0);
    JsonNode earlier = caller.api("/customers/" + person + "/consents?at=" + then.minus(1, ChronoUnit.HOURS)).json();
    assertThat(now.path("status").asString()).isEqualTo("refused");
    assertThat(before.path("status").asString()).isEqualTo("granted");
    assertThat(before.path("proof").path("form").asString()).isEqualTo("newsletter-2026");
    assertThat(earlier.path("items").size()).isZero();
  }

  private JsonNode consent(String person, String status) {
    return caller.api("PUT", "/customers/" + person + "/consents", Map.of("channel", "email", "purpose", "marketing",
        "status", status, "proof", Map.of("form", "newsletter-2026"))).json();
  }

  @Test
  void the_timeline_is_paged_newest_first_without_a_gap_or_a_repeat() {
    for (int n = 0; n < 7; n++) {
      caller.hears(seen(visitor("phone"), "Event " + n));
    }
    String person = caller.customerId("anonymousId", visitor("phone"));
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = caller.api("/customers/" + person + "/timeline?limit=3" + cursor).json();
      page.path("items").forEach(item -> paged.add(item.path("name").asString()));
      cursor = page.path("next").isNull() ? "" : "&cursor=" + page.path("next").asString();
    } while (!cursor.isEmpty());

    assertThat(paged).containsExactly("Event 6", "Event 5", "Event 4", "Event 3", "Event 2", "Event 1", "Event 0");
    assertThat(caller.api("/customers/" + person + "/timeline?cursor=nonsense").code()).isEqualTo("invalid_cursor");
  }
}
