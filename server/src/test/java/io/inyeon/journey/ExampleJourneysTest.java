package io.inyeon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.MailSink;
import io.inyeon.TimedServer;
import io.inyeon.order.Shopkeeper;
import java.io.IOException;
import java.nio.file.Files;
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
import tools.jackson.databind.json.JsonMapper;

/** The journeys that ship as examples, each told as the story of somebody in Seoul, from Friday, 1 May 2026, 10:00 there. */
class ExampleJourneysTest {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final List<String> EXAMPLES = List.of("abandoned-cart", "welcome", "review-request", "win-back",
      "birthday", "after-complaint", "back-in-stock");

  @TempDir
  private static Path folder;
  private static MailSink mails;
  private static TimedServer server;
  private static Caller caller;

  private String one = UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void open() throws IOException {
    mails = new MailSink();
    server = new TimedServer(folder, Instant.parse("2026-05-01T01:00:00Z"), Map.of("INYEON_SMTP_URL", mails.url()));
    caller = server.caller();
    caller.api("PUT", "/policy", Map.of("zone", "Asia/Seoul"));
    for (String example : EXAMPLES) {
      JsonNode definition = JsonMapper.shared()
          .readTree(Files.readString(Path.of("../examples", example + ".json")));
      Answer saved = caller.api("PUT", "/journeys/" + example, definition);
      assertThat(saved.status()).as(saved.text()).isEqualTo(200);
      assertThat(caller.api("POST", "/journeys/" + example + "/publish", null).status()).isEqualTo(200);
    }
    settled();
  }

  @AfterAll
  static void close() {
    server.close();
    mails.close();
  }

  private static void settled() {
    server.folded();
    Caller.eventually(() -> caller.api("/status").json().path("backfillsPending").asLong(1) == 0);
    server.folded();
  }

  private String person(Map<String, Object> traits) {
    Map<String, Object> known = new HashMap<>(traits);
    known.put("email", one + "@people.example");
    known.put("language", "ko");
    caller.hears(Map.of("type", "identify", "userId", one, "traits", known));
    String id = caller.customerId("userId", one);
    for (String purpose : List.of("marketing", "service")) {
      caller.api("PUT", "/customers/" + id + "/consents", Map.of("channel", "email", "purpose", purpose, "status",
          "granted", "proof", Map.of("form", "f")));
    }
    Caller.eventually(() -> caller.timeline(id).stream()
        .filter(entry -> entry.path("name").asString().equals("Consent Updated")).count() == 2);
    server.folded();
    return id;
  }

  private void does(String event, Map<String, Object> properties) {
    caller.hears(Map.of("type", "track", "userId", one, "event", event, "properties", properties));
    server.folded();
  }

  /** In steps, and no day begins before everything that the one before asked for has been sent and told. */
  private void daysPass(int days) {
    for (int day = 0; day < days; day++) {
      server.timePasses(A_DAY);
      does("Day Begun", Map.of()); // whatever was due before it has happened once it is folded
      Caller.eventually(() -> caller.api("/messages?status=queued").json().path("items").isEmpty());
      server.folded();
    }
  }

  private List<JsonNode> messages(String journey) {
    return caller.api("/messages?journey=" + journey + "&customerId=" + caller.customerId("userId", one)).json()
        .path("items").valueStream().toList();
  }

  private List<String> sent(String journey) {
    return messages(journey).stream().filter(message -> message.path("status").asString().equals("accepted"))
        .map(message -> message.path("node").asString()).toList();
  }

  private void isSent(String journey, String... nodes) {
    Caller.eventually(() -> sent(journey).size() == nodes.length);
    assertThat(sent(journey)).containsExactlyInAnyOrder(nodes);
  }

  private String outcome(String journey, String id) {
    return caller.api("/journeys/" + journey + "/runs?customerId=" + id).json().path("items").path(0).path("outcome")
        .asString("under way");
  }

  private String trait(String name) {
    return caller.customer("userId", one).orElseThrow().path("traits").path(name).asString("");
  }

  @Test
  void a_cart_left_behind_is_remembered_and_not_when_it_is_bought() {
    person(Map.of());
    does("Product Added", Map.of("cart_id", "a" + one, "name", "Ujeon"));
    does("Product Added", Map.of("cart_id", "b" + one, "name", "Sejak"));
    does("Order Completed", Map.of("cart_id", "b" + one));
    server.timePasses(Duration.ofHours(5));
    isSent("abandoned-cart", "reminder");
  }

  @Test
  void whoever_signs_up_is_welcomed_and_then_shown_what_they_like_unless_they_buy() {
    String id = person(Map.of("taste", "green"));
    does("Signed Up", Map.of());
    isSent("welcome", "hello");
    server.folded();
    daysPass(4);
    isSent("welcome", "hello", "green");
    Caller.eventually(() -> outcome("welcome", id).equals("completed"));
  }

