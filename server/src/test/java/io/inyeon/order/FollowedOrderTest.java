package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A brand whose orders a shop system keeps: they stand among the orders, each state is told once, and nobody changes them here. */
class FollowedOrderTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T13:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();

  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String mina = Shopkeeper.unheardOf("mina");
  private final String number = Shopkeeper.unheardOf("web");

  @BeforeEach
  void areKeptElsewhere() {
    shop.product(kettle, 30_000);
    assertThat(caller.api("PUT", "/records/orders", Map.of("is", "external", "name", "The shop")).status())
        .isEqualTo(200);
    caller.hearsFromServer(Map.of("type", "identify", "userId", mina, "traits", Map.of()));
    Caller.eventually(() -> caller.customer("userId", mina).isPresent());
  }

  @AfterEach
  void areKeptHereAgain() {
    caller.api("PUT", "/records/orders", Map.of("is", "inyeon"));
  }

  private static Map<String, Object> won(long amount) {
    return Map.of("amountMinor", amount, "currency", "KRW");
  }

  private Answer tells(String status, int seconds, Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(Map.of("asOf", NOON.plusSeconds(seconds).toString(), "placedAt",
        NOON.toString(), "status", status, "customer", Map.of("userId", mina), "lines",
        List.of(Map.of("sku", kettle, "quantity", 2, "price", won(28_000))), "charges", won(3_000)));
    wish.putAll(more);
    return caller.api("PUT", "/orders/followed/" + number, wish);
  }

  private List<String> heard() {
    server.folded();
    return caller.timeline(caller.customerId("userId", mina)).stream().map(entry -> entry.path("name").asString())
        .filter(name -> name.startsWith("Order ")).toList();
  }

  @Test
  void each_state_that_it_reaches_is_told_once() {
    JsonNode placed = tells("placed", 0, Map.of()).json();
    assertThat(placed.path("total").path("amountMinor").asLong()).isEqualTo(59_000);
    assertThat(placed.path("followed").path("system").asString()).isEqualTo("The shop");
    Caller.eventually(() -> heard().equals(List.of("Order Placed")));
    tells("paid", 60, Map.of("payment", Map.of("status", "succeeded", "reference", "pay-1" + number)));
    tells("allocated", 120, Map.of());
    tells("allocated", 180, Map.of());
    JsonNode done = tells("fulfilled", 240, Map.of()).json();
    Caller.eventually(() -> heard().size() == 3);
    assertThat(heard()).containsExactlyInAnyOrder("Order Placed", "Order Completed", "Order Fulfilled");
    assertThat(done.path("history").valueStream().map(one -> one.path("status").asString())).containsExactly("placed",
        "paid", "allocated", "fulfilled");
    assertThat(done.path("payment").path("status").asString()).isEqualTo("succeeded");
  }

  @Test
  void one_that_is_told_when_it_is_over_has_been_all_of_it() {
    tells("fulfilled", 60, Map.of());
    Caller.eventually(() -> heard().size() == 3);
    tells("cancelled", 120, Map.of("reason", "came back", "payment", Map.of("status", "refunded")));
    Caller.eventually(() -> heard().size() == 5);
    assertThat(heard()).contains("Order Cancelled", "Order Refunded");
    tells("cancelled", 180, Map.of("payment", Map.of("status", "refunded")));
    assertThat(heard()).hasSize(5);
  }

  @Test
  void it_stands_among_the_orders_and_takes_nothing_off_the_shelves() {
    String warehouse = shop.place(Shopkeeper.unheardOf("W"), "warehouse");
    shop.stocks(kettle, warehouse, 5);
    String id = tells("paid", 0, Map.of()).json().path("id").asString();
    assertThat(caller.api("/orders?number=" + number).json().path("items").path(0).path("id").asString())
        .isEqualTo(id);
    assertThat(caller.api("/orders?customerId=" + caller.customerId("userId", mina)).json().path("items").path(0)
        .path("id").asString()).isEqualTo(id);
    assertThat(shop.stock(kettle, warehouse).path("available").asInt()).isEqualTo(5);
  }

  @Test
  void whoever_was_erased_does_not_come_back_with_an_order_that_is_told_again() {
    Map<String, Object> contact = Map.of("contact", Map.of("email", mina + "@example.com", "name", "Mina"));
    String id = tells("paid", 0, contact).json().path("id").asString();
    Caller.eventually(() -> !heard().isEmpty());
    Answer asked = caller.api("POST", "/data-requests",
        Map.of("kind", "erasure", "customerId", caller.customerId("userId", mina)));
    Caller.eventually(
        () -> caller.api("/data-requests/" + asked.json().path("id").asString()).json().has("finishedAt"));

    JsonNode told = tells("fulfilled", 60, contact).json();
    assertThat(told.path("status").asString()).isEqualTo("fulfilled");
    assertThat(caller.api("/orders/" + id).text()).doesNotContain("example.com", "Mina", mina);
    server.folded();
    assertThat(caller.customer("userId", mina)).as("somebody new").isEmpty();
  }

  @Test
  void nobody_changes_it_here_and_no_loop_ends_it() {
    String id = tells("placed", 0, Map.of()).json().path("id").asString();
    Answer cancelled = caller.api("POST", "/orders/" + id + "/cancel", null);
    assertThat(cancelled.code()).as(cancelled.text()).isEqualTo("record_is_elsewhere");
    assertThat(cancelled.text()).contains("The shop");
    assertThat(caller.api("POST", "/orders/" + id + "/fulfil", null).code()).isEqualTo("record_is_elsewhere");
    String cart = shop.cart(kettle, 1);
    assertThat(shop.checkout(cart).code()).isEqualTo("record_is_elsewhere");
    server.timePasses(Duration.ofHours(2));
    server.folded();
    assertThat(caller.api("/orders/" + id).json().path("status").asString()).isEqualTo("placed");
  }

  @Test
  void what_was_bought_here_before_is_found_by_its_key_still() {
    areKeptHereAgain();
    shop.stocks(kettle, shop.place(Shopkeeper.unheardOf("W"), "warehouse"), 1);
    String cart = shop.cart(kettle, 1);
    Map<String, Object> wish = Shopkeeper.shipping();
    String made = shop.checkout(cart, wish, number).json().path("id").asString();
    areKeptElsewhere();
    Answer again = shop.checkout(cart, wish, number);
    assertThat(again.json().path("id").asString()).as(again.text()).isEqualTo(made);
  }

  @Test
  void what_comes_late_changes_nothing() {
    tells("fulfilled", 60, Map.of());
    JsonNode late = tells("paid", 0, Map.of()).json();
    assertThat(late.path("status").asString()).isEqualTo("fulfilled");
    assertThat(late.path("followed").path("asOf").asString()).isEqualTo(NOON.plusSeconds(60).toString());
  }

  @Test
  void whose_it_is_its_address_tells_however_long_ago_it_was_made() {
    String address = mina + "@example.com";
    Answer told = caller.api("PUT", "/orders/followed/" + number, Map.of("asOf", NOON.toString(), "placedAt",
        NOON.minus(Duration.ofDays(90)).toString(), "status", "fulfilled", "contact",
        Map.of("email", address, "name", "Mina"), "lines",
        List.of(Map.of("sku", "gift-card", "name", "A gift card", "quantity", 1, "price", won(50_000)))));
    assertThat(told.status()).as(told.text()).isEqualTo(200);
    String id = told.json().path("id").asString();
    Caller.eventually(() -> caller.api("/orders/" + id).json().path("customerId").asString("")
        .equals(caller.customer("email", address).map(one -> one.path("id").asString()).orElse("nobody")));
  }

  @Test
  void it_closes_its_cart_for_other_orders() {
    caller.api("PUT", "/records/carts", Map.of("is", "external", "name", "The shop"));
    String basket = Shopkeeper.unheardOf("basket");
    String cart = caller.api("PUT", "/carts/followed/" + basket, Map.of("asOf", NOON.toString(), "currency", "KRW",
        "customer", Map.of("userId", mina), "lines", List.of(Map.of("sku", kettle, "quantity", 2)))).json().path("id")
        .asString();
    caller.api("PUT", "/records/carts", Map.of("is", "inyeon"));
    assertThat(tells("paid", 0, Map.of("cart", basket)).json().path("cartId").asString()).isEqualTo(cart);
    Answer second = caller.api("PUT", "/orders/followed/" + number + "-2", Map.of("asOf", NOON.toString(), "placedAt",
        NOON.toString(), "status", "paid", "cart", basket, "lines",
        List.of(Map.of("sku", kettle, "quantity", 2, "price", won(28_000)))));
    assertThat(second.code()).as(second.text()).isEqualTo("cart_ordered");
  }

  @Test
  void what_cannot_be_is_refused_and_named() {
    assertThat(tells("lost", 0, Map.of()).field()).isEqualTo("status");
    assertThat(tells("paid", 90_000, Map.of()).field()).isEqualTo("asOf");
    assertThat(tells("paid", 0, Map.of("lines", List.of())).field()).isEqualTo("lines");
    assertThat(tells("paid", 0, Map.of("lines", Collections.singletonList(null))).field()).isEqualTo("lines.0");
    assertThat(tells("paid", 0, Map.of("discount", won(90_000))).field()).isEqualTo("discount");
    assertThat(tells("paid", 0, Map.of("charges", Map.of("amountMinor", 1, "currency", "JPY"))).field())
        .isEqualTo("charges");
    assertThat(tells("paid", 0, Map.of("lines",
        List.of(Map.of("sku", "no-such", "quantity", 1, "price", won(1))))).code()).isEqualTo("unknown_sku");
    assertThat(tells("paid", 0, Map.of("lines", List.of(Map.of("sku", "no-such", "name", "A gift", "quantity", 1,
        "price", won(Long.MAX_VALUE)), Map.of("sku", kettle, "quantity", 1, "price", won(1))))).code())
        .isEqualTo("out_of_range");
    areKeptHereAgain();
    assertThat(tells("paid", 0, Map.of()).code()).isEqualTo("record_is_here");
  }
}
