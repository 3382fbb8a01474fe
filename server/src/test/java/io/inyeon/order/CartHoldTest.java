package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Whoever is at work on a cart keeps what is in it from others for a while, and no longer. */
class CartHoldTest {
  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T03:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();

  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String cup = Shopkeeper.unheardOf("cup");
  private final String warehouse = Shopkeeper.unheardOf("W");

  @BeforeEach
  void sells() {
    shop.product(kettle, 30_000);
    shop.product(cup, 9_000);
    shop.place(warehouse, "warehouse");
    shop.stocks(kettle, warehouse, 2);
    shop.stocks(cup, warehouse, 5);
  }

  private static JsonNode holds(String cart) {
    Answer held = caller.api("POST", "/carts/" + cart + "/hold", null);
    assertThat(held.status()).as(held.text()).isEqualTo(200);
    return held.json();
  }

  private static JsonNode cart(String id) {
    return caller.api("/carts/" + id).json();
  }

  private static Instant heldUntil(JsonNode cart) {
    return Instant.parse(cart.path("heldUntil").asString());
  }

  private int available(String sku) {
    return shop.stock(sku, warehouse).path("available").asInt();
  }

  @Test
  void what_is_held_is_there_for_its_cart_and_for_no_other() {
    String mina = shop.cart(kettle, 2);
    JsonNode held = holds(mina);
    assertThat(held.path("lines").path(0).path("held").asInt()).isEqualTo(2);
    assertThat(held.path("lines").path(0).path("available").asInt()).isEqualTo(2);
    assertThat(available(kettle)).isZero();
    assertThat(shop.checkout(shop.cart(kettle, 1)).code()).isEqualTo("out_of_stock");
    assertThat(shop.checkout(mina).status()).isEqualTo(201);
    assertThat(shop.stock(kettle, warehouse).path("allocated").asInt()).isEqualTo(2);
    assertThat(shop.stock(kettle, warehouse).path("reserved").asInt()).isZero();
  }

  @Test
  void as_many_are_held_as_there_are() {
    String cart = shop.cart(kettle, 3);
    shop.adds(cart, cup, 1);
    JsonNode held = holds(cart);
    assertThat(held.path("lines").valueStream().map(line -> line.path("held").asInt())).containsExactlyInAnyOrder(2, 1);
    assertThat(held.path("changes").path(0).path("code").asString()).isEqualTo("fewer_available");
    String empty = shop.cart(kettle, 1);
    assertThat(holds(empty).has("heldUntil")).isFalse();
  }

  @Test
  void many_at_once_are_held_what_there_is_and_nothing_of_it_is_left() throws Exception {
    shop.stocks(cup, warehouse, 20);
    shop.stocks(kettle, warehouse, 5);
    List<String> carts = IntStream.range(0, 8).mapToObj(n -> {
      String cart = shop.cart(kettle, 3);
      shop.adds(cart, cup, 1);
      return cart;
    }).toList();
    int kettles = available(kettle);
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<JsonNode>> held = carts.stream().map(cart -> crowd.submit(() -> holds(cart))).toList();
      int sum = 0;
      for (Future<JsonNode> one : held) {
        sum += heldOf(one.get(), kettle);
        assertThat(heldOf(one.get(), cup)).as("what is there for everybody").isEqualTo(1);
      }
      assertThat(sum).isEqualTo(kettles);
    }
  }

  private static int heldOf(JsonNode cart, String sku) {
    return cart.path("lines").valueStream().filter(line -> line.path("sku").asString().equals(sku)).findFirst()
        .orElseThrow().path("held").asInt();
  }

  @Test
  void whoever_comes_back_late_buys_what_is_still_there() {
    String cart = shop.cart(kettle, 1);
    holds(cart);
    server.timePasses(Duration.ofMinutes(15));
    assertThat(holds(cart).path("lines").path(0).path("held").asInt()).isEqualTo(1);
    server.timePasses(Duration.ofMinutes(15));
    assertThat(shop.checkout(cart).status()).isEqualTo(201);
  }

  @Test
  void it_lasts_while_something_is_done_and_an_hour_at_most() {
    String cart = shop.cart(kettle, 1);
    Instant first = heldUntil(holds(cart));
    server.timePasses(Duration.ofMinutes(10));
    caller.api("POST", "/carts/" + cart + "/steps", Map.of("step", "contact", "state", "viewed"));
    assertThat(heldUntil(cart(cart))).isEqualTo(first.plus(Duration.ofMinutes(10)));
    for (int again = 0; again < 6; again++) {
      server.timePasses(Duration.ofMinutes(9));
      shop.adds(cart, cup, 1);
    }
    assertThat(cart(cart).has("heldUntil")).as("more than an hour after it began").isFalse();
    Caller.eventually(() -> available(kettle) == 2);
  }

  @Test
  void nobody_being_at_work_it_is_free_after_a_quarter_of_an_hour() {
    holds(shop.cart(kettle, 2));
    server.timePasses(Duration.ofMinutes(15));
    assertThat(shop.checkout(shop.cart(kettle, 2)).status()).isEqualTo(201);
  }

  @Test
  void a_change_of_the_cart_changes_what_is_held() {
    String cart = shop.cart(kettle, 1);
    holds(cart);
    shop.adds(cart, kettle, 1);
    assertThat(available(kettle)).isZero();
    caller.api("PUT", "/carts/" + cart + "/lines/" + kettle, Map.of("quantity", 1));
    assertThat(available(kettle)).isEqualTo(1);
    caller.api("PUT", "/carts/" + cart + "/lines/" + kettle, Map.of("saved", true));
    assertThat(available(kettle)).isEqualTo(2);
    assertThat(cart(cart).has("heldUntil")).isFalse();
  }

  @Test
  void it_is_let_go_by_asking_and_by_merging() {
    String cart = shop.cart(kettle, 2);
    holds(cart);
    caller.api("DELETE", "/carts/" + cart + "/hold", null);
    assertThat(available(kettle)).isEqualTo(2);
    holds(cart);
    String into = shop.cart(Map.of());
    caller.api("POST", "/carts/" + into + "/merge", Map.of("from", cart));
    assertThat(available(kettle)).isEqualTo(2);
  }

  @Test
  void what_is_collected_is_held_where_it_is_collected() {
    String corner = shop.place(Shopkeeper.unheardOf("S"), "shop", "pickup");
    shop.stocks(kettle, corner, 1);
    String cart = shop.cart(kettle, 1);
    Answer held = caller.api("POST", "/carts/" + cart + "/hold", Map.of("location", corner));
    assertThat(held.json().path("lines").path(0).path("held").asInt()).as(held.text()).isEqualTo(1);
    assertThat(shop.stock(kettle, corner).path("reserved").asInt()).isEqualTo(1);
    Answer nowhere = caller.api("POST", "/carts/" + cart + "/hold", Map.of("location", UUID.randomUUID().toString()));
    assertThat(nowhere.code()).isEqualTo("unknown_location");
    assertThat(shop.stock(kettle, corner).path("reserved").asInt()).isEqualTo(1);
  }
}