  @Test
  void a_review_is_asked_for_a_week_after_the_order_and_not_of_one_who_has_written() {
    person(Map.of());
    does("Order Completed", Map.of("order_id", "o" + one, "total", 50_000, "currency", "KRW"));
    daysPass(3);
    assertThat(messages("review-request")).isEmpty();
    daysPass(5);
    isSent("review-request", "question");
    does("Product Reviewed", Map.of());
    Caller.eventually(() -> outcome("review-request", caller.customerId("userId", one)).equals("goal"));
  }

  @Test
  void who_has_not_come_for_long_is_asked_back_twice_at_most() {
    String id = person(Map.of());
    does("Order Completed", Map.of());
    does("Order Completed", Map.of());
    daysPass(89);
    assertThat(messages("win-back")).isEmpty();
    daysPass(8);
    Caller.eventually(() -> sent("win-back").size() == 1);
    server.folded();
    daysPass(12);
    Caller.eventually(() -> sent("win-back").size() == 2);
    server.folded();
    daysPass(16);
    Caller.eventually(() -> outcome("win-back", id).equals("completed"));
    Caller.eventually(() -> trait("lifecycle").equals("lapsed"));
    daysPass(30);
    assertThat(messages("win-back")).as("not again for half a year").hasSize(2);
  }

  @Test
  void a_birthday_is_wished_on_the_day_at_nine_and_not_while_a_complaint_is_open() {
    String birthday = server.now().plus(A_DAY.multipliedBy(3)).toString().substring(5, 10);
    person(Map.of("birthday", "1992-" + birthday, "timezone", "Asia/Seoul"));
    daysPass(5);
    isSent("birthday", "wishes");
    Instant at = Instant.parse(messages("birthday").getFirst().path("createdAt").asString());
    assertThat(at.toString()).endsWith("T00:00:00Z");
  }

  @Test
  void an_open_complaint_silences_the_wishes() {
    String birthday = server.now().plus(A_DAY.multipliedBy(3)).toString().substring(5, 10);
    person(Map.of("birthday", "1992-" + birthday, "timezone", "Asia/Seoul", "complaint", "open"));
    daysPass(5);
    assertThat(messages("birthday")).isEmpty();
  }

  @Test
  void after_a_complaint_one_is_asked_in_business_hours_and_called_if_it_is_not_solved() {
    person(Map.of("complaint", "open"));
    does("Complaint Resolved", Map.of("ticket_id", "t" + one));
    Caller.eventually(() -> trait("complaint").equals("resolved"));
    for (int day = 0; day < 8 && sent("after-complaint").isEmpty(); day++) {
      daysPass(1);
    }
    isSent("after-complaint", "question");
    server.folded();
    does("Survey Answered", Map.of("question", "after-complaint", "solved", false));
    Caller.eventually(() -> trait("complaint").equals("call-back"));
  }

  private String waits(String sku) {
    String id = person(Map.of());
    assertThat(caller.api("POST", "/products/" + sku + "/waiting", Map.of("customer", Map.of("userId", one))).status())
        .isEqualTo(201);
    return id;
  }

  private static long mails(String customer) {
    return caller.api("/messages?journey=back-in-stock&customerId=" + customer).json().path("items").valueStream()
        .filter(message -> message.path("status").asString().equals("accepted")).count();
  }

  @Test
  void two_come_for_three_who_wait_one_buys_and_what_the_other_lets_go_is_the_thirds() {
    Shopkeeper shop = new Shopkeeper(caller);
    String jar = shop.product(Shopkeeper.unheardOf("jar"), 30_000);
    String warehouse = shop.place(Shopkeeper.unheardOf("W"), "warehouse");
    String buyer = one;
    List<String> people = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      people.add(waits(jar));
      server.timePasses(Duration.ofSeconds(1)); // whoever asked before is told before
      one = UUID.randomUUID().toString().substring(0, 8);
    }
    shop.stocks(jar, warehouse, 2);
    Caller.eventually(() -> mails(people.get(0)) == 1 && mails(people.get(1)) == 1);
    String cart = shop.cart(Map.of("userId", buyer));
    shop.adds(cart, jar, 1);
    assertThat(shop.checkout(cart).status()).isEqualTo(201);
    Caller.eventually(() -> outcome("back-in-stock", people.get(0)).equals("goal"));
    assertThat(mails(people.get(2))).as("there is none for the third").isZero();
    server.timePasses(Duration.ofMinutes(30));
    Caller.eventually(() -> mails(people.get(2)) == 1);
    Caller.eventually(() -> outcome("back-in-stock", people.get(1)).equals("exited"));
    assertThat(mails(people.get(1))).isEqualTo(1);
  }

  @Test
  void a_new_complaint_ends_the_way_back() {
    String id = person(Map.of());
    does("Complaint Resolved", Map.of("ticket_id", "t" + one));
    does("Complaint Opened", Map.of());
    Caller.eventually(() -> outcome("after-complaint", id).equals("exited"));
  }
}
