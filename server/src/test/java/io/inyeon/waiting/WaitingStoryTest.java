package io.inyeon.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.WaitingRank;
import io.inyeon.order.OpenShop;
import io.inyeon.order.Shopkeeper;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Who waits for what is sold out, and whose it is when it comes. */
class WaitingStoryTest {
  private static final Duration HOLD = Duration.ofMinutes(30);

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
    shares(30, 1.0);
  }

  private void shares(int minutes, double factor) {
    Answer saved = caller.api("PUT", "/waiting/settings", Map.of("holdMinutes", minutes, "factor", factor));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
  }

  @Test
  void whoever_asks_again_waits_once_and_may_go() {
    String mina = waiters.known("mina");
    Answer first = waiters.asks(mina, kettle);
    Answer again = waiters.asks(mina, kettle);
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    String id = first.json().path("id").asString();
    assertThat(again.json().path("id").asString()).isEqualTo(id);
    assertThat(waiters.leaves(kettle, id).status()).isEqualTo(204);
    assertThat(waiters.leaves(kettle, id).status()).isEqualTo(204);
    assertThat(waiters.status(kettle, id)).isEqualTo("left");
    assertThat(waiters.asks(mina, kettle).status()).isEqualTo(201);
    Caller.eventually(() -> waiters.heard(mina, "Back In Stock Requested") == 2);
  }

  @Test
  void as_many_are_told_as_there_are_units_and_nobody_else_can_buy_those() {
    List<String> ids = List.of("one", "two", "three").stream().map(waiters::known)
        .map(who -> waiters.waits(who, kettle))
        .toList();
    shop.stocks(kettle, warehouse, 2);
    waiters.becomes(kettle, ids.get(0), "told");
    waiters.becomes(kettle, ids.get(1), "told");
    assertThat(waiters.isHeld(kettle, ids.get(0))).isTrue();
    assertThat(shop.stock(kettle).path("available").asLong()).isZero();
    assertThat(waiters.walksIn(kettle).code()).isEqualTo("out_of_stock");
    assertThat(waiters.status(kettle, ids.get(2))).isEqualTo("waiting");
  }

  @Test
  void whoever_was_told_buys_with_the_hold_and_waits_no_more() {
    String mina = waiters.known("mina");
    String id = waiters.waits(mina, kettle);
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, id, "told");
    String cart = shop.cart(Map.of("userId", mina));
    JsonNode added = shop.adds(cart, kettle, 1);
    assertThat(added.path("changes")).as("it is there for her").isEmpty();
    Answer bought = shop.checkout(cart);
    assertThat(bought.status()).as(bought.text()).isEqualTo(201);
    waiters.becomes(kettle, id, "bought");
    assertThat(shop.stock(kettle, warehouse).path("reserved").asInt()).isZero();
    assertThat(shop.stock(kettle, warehouse).path("allocated").asInt()).isEqualTo(1);
    Caller.eventually(() -> waiters.heard(mina, "Back In Stock") == 1);
    assertThat(waiters.heard(mina, "Back In Stock Released")).isZero();
  }

  @Test
  void a_hold_that_lapses_is_the_next_ones_and_whoever_let_two_lapse_waits_no_more() {
    String mina = waiters.known("mina");
    String juno = waiters.known("juno");
    String hers = waiters.waits(mina, kettle);
    String his = waiters.waits(juno, kettle);
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, hers, "told");
    server.timePasses(HOLD);
    waiters.becomes(kettle, his, "told");
    waiters.becomes(kettle, hers, "waiting");
    Caller.eventually(() -> waiters.heard(mina, "Back In Stock Released") == 1);
    server.timePasses(HOLD);
    waiters.becomes(kettle, his, "waiting");
    Caller.eventually(() -> shop.stock(kettle).path("available").asLong() == 1);
    assertThat(waiters.status(kettle, hers)).as("no more has come since").isEqualTo("waiting");
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, hers, "told");
    server.timePasses(HOLD);
    waiters.becomes(kettle, hers, "lapsed");
    Caller.eventually(() -> waiters.heard(mina, "Back In Stock") == 2);
    assertThat(waiters.asks(mina, kettle).code()).as("it is there for whoever buys it").isEqualTo("in_stock");
  }

  @Test
  void what_is_there_is_bought_and_not_kept_for_the_asking() {
    shop.stocks(kettle, warehouse, 1);
    assertThat(waiters.asks(waiters.known("mina"), kettle).code()).isEqualTo("in_stock");
    assertThat(waiters.asks(waiters.known("mina"), kettle, Map.of("quantity", 2)).status()).isEqualTo(201);
  }

  @Test
  void whoever_gives_holds_back_and_asks_anew_comes_after_the_others() {
    String mina = waiters.known("mina");
    String first = waiters.waits(mina, kettle);
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, first, "told");
    String juno = waiters.waits(waiters.known("juno"), kettle);
    assertThat(waiters.leaves(kettle, first).status()).isEqualTo(204);
    waiters.becomes(kettle, juno, "told");
    String again = waiters.waits(mina, kettle);
    String newcomer = waiters.waits(waiters.known("new"), kettle);
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, newcomer, "told");
    waiters.becomes(kettle, again, "waiting");
  }

  @Test
  void whoever_goes_frees_the_hold_at_once() {
    String hers = waiters.waits(waiters.known("mina"), kettle);
    String his = waiters.waits(waiters.known("juno"), kettle);
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, hers, "told");
    assertThat(waiters.leaves(kettle, hers).status()).isEqualTo(204);
    waiters.becomes(kettle, his, "told");
    assertThat(waiters.status(kettle, hers)).isEqualTo("left");
  }

  @Test
  void whoever_has_bought_before_is_told_first() {
    String cup = shop.product(Shopkeeper.unheardOf("cup"), 8_000);
    shop.stocks(cup, warehouse, 1);
    String newcomer = waiters.waits(waiters.known("new"), kettle);
    String faithful = waiters.known("faithful");
    assertThat(waiters.buys(faithful, cup, 1).status()).isEqualTo(201);
    String later = waiters.waits(faithful, kettle);
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, later, "told");
    assertThat(waiters.status(kettle, newcomer)).isEqualTo("waiting");
  }

  @Test
  void with_a_factor_of_two_one_more_is_told_for_each_unit_and_nothing_is_held_for_them() {
    shares(30, 2.0);
    List<String> ids = List.of("one", "two", "three").stream().map(waiters::known)
        .map(who -> waiters.waits(who, kettle))
        .toList();
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, ids.get(1), "told");
    assertThat(waiters.isHeld(kettle, ids.get(0))).isTrue();
    assertThat(waiters.isHeld(kettle, ids.get(1))).isFalse();
    assertThat(waiters.status(kettle, ids.get(2))).isEqualTo("waiting");
    server.timePasses(HOLD);
    waiters.becomes(kettle, ids.get(2), "told");
  }

  @Test
  void whoever_wants_more_than_there_is_is_passed_over_until_there_are_as_many() {
    String many = waiters.asks(waiters.known("many"), kettle, Map.of("quantity", 3)).json().path("id").asString();
    String one = waiters.waits(waiters.known("one"), kettle);
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, one, "told");
    assertThat(waiters.status(kettle, many)).isEqualTo("waiting");
    shop.stocks(kettle, warehouse, 3);
    waiters.becomes(kettle, many, "told");
  }

  @Test
  void what_comes_to_a_shop_is_held_there_for_whoever_collects() {
    String shopOf = shop.place(Shopkeeper.unheardOf("S"), "shop", "pickup");
    String elsewhere = shop.place(Shopkeeper.unheardOf("E"), "shop", "pickup");
    String there = waiters.asks(waiters.known("near"), kettle, Map.of("location", elsewhere)).json().path("id")
        .asString();
    String mina = waiters.known("mina");
    String anywhere = waiters.waits(mina, kettle);
    shop.stocks(kettle, shopOf, 1);
    waiters.becomes(kettle, anywhere, "told");
    assertThat(waiters.status(kettle, there)).isEqualTo("waiting");
    assertThat(shop.stock(kettle, shopOf).path("reserved").asInt()).isEqualTo(1);
    String cart = shop.cart(Map.of("userId", mina));
    shop.adds(cart, kettle, 1);
    assertThat(shop.checkout(cart, Shopkeeper.with(Shopkeeper.shipping(), "fulfilment",
        Map.of("type", "pickup", "location", shopOf)), "k-" + cart).status()).isEqualTo(201);
  }

  @Test
  void a_declined_payment_gives_the_place_in_the_queue_back() {
    String mina = waiters.known("mina");
    String id = waiters.waits(mina, kettle);
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, id, "told");
    String cart = shop.cart(Map.of("userId", mina));
    shop.adds(cart, kettle, 1);
    assertThat(shop.checkout(cart, Shopkeeper.with(Shopkeeper.shipping(), "payment",
        Map.of("method", "sandbox", "token", "declined")), "k-" + cart).status()).isEqualTo(402);
    waiters.becomes(kettle, id, "told");
    assertThat(waiters.isHeld(kettle, id)).isTrue();
    assertThat(waiters.entry(kettle, id).path("told").asInt()).as("told anew, with a new hold").isEqualTo(2);
  }

  @Test
  void two_who_turn_out_to_be_one_wait_once_and_buy_with_the_hold_of_either() {
    String user = waiters.known("mina");
    String visitor = Shopkeeper.unheardOf("visitor");
    caller.hearsFromServer(Map.of("type", "track", "event", "Looked", "anonymousId", visitor));
    Caller.eventually(() -> caller.customer("anonymousId", visitor).isPresent());
    Answer asVisitor = caller.api("POST", "/products/" + kettle + "/waiting",
        Map.of("customer", Map.of("anonymousId", visitor)));
    assertThat(asVisitor.status()).as(asVisitor.text()).isEqualTo(201);
    String first = asVisitor.json().path("id").asString();
    String second = waiters.waits(user, kettle);
    caller.hearsFromServer(Map.of("type", "identify", "userId", user, "anonymousId", visitor, "traits", Map.of()));
    Caller.eventually(() -> caller.customerId("anonymousId", visitor).equals(caller.customerId("userId", user)));
    shop.stocks(kettle, warehouse, 2);
    waiters.becomes(kettle, first, "told");
    waiters.becomes(kettle, second, "merged");
    assertThat(caller.api("/waiting?customerId=" + caller.customerId("userId", user)).json().path("items")).hasSize(2);
    assertThat(waiters.asks(user, kettle).json().path("id").asString()).isEqualTo(first);
    assertThat(waiters.walksIn(kettle).status()).isEqualTo(201);
    assertThat(waiters.walksIn(kettle).code()).isEqualTo("out_of_stock");
    assertThat(waiters.buys(user, kettle, 1).status()).isEqualTo(201);
  }

  @Test
  void what_nobody_knows_yet_may_be_waited_for_under_a_name() {
    String who = Shopkeeper.unheardOf("stranger");
    String id = waiters.waits(who, kettle);
    shop.stocks(kettle, warehouse, 1);
    waiters.becomes(kettle, id, "told");
    Caller.eventually(() -> waiters.heard(who, "Back In Stock") == 1);
    assertThat(waiters.buys(who, kettle, 1).status()).isEqualTo(201);
    waiters.becomes(kettle, id, "bought");
  }

  @Test
  void nobody_waits_for_what_has_left_the_catalogue() {
    String id = waiters.waits(waiters.known("mina"), kettle);
    assertThat(caller.api("PUT", "/products/" + kettle, Map.of("name", "Kettle", "price",
        Map.of("amountMinor", 1, "currency", "KRW"), "lifecycle", "archived")).status()).isEqualTo(200);
    waiters.becomes(kettle, id, "withdrawn");
    assertThat(waiters.asks(waiters.known("juno"), kettle).code()).isEqualTo("not_sold");
    assertThat(waiters.asks(waiters.known("juno"), Shopkeeper.unheardOf("nothing")).status()).isEqualTo(404);
  }

  @Test
  void whoever_is_forgotten_waits_for_nothing_and_what_was_held_for_them_is_free_in_time() {
    String mina = waiters.known("mina");
    String stranger = Shopkeeper.unheardOf("stranger");
    waiters.waits(mina, kettle);
    waiters.waits(stranger, kettle);
    Caller.eventually(() -> caller.customer("userId", stranger).isPresent());
    shop.stocks(kettle, warehouse, 2);
    Caller.eventually(() -> waiters.of(kettle).stream().allMatch(one -> one.path("status").asString().equals("told")));
    for (String who : List.of(mina, stranger)) {
      Answer asked = caller.api("POST", "/data-requests",
          Map.of("kind", "erasure", "customerId", caller.customerId("userId", who)));
      Caller.eventually(
          () -> caller.api("/data-requests/" + asked.json().path("id").asString()).json().has("finishedAt"));
    }
    assertThat(waiters.of(kettle)).isEmpty();
    server.timePasses(HOLD);
    assertThat(shop.stock(kettle).path("available").asLong()).isEqualTo(2);
  }

  @Test
  void the_database_has_the_order_of_the_rule() {
    shop.stocks(kettle, warehouse, 1);
    Random random = new Random(7);
    JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    for (int n = 0; n < 200; n++) {
      jdbc.update("""
        insert into waiting (id, sku, identifiers, quantity, channel, status, orders, unused, asked_at, since, updated_at)
        values (?, ?, '{}', 50, 'web', 'waiting', ?, ?, ?, ?, ?)""", new UUID(random.nextLong(), random.nextLong()),
          kettle,
          random.nextInt(WaitingRank.MOST_ORDERS + 1), random.nextInt(2), moment(random), moment(random),
          moment(random));
    }
    List<WaitingRank> ranks = server.bean(TurnTable.class).next(new Sku(kettle), 50,
        List.of(new Queue("web", Optional.empty())), 0, 1_000).stream()
        .map(Waiting::rank).toList();
    assertThat(ranks).hasSize(200).isSorted();
  }

  private static Timestamp moment(Random random) {
    return Timestamp.from(server.now().minusSeconds(random.nextInt(20)));
  }

  @Test
  void what_is_wrong_is_named() {
    String who = waiters.known("mina");
    assertThat(waiters.asks(who, kettle, Map.of("quantity", 0)).field()).isEqualTo("quantity");
    assertThat(waiters.asks(who, kettle, Map.of("location", "nowhere")).field()).isEqualTo("location");
    assertThat(waiters.asks(who, kettle, Map.of("channel", "!")).field()).isEqualTo("channel");
    assertThat(caller.api("POST", "/products/" + kettle + "/waiting", Map.of()).field()).isEqualTo("customer");
    assertThat(caller.api("PUT", "/waiting/settings", Map.of("holdMinutes", 4, "factor", 1)).field())
        .isEqualTo("holdMinutes");
    assertThat(caller.api("PUT", "/waiting/settings", Map.of("holdMinutes", 5, "factor", 5.05)).field())
        .isEqualTo("factor");
    assertThat(waiters.leaves(kettle, UUID.randomUUID().toString()).status()).isEqualTo(404);
  }

  @Test
  void it_is_said_what_is_waited_for() {
    waiters.asks(waiters.known("mina"), kettle, Map.of("quantity", 2));
    waiters.waits(waiters.known("juno"), kettle);
    JsonNode row = caller.api("/waiting/products?limit=1000").json().path("items").valueStream()
        .filter(one -> one.path("sku").asString().equals(kettle)).findFirst().orElseThrow();
    assertThat(row.path("waiting").asInt()).isEqualTo(2);
    assertThat(row.path("quantity").asInt()).isEqualTo(3);
    assertThat(row.path("held").asInt()).isZero();
  }
}
