package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The cart on the customer's telephone goes on on the assistant's tablet. */
class CartHandoverTest {
  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T03:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();

  private final String mina = Shopkeeper.unheardOf("mina");

  private String cart() {
    String cart = shop.cart(Map.of("userId", mina));
    shop.adds(cart, shop.product(Shopkeeper.unheardOf("kettle"), 30_000), 2);
    return cart;
  }

  private static JsonNode shows(String cart) {
    Answer offered = caller.api("POST", "/carts/" + cart + "/handover", null);
    assertThat(offered.status()).as(offered.text()).isEqualTo(201);
    return offered.json();
  }

  private static Answer scans(String code) {
    return caller.api("POST", "/carts/take", Map.of("code", code));
  }

  @Test
  void an_assistant_scans_it_and_has_the_same_cart() {
    String cart = cart();
    JsonNode shown = shows(cart);
    assertThat(shown.path("svg").asString()).startsWith("<svg");
    assertThat(shown.path("url").asString()).endsWith("/console/carts/take#" + shown.path("code").asString());
    Answer taken = scans(shown.path("code").asString().toLowerCase(Locale.ROOT).replace("-", " "));
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    assertThat(taken.json().path("id").asString()).isEqualTo(cart);
    assertThat(taken.json().path("channel").asString()).isEqualTo("store");
    assertThat(taken.json().path("lines").path(0).path("quantity").asInt()).isEqualTo(2);
    String customer = caller.customerId("userId", mina);
    Caller.eventually(() -> caller.timeline(customer).toString().contains("Cart Handed Over"));
  }

  @Test
  void a_code_works_once_and_for_ten_minutes_and_only_the_latest() {
    String cart = cart();
    String first = shows(cart).path("code").asString();
    String second = shows(cart).path("code").asString();
    assertThat(scans(first).status()).isEqualTo(404);
    assertThat(scans(second).status()).isEqualTo(200);
    assertThat(scans(second).code()).isEqualTo("code_over");
    String third = shows(cart).path("code").asString();
    server.timePasses(Duration.ofMinutes(10));
    assertThat(scans(third).code()).isEqualTo("code_over");
    assertThat(scans("AAAA-AAAA").status()).isEqualTo(404);
    assertThat(scans(" ").field()).isEqualTo("code");
  }

  @Test
  void of_two_assistants_who_scan_it_at_once_one_has_it() throws Exception {
    String code = shows(cart()).path("code").asString();
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> scan = () -> scans(code).status();
      List<Integer> answers = both.invokeAll(List.of(scan, scan)).stream().map(answer -> answer.resultNow()).toList();
      assertThat(answers).containsExactlyInAnyOrder(200, 410);
    }
  }

  @Test
  void what_has_become_an_order_is_handed_to_nobody() {
    String cart = cart();
    shop.stocks(caller.api("/carts/" + cart).json().path("lines").path(0).path("sku").asString(),
        shop.place(Shopkeeper.unheardOf("W"), "warehouse"), 5);
    assertThat(shop.checkout(cart).status()).isEqualTo(201);
    assertThat(caller.api("POST", "/carts/" + cart + "/handover", null).code()).isEqualTo("cart_ordered");
  }
}
