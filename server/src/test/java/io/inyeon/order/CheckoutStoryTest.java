package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From the shelf to the customer, over HTTP. */
class CheckoutStoryTest {
  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T03:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();

  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String cup = Shopkeeper.unheardOf("cup");
  private final String warehouse = Shopkeeper.unheardOf("W");
  private final String store = Shopkeeper.unheardOf("S");

  private void opens(int kettles) {
    shop.product(kettle, 30_000);
    shop.product(cup, 8_000);
    shop.place(warehouse, "warehouse");
    shop.place(store, "shop");
    shop.stocks(kettle, warehouse, kettles);
  }

  @Test
  void what_is_bought_leaves_the_shelf_and_every_number_has_its_ledger() {
    opens(3);
    Answer bought = shop.checkout(shop.cart(kettle, 2));
    assertThat(bought.status()).as(bought.text()).isEqualTo(201);
    assertThat(bought.json().path("status").asString()).isEqualTo("allocated");
    assertThat(bought.json().path("total").path("amountMinor").asLong()).isEqualTo(60_000);
    JsonNode level = shop.stock(kettle, warehouse);
    assertThat(level.path("onHand").asInt()).isEqualTo(3);
    assertThat(level.path("allocated").asInt()).isEqualTo(2);
    assertThat(level.path("available").asInt()).isEqualTo(1);
    String order = bought.json().path("id").asString();
    assertThat(caller.api("POST", "/orders/" + order + "/fulfil", null).json().path("status").asString())
        .isEqualTo("fulfilled");
    assertThat(shop.stock(kettle, warehouse).path("onHand").asInt()).isEqualTo(1);
    assertThat(movements()).containsExactly("fulfilled", "allocated", "reserved", "adjusted");
    assertThat(history(order)).containsExactly("placed", "paid", "allocated", "fulfilled");
  }

  @Test
  void nothing_is_promised_that_no_shelf_holds() {
    opens(1);
    String cart = shop.cart(kettle, 2);
    Answer refused = shop.checkout(cart);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("out_of_stock");
    assertThat(refused.json().path("lines").path(0).path("sku").asString()).isEqualTo(kettle);
    assertThat(refused.json().path("lines").path(0).path("available").asInt()).isEqualTo(1);
    assertThat(caller.api("/carts/" + cart).json().path("status").asString()).isEqualTo("open");
    assertThat(shop.stock(kettle, warehouse).path("reserved").asInt()).isZero();
  }

  @Test
  void whoever_wants_more_than_there_is_hears_so_at_once_while_others_settle_for_the_rest() {
    opens(1);
    String cart = shop.cart(kettle, 2);
    server.bean(TransactionTemplate.class).executeWithoutResult(status -> {
      server.bean(JdbcTemplate.class).queryForList("select 1 from stock where sku = ? for update", kettle);
      assertThat(shop.checkout(cart).code()).isEqualTo("out_of_stock");
    });
    assertThat(shop.checkout(shop.cart(kettle, 1)).status()).isEqualTo(201);
  }

