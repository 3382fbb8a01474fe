package io.inyeon.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.inyeon.Caller;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two personas beside each other: one that buys and likes the app, and one that only ever came to the shop. */
class PersonaNumbersTest {
  private static final Offset<Double> EXACTLY = within(1e-6);
  @TempDir
  private static Path folder;
  private static TimedServer server;
  private static Caller caller;

  @BeforeAll
  static void live() {
    server = new TimedServer(folder, Instant.parse("2026-06-01T00:00:00Z"));
    caller = server.caller();
    persona("buyers");
    persona("visitors");
    for (String buyer : List.of("mina", "jisu", "sora")) {
      is(buyer, "buyers", Map.of("channel", "app", "hour", buyer.equals("sora") ? 9 : 21));
    }
    is("hana", "visitors", Map.of("hour", "evening", "device", Map.of("a", 1)));
    is("ken", "visitors", Map.of());
    order("mina", 10, 30_000);
    order("mina", 4, 50_000);
    order("jisu", 20, 40_000);
    does("jisu", 30, "Order Completed", Map.of("paid", true));
    order("sora", 100, 1_000_000);
    does("hana", 1, "Store Visited", Map.of());
    does("ken", 3, "Order Completed", Map.of("total", "not a number"));
    for (String other : List.of("nobody", "yuki", "hyun")) {
      caller.hears(Map.of("type", "identify", "userId", other, "traits", Map.of("persona", "none")));
    }
    server.folded();
    Caller.eventually(() -> compared("buyers").path("size").asLong() == 3);
    Caller.eventually(() -> compared("visitors").path("size").asLong() == 2);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static void persona(String key) {
    caller.api("PUT", "/segments/" + key,
        Map.of("name", key, "rule", Map.of("trait", "persona", "op", "eq", "value", key)));
    assertThat(caller.api("PUT", "/personas/" + key, Map.of("name", key, "segment", key)).status()).isEqualTo(200);
  }

  private static void is(String who, String persona, Map<String, Object> preferred) {
    caller.hears(Map.of("type", "identify", "userId", who, "traits",
        preferred.isEmpty() ? Map.of("persona", persona) : Map.of("persona", persona, "preferred", preferred)));
  }

  private static void order(String who, int daysAgo, int total) {
    does(who, daysAgo, "Order Completed", Map.of("total", total));
  }

  private static void does(String who, int daysAgo, String event, Map<String, Object> properties) {
    caller.hears(Map.of("type", "track", "userId", who, "event", event, "properties", properties, "timestamp",
        server.now().minus(Duration.ofDays(daysAgo)).toString(), "context", Map.of("channel", "store")));
  }

  private static JsonNode compared(String key) {
    return caller.api("/personas/comparison").json().path("personas").valueStream()
        .filter(one -> one.path("key").asString().equals(key)).findFirst().orElseThrow();
  }

  private static JsonNode figure(String persona, String measure) {
    return figure(persona, measure, "");
  }

  private static JsonNode figure(String persona, String measure, String currency) {
    return compared(persona).path("numbers").valueStream()
        .filter(
            one -> one.path("measure").asString().equals(measure) && one.path("currency").asString("").equals(currency))
        .findFirst().orElseThrow().path("value");
  }

  @Test
  void won_and_yen_are_never_added() {
    persona("travellers");
    is("yuki", "travellers", Map.of());
    does("yuki", 3, "Order Completed", Map.of("total", 3_000, "currency", "jpy"));
    does("yuki", 2, "Order Completed", Map.of("total", 20_000, "currency", "KRW"));
    does("yuki", 1, "Order Completed", Map.of("total", 40_000, "currency", "KRW"));
    Caller.eventually(() -> figure("travellers", "orders_90d").asDouble(0) == 3);

    assertThat(figure("travellers", "revenue_90d", "KRW").asDouble()).isEqualTo(60_000, EXACTLY);
    assertThat(figure("travellers", "average_order_90d", "KRW").asDouble()).isEqualTo(30_000, EXACTLY);
    assertThat(figure("travellers", "revenue_90d", "JPY").asDouble()).isEqualTo(3_000, EXACTLY);
    caller.api("DELETE", "/personas/travellers", null);
  }

  @Test
  void a_mail_is_clicked_once_and_what_another_system_sent_is_not_ours() {
    persona("readers");
    is("hyun", "readers", Map.of());
    for (String mail : List.of("one", "two")) {
      does("hyun", 3, "Email Sent", Map.of("effect", mail));
    }
    does("hyun", 2, "Email Link Clicked", Map.of("effect", "one"));
    does("hyun", 1, "Email Link Clicked", Map.of("effect", "one"));
    does("hyun", 1, "Email Link Clicked", Map.of("campaign", "of another system"));
    Caller.eventually(() -> figure("readers", "email_click_rate").isNumber());

    assertThat(figure("readers", "email_click_rate").asDouble()).isEqualTo(0.5, EXACTLY);
    caller.api("DELETE", "/personas/readers", null);
  }

  @Test
  void means_are_of_customers_and_the_last_order_is_an_order() {
    assertThat(figure("buyers", "orders_90d").asDouble()).isEqualTo(4 / 3.0, EXACTLY);
    assertThat(figure("buyers", "revenue_90d").asDouble()).isEqualTo(40_000, EXACTLY);
    assertThat(figure("buyers", "average_order_90d").asDouble()).as("of those whose total is known").isEqualTo(40_000,
        EXACTLY);
    assertThat(figure("buyers", "days_since_last").asDouble()).as("of those who ordered: 4 and 20 days ago")
        .isEqualTo(12, EXACTLY);
  }

  @Test
  void where_there_is_nothing_to_measure_nothing_is_said() {
    assertThat(figure("visitors", "orders_90d").asDouble(-1)).isEqualTo(0.5, EXACTLY);
    assertThat(figure("visitors", "revenue_90d").isNumber()).isFalse();
    assertThat(figure("visitors", "average_order_90d").isNumber()).isFalse();
    assertThat(figure("visitors", "email_click_rate").isNumber()).isFalse();
    assertThat(compared("visitors").path("habits").size()).isZero();
  }

  @Test
  void what_most_of_them_prefer_stands_beside_how_many_that_is() {
    JsonNode habits = compared("buyers").path("habits");
    assertThat(habits.size()).isEqualTo(2);
    assertThat(habits.get(0).toString()).isEqualTo("""
      {"kind":"channel","value":"app","people":3,"known":3}""");
    assertThat(habits.get(1).toString()).isEqualTo("""
      {"kind":"hour","value":"21","people":2,"known":3}""");
  }

  @Test
  void the_share_is_of_all_customers_and_nobody_is_covered_twice() {
    JsonNode comparison = caller.api("/personas/comparison").json();
    assertThat(comparison.path("customers").asLong()).isEqualTo(8);
    assertThat(comparison.path("covered").asLong()).isEqualTo(5);
    assertThat(compared("buyers").path("share").asDouble()).isEqualTo(3 / 8.0, EXACTLY);
    assertThat(comparison.path("overlaps").get(0).path("both").asLong()).isZero();
  }

  @Test
  void a_channel_where_they_are_heard_and_nothing_is_sent_is_a_gap() {
    JsonNode visitors = caller.api("/personas/gaps").json().path("items").valueStream()
        .filter(one -> one.path("persona").asString().equals("visitors")).findFirst().orElseThrow();
    JsonNode store = visitors.path("touchpoints").valueStream()
        .filter(one -> one.path("channel").asString().equals("store")).findFirst().orElseThrow();
    assertThat(store.toString()).isEqualTo("""
      {"channel":"store","heard":2,"people":2,"answered":0}""");
  }
}
