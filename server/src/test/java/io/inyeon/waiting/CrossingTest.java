package io.inyeon.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.TimedServer;
import io.inyeon.order.OpenShop;
import io.inyeon.order.Shopkeeper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Whoever has a thing in the cart hears that it has gone, and that it is back: once each time. */
class CrossingTest {
  private static final String GONE = "Cart Item Unavailable";
  private static final String BACK = "Cart Item Available";

  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T03:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();
  private static final Waiters waiters = new Waiters(server);

  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String warehouse = Shopkeeper.unheardOf("W");

  @BeforeEach
  void sells() {
    shop.product(kettle, 30_000);
    shop.place(warehouse, "warehouse");
    shop.stocks(kettle, warehouse, 1);
    Caller.eventually(() -> isSeen(true));
  }

  private boolean isSeen(boolean available) {
    return server.bean(org.springframework.jdbc.core.JdbcTemplate.class).queryForList(
        "select 1 from supply where sku = ? and is_available = ? and cart_cursor is null", kettle, available)
        .size() == 1;
  }

  /** @return their cart */
  private String puts(String who) {
    String cart = shop.cart(Map.of("userId", who));
    shop.adds(cart, kettle, 1);
    server.timePasses(Duration.ofSeconds(1));
    return cart;
  }

  @Test
  void whoever_has_it_in_the_cart_hears_once_that_it_went_and_once_that_it_is_back() {
    String mina = waiters.known("mina");
    String cart = puts(mina);
    assertThat(waiters.walksIn(kettle).status()).isEqualTo(201);
    Caller.eventually(() -> waiters.heard(mina, GONE) == 1);
    Caller.eventually(() -> isSeen(false));
    server.timePasses(Duration.ofSeconds(1));
    shop.stocks(kettle, warehouse, 2);
    Caller.eventually(() -> waiters.heard(mina, BACK) == 1);
    shop.stocks(kettle, warehouse, 1);
    Caller.eventually(() -> isSeen(true));
    server.folded();
    assertThat(waiters.heard(mina, GONE)).isEqualTo(1);
    assertThat(waiters.heard(mina, BACK)).isEqualTo(1);
    JsonNode told = caller.timeline(caller.customerId("userId", mina)).stream()
        .filter(entry -> entry.path("name").asString().equals(BACK)).findFirst().orElseThrow();
    assertThat(told.toString()).contains(cart, kettle, "Product " + kettle);
  }

  @Test
  void nobody_is_told_who_has_not_touched_the_cart_for_long_or_put_it_aside() {
    String late = waiters.known("late");
    puts(late);
    server.timePasses(Duration.ofDays(31));
    String saver = waiters.known("saver");
    String cart = puts(saver);
    assertThat(caller.api("PUT", "/carts/" + cart + "/lines/" + kettle, Map.of("saved", true)).status()).isEqualTo(200);
    String mina = waiters.known("mina");
    puts(mina);
    assertThat(waiters.walksIn(kettle).status()).isEqualTo(201);
    Caller.eventually(() -> waiters.heard(mina, GONE) == 1);
    Caller.eventually(() -> isSeen(false));
    server.folded();
    assertThat(waiters.heard(late, GONE)).isZero();
    assertThat(waiters.heard(saver, GONE)).isZero();
  }

  @Test
  void it_has_not_gone_for_whom_it_is_held() {
    String mina = waiters.known("mina");
    String juno = waiters.known("juno");
    puts(mina);
    puts(juno);
    String pair = waiters.asks(mina, kettle, Map.of("quantity", 2)).json().path("id").asString();
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, pair, "told");
    Caller.eventually(() -> waiters.heard(juno, GONE) == 1);
    Caller.eventually(() -> isSeen(false));
    server.folded();
    assertThat(waiters.heard(mina, GONE)).isZero();
  }

  @Test
  void whoever_took_it_out_and_put_it_in_again_is_told_again() {
    String mina = waiters.known("mina");
    String cart = puts(mina);
    waiters.walksIn(kettle);
    Caller.eventually(() -> waiters.heard(mina, GONE) == 1);
    caller.api("DELETE", "/carts/" + cart + "/lines/" + kettle, null);
    shop.stocks(kettle, warehouse, 1);
    Caller.eventually(() -> isSeen(true));
    server.timePasses(Duration.ofSeconds(1));
    shop.adds(cart, kettle, 1);
    server.timePasses(Duration.ofSeconds(1));
    waiters.walksIn(kettle);
    Caller.eventually(() -> waiters.heard(mina, GONE) == 2);
  }

  @Test
  void it_has_not_gone_for_the_cart_that_holds_it() {
    String mina = waiters.known("mina");
    String juno = waiters.known("juno");
    String cart = puts(mina);
    puts(juno);
    caller.api("POST", "/carts/" + cart + "/hold", null);
    Caller.eventually(() -> waiters.heard(juno, GONE) == 1);
    Caller.eventually(() -> isSeen(false));
    server.folded();
    assertThat(waiters.heard(mina, GONE)).isZero();
  }

  @Test
  void more_carts_than_one_slice_are_told_each_once() {
    List<String> people = IntStream.range(0, 3).mapToObj(n -> waiters.known("p" + n)).toList();
    String template = puts(people.getFirst());
    server.bean(org.springframework.jdbc.core.JdbcTemplate.class).update("""
      with more as (
        insert into cart (id, currency, status, profile_id, identifiers, channel, created_at, updated_at)
        select gen_random_uuid(), currency, status, null, array['anonymousId:crowd-' || ? || n], channel, created_at,
          updated_at from cart, generate_series(1, 2500) as n where id = ?::uuid returning id, updated_at)
      insert into cart_line (cart_id, sku, saved, quantity, price_minor, added_at)
      select id, ?, false, 1, 30000, updated_at from more""", kettle, template, kettle);
    assertThat(waiters.walksIn(kettle).status()).isEqualTo(201);
    Caller.eventually(() -> waiters.heard(people.getFirst(), GONE) == 1);
    Caller.eventually(() -> isSeen(false));
    assertThat(server.bean(org.springframework.jdbc.core.JdbcTemplate.class).queryForObject(
        "select count(*) from cart_notice where sku = ? and not is_available", Integer.class, kettle)).isEqualTo(2501);
  }
}