  /** As another process would have it. */
  @Test
  void whoever_comes_while_others_have_their_turn_at_a_thing_waits_for_it() throws Exception {
    opens(1);
    String cart = shop.cart(kettle, 1);
    JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    try (ExecutorService waiter = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> answer = server.bean(TransactionTemplate.class).execute(status -> {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended('shelf ' || ?, 0))::text", kettle);
        Future<Answer> asked = waiter.submit(() -> shop.checkout(cart));
        Caller.eventually(() -> !jdbc.queryForList("select 1 from pg_locks where locktype = 'advisory' and not granted")
            .isEmpty());
        assertThat(shop.stock(kettle, warehouse).path("available").asInt()).isEqualTo(1);
        return asked;
      });
      assertThat(java.util.Objects.requireNonNull(answer).get().status()).isEqualTo(201);
    }
  }

  @Test
  void the_same_request_again_is_the_same_order() {
    opens(5);
    String cart = shop.cart(kettle, 1);
    Map<String, Object> wish = Shopkeeper.shipping();
    Answer first = shop.checkout(cart, wish, "key-" + cart);
    Answer again = shop.checkout(cart, wish, "key-" + cart);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(shop.stock(kettle, warehouse).path("allocated").asInt()).isEqualTo(1);
    Answer other = shop.checkout(cart, wish, "other-" + cart);
    assertThat(other.code()).isEqualTo("cart_ordered");
    assertThat(other.json().path("order").asString()).isEqualTo(first.json().path("id").asString());
  }

  @Test
  void many_race_for_the_last_ones_and_exactly_those_are_sold() throws Exception {
    opens(20);
    List<String> carts = IntStream.range(0, 40).mapToObj(n -> shop.cart(kettle, 1)).toList();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = carts.stream().map(cart -> crowd.submit(() -> shop.checkout(cart))).toList();
      long sold = 0;
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).isIn(201, 409);
        sold += answer.get().status() == 201 ? 1 : 0;
      }
      assertThat(sold).isEqualTo(20);
    }
    assertThat(shop.stock(kettle).path("available").asLong()).isZero();
    assertThat(shop.stock(kettle, warehouse).path("allocated").asInt()).isEqualTo(20);
  }

  @Test
  void a_payment_that_never_comes_frees_the_stock_to_the_second_and_a_late_one_buys_what_is_left() {
    opens(1);
    Answer placed = shop.checkout(shop.cart(kettle, 1), pays("pending"), "k-" + kettle);
    assertThat(placed.json().path("status").asString()).isEqualTo("placed");
    assertThat(placed.json().path("clientSecret").asString()).startsWith("secret_");
    server.timePasses(Placement.PATIENCE.minusMillis(1));
    assertThat(shop.stock(kettle).path("available").asLong()).isZero();
    server.timePasses(Duration.ofMillis(1));
    assertThat(shop.stock(kettle).path("available").asLong()).isEqualTo(1);
    assertThat(shop.checkout(shop.cart(kettle, 1)).status()).isEqualTo(201);
    String order = placed.json().path("id").asString();
    Caller.eventually(() -> caller.api("/orders/" + order).json().path("status").asString().equals("cancelled"));
  }

  @Test
  void a_declined_payment_leaves_the_cart_and_the_stock_as_they_were() {
    opens(1);
    String cart = shop.cart(kettle, 1);
    Answer declined = shop.checkout(cart, pays("declined"), "first-" + cart);
    assertThat(declined.status()).isEqualTo(402);
    assertThat(declined.json().path("reason").asString()).isEqualTo("card_declined");
    assertThat(shop.stock(kettle).path("available").asLong()).isEqualTo(1);
    assertThat(shop.checkout(cart, pays("declined"), "first-" + cart).status()).isEqualTo(402);
    assertThat(shop.checkout(cart, Shopkeeper.shipping(), "second-" + cart).status()).isEqualTo(201);
  }

  @Test
  void a_cancelled_order_gives_back_money_and_stock_once() {
    opens(2);
    String order = shop.checkout(shop.cart(kettle, 2)).json().path("id").asString();
    assertThat(caller.api("POST", "/orders/" + order + "/cancel", Map.of("reason", "changed my mind")).status())
        .isEqualTo(200);
    assertThat(caller.api("POST", "/orders/" + order + "/cancel", null).status()).isEqualTo(200);
    assertThat(shop.stock(kettle).path("available").asLong()).isEqualTo(2);
    Caller.eventually(() -> caller.api("/orders/" + order).json().path("payment").path("status").asString()
        .equals("refunded"));
    assertThat(caller.api("POST", "/orders/" + order + "/fulfil", null).code()).isEqualTo("order_cancelled");
  }

  @Test
  void a_price_that_changed_under_way_is_named_and_agreed_to() {
    opens(5);
    String cart = shop.cart(kettle, 2);
    shop.product(kettle, 33_000);
    JsonNode change = caller.api("/carts/" + cart).json().path("changes").path(0);
    assertThat(change.path("code").asString()).isEqualTo("price_changed");
    Answer refused = shop.checkout(cart);
    assertThat(refused.code()).isEqualTo("price_changed");
    assertThat(refused.json().path("total").path("amountMinor").asLong()).isEqualTo(66_000);
    Answer agreed = shop.checkout(cart,
        Shopkeeper.with(Shopkeeper.shipping(), "expected", Map.of("amountMinor", 66_000, "currency", "KRW")),
        "k2-" + cart);
    assertThat(agreed.status()).as(agreed.text()).isEqualTo(201);
  }

  @Test
  void it_is_collected_where_it_is_and_nowhere_else() {
    opens(1);
    String cart = shop.cart(kettle, 1);
    Map<String, Object> pickup = Shopkeeper.with(Shopkeeper.shipping(), "fulfilment",
        Map.of("type", "pickup", "location", store));
    assertThat(shop.checkout(cart, pickup, "a-" + cart).code()).isEqualTo("out_of_stock");
    shop.stocks(kettle, store, 1);
    assertThat(shop.checkout(cart, pickup, "b-" + cart).json().path("lines").path(0).path("from").path(0)
        .path("location").asString()).isEqualTo(store);
    assertThat(shop.stock(kettle, warehouse).path("available").asInt()).isEqualTo(1);
  }

  @Test
  void what_one_place_alone_has_not_comes_from_several() {
    opens(1);
    String second = shop.place(Shopkeeper.unheardOf("W2"), "warehouse");
    shop.stocks(kettle, second, 2);
    JsonNode line = shop.checkout(shop.cart(kettle, 3)).json().path("lines").path(0);
    assertThat(line.path("from").valueStream().mapToInt(pick -> pick.path("quantity").asInt()).sum()).isEqualTo(3);
    assertThat(line.path("from")).hasSize(2);
  }

  @Test
  void a_guests_cart_joins_the_customers_and_no_quantity_is_lost_or_doubled() {
    opens(9);
    String who = Shopkeeper.unheardOf("mina");
    String phone = shop.cart(Map.of("userId", who));
    shop.adds(phone, kettle, 1);
    String guest = shop.cart(kettle, 2);
    shop.adds(guest, cup, 1);
    for (int n = 0; n < 2; n++) {
      Answer merged = caller.api("POST", "/carts/" + phone + "/merge", Map.of("from", guest));
      assertThat(merged.status()).as(merged.text()).isEqualTo(200);
      assertThat(merged.json().path("lines").valueStream().map(line -> line.path("sku").asString() + " "
          + line.path("quantity").asInt())).containsExactlyInAnyOrder(kettle + " 3", cup + " 1");
    }
    assertThat(shop.cart(Map.of("userId", who))).as("one cart a customer").isEqualTo(phone);
    Answer closed = caller.api("POST", "/carts/" + guest + "/lines", Map.of("sku", cup, "quantity", 1));
    assertThat(closed.code()).isEqualTo("cart_merged");
    assertThat(closed.json().path("cart").asString()).isEqualTo(phone);
  }

  @Test
  void what_was_bought_is_told_to_the_log_of_whoever_bought_it() {
    opens(2);
    String who = Shopkeeper.unheardOf("juno");
    String cart = shop.cart(Map.of("userId", who));
    shop.adds(cart, kettle, 1);
    shop.checkout(cart);
    Caller.eventually(() -> caller.customer("userId", who).isPresent());
    Caller.eventually(() -> caller.timeline(caller.customerId("userId", who)).toString().contains("Order Completed"));
    List<JsonNode> timeline = caller.timeline(caller.customerId("userId", who));
    assertThat(timeline.toString()).contains("Product Added", "Order Placed");
    assertThat(statusOf("Order Placed", timeline)).isEqualTo("placed");
    assertThat(statusOf("Order Completed", timeline)).isEqualTo("allocated");
  }

  private static String statusOf(String name, List<JsonNode> timeline) {
    return timeline.stream().filter(event -> event.path("name").asString().equals(name)).findFirst()
        .orElseThrow().findPath("status").asString();
  }

  @Test
  void it_moves_is_expected_comes_and_some_is_kept_back() {
    opens(5);
    Map<String, Object> move = Map.of("sku", kettle, "from", warehouse, "to", store, "quantity", 2);
    Answer moved = inventory("transfers", move);
    assertThat(moved.status()).as(moved.text()).isEqualTo(201);
    assertThat(shop.stock(kettle, store).path("onHand").asInt()).isEqualTo(2);
    assertThat(inventory("transfers", Map.of("sku", kettle, "from", warehouse, "to", store, "quantity", 4)).code())
        .isEqualTo("out_of_stock");
    inventory("expected", Map.of("sku", kettle, "location", warehouse, "quantity", 10));
    assertThat(shop.stock(kettle, warehouse).path("incoming").asInt()).isEqualTo(10);
    assertThat(shop.stock(kettle, warehouse).path("available").asInt()).isEqualTo(3);
    inventory("receipts", Map.of("sku", kettle, "location", warehouse, "quantity", 12));
    assertThat(shop.stock(kettle, warehouse).path("incoming").asInt()).isZero();
    assertThat(shop.stock(kettle, warehouse).path("onHand").asInt()).isEqualTo(15);
    caller.api("PUT", "/locations/" + warehouse + "/safety-stock", Map.of("quantity", 4));
    caller.api("PUT", "/locations/" + warehouse + "/safety-stock", Map.of("quantity", 14, "channel", "chat"));
    assertThat(shop.stock(kettle, warehouse).path("available").asInt()).isEqualTo(11);
    Map<String, Object> chat = Shopkeeper.with(Shopkeeper.shipping(), "channel", "chat");
    assertThat(shop.checkout(shop.cart(kettle, 2), chat, "c-" + kettle).code()).isEqualTo("out_of_stock");
    Answer bought = shop.checkout(shop.cart(kettle, 11));
    assertThat(bought.status()).as(bought.text()).isEqualTo(201);
  }

  private Answer inventory(String what, Map<String, Object> wish) {
    return caller.api("POST", "/inventory/" + what, wish, "Idempotency-Key", UUID.randomUUID().toString());
  }

  @Test
  void what_makes_no_sense_is_refused_in_words() {
    opens(1);
    String cart = shop.cart(Map.of());
    assertThat(refused(cart, kettle, -1)).isEqualTo("quantity");
    assertThat(refused(cart, kettle, Integer.MAX_VALUE)).isEqualTo("quantity");
    assertThat(refused(cart, "no-such-thing", 1)).isEqualTo("sku");
    assertThat(shop.checkout(cart).code()).isEqualTo("cart_empty");
    assertThat(shop.checkout(UUID.randomUUID().toString()).status()).isEqualTo(404);
    assertThat(shop.adjusts(kettle, warehouse, -2).code()).isEqualTo("out_of_range");
    assertThat(shop.adjusts("no-such-thing", warehouse, 1).field()).isEqualTo("sku");
    assertThat(shop.adjusts(kettle, "nowhere", 1).field()).isEqualTo("location");
    assertThat(caller.api("POST", "/carts", Map.of("currency", "XXX")).status()).isEqualTo(400);
    shop.adds(cart, kettle, 1);
    Map<String, Object> bad = Map.of("country", "KR", "postalCode", "3163", "city", "Seoul", "line1", "x");
    Answer address = shop.checkout(cart, Shopkeeper.with(Shopkeeper.shipping(), "fulfilment",
        Map.of("type", "ship", "address", bad)), "k");
    assertThat(address.field()).isEqualTo("fulfilment.address.postalCode");
    assertThat(caller.api("POST", "/carts/" + cart + "/checkout", Shopkeeper.shipping()).code())
        .isEqualTo("idempotency_key_required");
  }

  private String refused(String cart, String sku, int quantity) {
    Answer answer = caller.api("POST", "/carts/" + cart + "/lines", Map.of("sku", sku, "quantity", quantity));
    assertThat(answer.status()).isEqualTo(400);
    return answer.field();
  }

  private static Map<String, Object> pays(String token) {
    return Shopkeeper.with(Shopkeeper.shipping(), "payment", Map.of("method", "sandbox", "token", token));
  }

  private List<String> movements() {
    return caller.api("/inventory/" + kettle + "/movements").json().path("items").valueStream()
        .map(one -> one.path("kind").asString()).toList();
  }

  private static List<String> history(String order) {
    return caller.api("/orders/" + order).json().path("history").valueStream()
        .map(one -> one.path("status").asString()).toList();
  }
}
