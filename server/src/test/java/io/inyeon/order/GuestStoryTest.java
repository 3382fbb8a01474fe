package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** Guests buy, too; once they are known, what they did as guests is theirs, and is forgotten with them. */
class GuestStoryTest {
  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T03:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();

  private final String mina = Shopkeeper.unheardOf("mina");
  private final String address = mina + "@people.example";

  private static String sells() {
    String kettle = shop.product(Shopkeeper.unheardOf("kettle"), 30_000);
    shop.stocks(kettle, shop.place(Shopkeeper.unheardOf("W"), "warehouse"), 10);
    return kettle;
  }

  private String buysWith(String email) {
    Map<String, Object> wish = Shopkeeper.with(Shopkeeper.shipping(), "contact",
        Map.of("email", email, "name", "Mina Kim"));
    Answer bought = shop.checkout(shop.cart(sells(), 1), wish, UUID.randomUUID().toString());
    assertThat(bought.status()).as(bought.text()).isEqualTo(201);
    return bought.json().path("id").asString();
  }

  private static long orders(String customer) {
    return caller.api("/orders?customerId=" + customer).json().path("items").size();
  }

  private static void asks(String kind, String customer) {
    Answer asked = caller.api("POST", "/data-requests", Map.of("kind", kind, "customerId", customer));
    Caller.eventually(
        () -> caller.api("/data-requests/" + asked.json().path("id").asString()).json().has("finishedAt"));
  }

  private static int rows(String table, String text) {
    return server.bean(JdbcTemplate.class)
        .queryForList("select to_jsonb(" + table + ")::text from " + table, String.class).stream()
        .filter(row -> row.contains(text)).toList().size();
  }

  @Test
  void the_cart_of_a_visitor_is_on_the_page_of_the_customer_they_become() {
    String cart = shop.cart(Map.of("anonymousId", mina));
    shop.adds(cart, sells(), 2);
    Caller.eventually(() -> caller.customer("anonymousId", mina).isPresent());
    String customer = caller.customerId("anonymousId", mina);
    Caller.eventually(() -> caller.api("/carts?customerId=" + customer).json().path("items").size() == 1);
  }

  @Test
  void the_order_of_a_guest_is_on_the_page_of_whoever_has_that_address() {
    buysWith(address);
    Caller.eventually(() -> caller.customer("email", address).isPresent());
    Caller.eventually(() -> orders(caller.customerId("email", address)) == 1);
  }

  @Test
  void a_guest_who_is_forgotten_is_forgotten_in_orders_and_carts() {
    String order = buysWith(address);
    Caller.eventually(() -> caller.customer("email", address).isPresent());
    asks("erasure", caller.customerId("email", address));
    assertThat(rows("orders", address)).isZero();
    assertThat(rows("cart", address)).isZero();
    assertThat(caller.api("/orders/" + order).json().path("total").path("amountMinor").asLong()).isEqualTo(30_000);
  }

  @Test
  void nobody_goes_on_with_the_cart_of_whoever_is_being_forgotten() throws Exception {
    caller.hearsFromServer(Map.of("type", "identify", "userId", mina, "traits", Map.of("email", address)));
    String customer = caller.customerId("userId", mina);
    String kettle = sells();
    String cart = shop.cart(Map.of("userId", mina));
    List<Integer> answers = new ArrayList<>();
    Thread fills = Thread.ofVirtual().start(() -> {
      do {
        answers.add(caller.api("POST", "/carts/" + cart + "/lines", Map.of("sku", kettle, "quantity", 1)).status());
      } while (answers.getLast() == 200);
    });
    Caller.eventually(() -> caller.timeline(customer).toString().contains("Product Added"));
    asks("erasure", customer);
    fills.join();
    assertThat(answers.getFirst()).isEqualTo(200);
    assertThat(answers.getLast()).isEqualTo(404);
    Caller.eventually(() -> rows("event", cart) + rows("event_outbox", cart) == 0);
    assertThat(rows("event", customer)).isZero();
  }

  @Test
  void somebody_elses_order_forgets_the_address_of_whoever_is_forgotten() {
    caller.hearsFromServer(Map.of("type", "identify", "userId", mina, "traits", Map.of("email", address)));
    String customer = caller.customerId("userId", mina);
    String jisu = Shopkeeper.unheardOf("jisu");
    caller.hearsFromServer(Map.of("type", "identify", "userId", jisu, "traits", Map.of("name", "Jisu")));
    caller.customerId("userId", jisu);
    String cart = shop.cart(Map.of("userId", jisu));
    shop.adds(cart, sells(), 1);
    Map<String, Object> wish = Shopkeeper.with(Shopkeeper.shipping(), "contact",
        Map.of("email", address, "name", "Jisu Lee"));
    assertThat(shop.checkout(cart, wish, UUID.randomUUID().toString()).status()).isEqualTo(201);
    asks("erasure", customer);
    assertThat(rows("orders", address)).isZero();
    assertThat(orders(caller.customerId("userId", jisu))).isEqualTo(1);
  }

  @Test
  void a_guest_whom_nobody_knows_is_forgotten_by_the_address_that_they_gave() {
    caller.hearsFromServer(Map.of("type", "identify", "userId", mina, "traits", Map.of("email", address)));
    String customer = caller.customerId("userId", mina);
    String cart = shop.cart(Map.of("anonymousId", Shopkeeper.unheardOf("device")));
    shop.adds(cart, sells(), 1);
    Map<String, Object> wish = Shopkeeper.with(Shopkeeper.shipping(), "contact",
        Map.of("email", address, "name", "Mina Kim"));
    Answer bought = shop.checkout(cart, wish, UUID.randomUUID().toString());
    server.bean(JdbcTemplate.class).update("update orders set profile_id = null, updated_at = ? where id = ?::uuid",
        java.sql.Timestamp.from(server.now().minusSeconds(100_000)), bought.json().path("id").asString());
    asks("erasure", customer);
    assertThat(rows("orders", address)).isZero();
    assertThat(rows("orders", "Mina Kim")).isZero();
  }
}
