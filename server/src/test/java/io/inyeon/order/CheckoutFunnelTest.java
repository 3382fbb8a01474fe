package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Where people leave a checkout is seen, and how long each step takes those who go on. */
class CheckoutFunnelTest {
  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T03:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();

  private final String channel = Shopkeeper.unheardOf("kiosk").replaceAll("[^a-z]", "x");
  private final String mina = Shopkeeper.unheardOf("mina");

  private static String cart(Map<String, String> customer) {
    String kettle = shop.product(Shopkeeper.unheardOf("kettle"), 30_000);
    shop.stocks(kettle, shop.place(Shopkeeper.unheardOf("W"), "warehouse"), 5);
    String cart = shop.cart(customer);
    shop.adds(cart, kettle, 1);
    return cart;
  }

  private Answer says(String cart, String step, String state) {
    return caller.api("POST", "/carts/" + cart + "/steps", Map.of("step", step, "state", state, "channel", channel));
  }

  private void comes(String cart, String step, String state, int secondsLater) {
    server.timePasses(Duration.ofSeconds(secondsLater));
    assertThat(says(cart, step, state).status()).isEqualTo(204);
  }

  private JsonNode funnel() {
    return caller.api("/checkout/funnel?channel=" + channel).json();
  }

  private static JsonNode step(JsonNode funnel, String name) {
    return funnel.path("steps").valueStream().filter(step -> step.path("step").asString().equals(name)).findFirst()
        .orElseThrow();
  }

  @Test
  void of_two_who_begin_one_leaves_at_the_delivery_and_the_other_buys() {
    String leaves = cart(Map.of());
    comes(leaves, "contact", "viewed", 0);
    comes(leaves, "contact", "completed", 40);
    comes(leaves, "delivery", "viewed", 0);
    String buys = cart(Map.of());
    comes(buys, "contact", "viewed", 1);
    comes(buys, "contact", "completed", 20);
    comes(buys, "delivery", "viewed", 0);
    comes(buys, "delivery", "completed", 30);
    comes(buys, "payment", "viewed", 0);
    server.timePasses(Duration.ofSeconds(12));
    assertThat(shop.checkout(buys).status()).isEqualTo(201);
    server.timePasses(Duration.ofSeconds(1));

    JsonNode funnel = funnel();
    assertThat(funnel.path("started").asInt()).isEqualTo(2);
    assertThat(step(funnel, "contact").path("completed").asInt()).isEqualTo(2);
    assertThat(step(funnel, "contact").path("medianSeconds").asDouble()).isEqualTo(30);
    assertThat(step(funnel, "delivery").path("reached").asInt()).isEqualTo(2);
    assertThat(step(funnel, "delivery").path("completed").asInt()).isEqualTo(1);
    assertThat(step(funnel, "payment").path("medianSeconds").asDouble()).isEqualTo(12);
    assertThat(funnel.path("ordered").asInt()).isEqualTo(1);
    assertThat(funnel.path("paid").asInt()).isEqualTo(1);
  }

  @Test
  void each_step_is_an_event_of_the_customer_told_once() {
    caller.hearsFromServer(Map.of("type", "identify", "userId", mina, "traits", Map.of("name", "Mina")));
    String id = caller.customerId("userId", mina);
    String cart = cart(Map.of("userId", mina));
    comes(cart, "contact", "viewed", 0);
    comes(cart, "contact", "viewed", 3);
    comes(cart, "contact", "completed", 4);
    comes(cart, "contact", "completed", 5);
    Caller.eventually(() -> caller.timeline(id).toString().contains("Checkout Step Completed"));
    server.folded();
    List<String> told = caller.timeline(id).stream().map(entry -> entry.path("name").asString())
        .filter(name -> name.startsWith("Checkout")).toList();
    assertThat(told).containsExactlyInAnyOrder("Checkout Started", "Checkout Step Viewed", "Checkout Step Completed");
    JsonNode done = caller.timeline(id).stream()
        .filter(entry -> entry.path("name").asString().equals("Checkout Step Completed")).findFirst().orElseThrow();
    assertThat(done.toString()).contains("\"seconds\":7");
  }

  @Test
  void a_declined_payment_is_no_second_order_and_an_older_checkout_is_not_counted_anew() {
    String cart = cart(Map.of());
    comes(cart, "contact", "viewed", 1);
    Map<String, Object> declined = Shopkeeper.with(Shopkeeper.shipping(), "payment",
        Map.of("method", "sandbox", "token", "declined"));
    assertThat(shop.checkout(cart, declined, Shopkeeper.unheardOf("key")).status()).isEqualTo(402);
    comes(cart, "payment", "viewed", 5);
    assertThat(shop.checkout(cart).status()).isEqualTo(201);
    server.timePasses(Duration.ofSeconds(1));
    assertThat(funnel().path("ordered").asInt()).isEqualTo(1);
    assertThat(funnel().path("paid").asInt()).isEqualTo(1);
    JsonNode since = caller.api("/checkout/funnel?channel=" + channel + "&from=" + server.now().minusSeconds(4)).json();
    assertThat(since.path("started").asInt()).isZero();
  }

  @Test
  void what_is_no_step_and_what_is_bought_is_refused_in_words() {
    String cart = cart(Map.of());
    assertThat(says(cart, "gift-wrap", "viewed").code()).isEqualTo("unknown_step");
    assertThat(says(cart, "payment", "left").code()).isEqualTo("unknown_state");
    assertThat(shop.checkout(cart).status()).isEqualTo(201);
    assertThat(says(cart, "payment", "viewed").code()).isEqualTo("cart_ordered");
    assertThat(caller.api("/checkout/funnel?from=2026-05-02T00:00:00Z&to=2026-05-01T00:00:00Z").field())
        .isEqualTo("from");
  }
}
