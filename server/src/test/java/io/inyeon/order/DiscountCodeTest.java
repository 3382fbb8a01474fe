package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A code of one's own takes something off, once. */
class DiscountCodeTest {
  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T03:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();

  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String mina = Shopkeeper.unheardOf("mina");

  @BeforeEach
  void stocks() {
    shop.product(kettle, 30_001);
    shop.stocks(kettle, shop.place(Shopkeeper.unheardOf("W"), "warehouse"), 50);
    caller.hears(Map.of("type", "identify", "userId", mina, "traits", Map.of("name", "Mina")));
    server.folded();
  }

  private String issue(Map<String, Object> terms) {
    Map<String, Object> wish = new HashMap<>(terms);
    wish.put("customerId", caller.customerId("userId", mina));
    Answer issued = caller.api("POST", "/discount-codes", wish);
    assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    return issued.json().path("code").asString();
  }

  private Answer buys(Map<String, String> who, String code, String token) {
    String cart = shop.cart(who);
    shop.adds(cart, kettle, 1);
    Map<String, Object> wish = Shopkeeper.with(Shopkeeper.shipping(), "code", code);
    return shop.checkout(cart, Shopkeeper.with(wish, "payment", Map.of("method", "sandbox", "token", token)),
        UUID.randomUUID().toString());
  }

  @Test
  void it_takes_a_part_off_once_and_for_its_customer_only() {
    String code = issue(Map.of("percent", 10));
    assertThat(buys(Map.of(), code, "").code()).isEqualTo("unknown_code");
    Answer bought = buys(Map.of("userId", mina), code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "");
    assertThat(bought.status()).as(bought.text()).isEqualTo(201);
    assertThat(bought.json().path("discount").path("amountMinor").asLong()).isEqualTo(3_000);
    assertThat(bought.json().path("total").path("amountMinor").asLong()).isEqualTo(27_001);
    assertThat(buys(Map.of("userId", mina), code, "").code()).isEqualTo("code_used");
    String order = bought.json().path("id").asString();
    caller.api("POST", "/orders/" + order + "/cancel", null);
    assertThat(buys(Map.of("userId", mina), code, "").status()).isEqualTo(201);
  }

  @Test
  void while_a_checkout_has_it_nobody_else_does_and_a_payment_that_never_comes_frees_it() {
    String code = issue(Map.of("amount", Map.of("amountMinor", 99_000, "currency", "KRW")));
    Answer waiting = buys(Map.of("userId", mina), code, "pending");
    assertThat(waiting.status()).as(waiting.text()).isEqualTo(201);
    assertThat(waiting.json().path("total").path("amountMinor").asLong()).as("nothing to pay needs no provider")
        .isZero();
    assertThat(waiting.json().path("status").asString()).isEqualTo("allocated");
    String other = issue(Map.of("percent", 50));
    assertThat(buys(Map.of("userId", mina), other, "pending").json().path("status").asString()).isEqualTo("placed");
    assertThat(buys(Map.of("userId", mina), other, "").code()).isIn("code_in_use", "code_used");
    server.timePasses(Placement.PATIENCE.plusSeconds(1));
    Caller.eventually(() -> buys(Map.of("userId", mina), other, "").status() == 201);
  }

  @Test
  void it_ends() {
    String code = issue(Map.of("percent", 10, "expiresAt", server.now().plus(Duration.ofDays(1)).toString()));
    server.timePasses(Duration.ofDays(1));
    assertThat(buys(Map.of("userId", mina), code, "").code()).isEqualTo("code_expired");
  }

  @Test
  void whoever_guesses_is_slowed_down() {
    String cart = shop.cart(kettle, 1);
    for (int n = 0; n < 10; n++) {
      assertThat(guess(cart, "AAAA-BBBB-" + (1000 + n)).code()).isEqualTo("unknown_code");
    }
    Answer slowed = guess(cart, "AAAA-BBBB-CCCC");
    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.header("Retry-After")).isPresent();
    server.timePasses(Duration.ofMinutes(10));
    assertThat(guess(cart, "AAAA-BBBB-CCCC").code()).isEqualTo("unknown_code");
  }

  private static Answer guess(String cart, String code) {
    return shop.checkout(cart, Shopkeeper.with(Shopkeeper.shipping(), "code", code), UUID.randomUUID().toString());
  }

  @Test
  void a_journey_gives_each_customer_a_code_of_their_own() {
    String journey = Shopkeeper.unheardOf("gift");
    Map<String, Object> nodes = Map.of("code",
        Map.of("type", "allocate", "kind", "coupon", "pool", "gifts", "percent", 20,
            "days", 7, "then", "stay", "otherwise", "end"),
        "stay", Map.of("type", "wait", "for", "P9D", "next", "end"), "end",
        Map.of("type", "exit"));
    Answer saved = caller.api("PUT", "/journeys/" + journey,
        Map.of("entry", Map.of("event", "Asked " + journey), "start", "code", "nodes", nodes));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    Answer published = caller.api("POST", "/journeys/" + journey + "/publish", null);
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    server.timePasses(Duration.ofSeconds(1));
    caller.hearsFromServer(Map.of("type", "track", "userId", mina, "event", "Asked " + journey));
    Caller.eventually(() -> caller.customer("userId", mina).orElseThrow().path("traits").has("discount_code"));
    String code = caller.customer("userId", mina).orElseThrow().path("traits").path("discount_code").asString();
    Answer bought = buys(Map.of("userId", mina), code, "");
    assertThat(bought.json().path("discount").path("amountMinor").asLong()).as(bought.text()).isEqualTo(6_000);
  }

  private JsonNode listed() {
    return caller.api("/discount-codes?customerId=" + caller.customerId("userId", mina)).json().path("items").path(0);
  }

  @Test
  void it_is_listed_without_its_letters_and_with_what_became_of_it() {
    String code = issue(Map.of("percent", 10));
    assertThat(listed().path("status").asString()).isEqualTo("open");
    assertThat(listed().path("percent").asInt()).isEqualTo(10);
    assertThat(code).endsWith(listed().path("hint").asString());
    assertThat(listed().toString()).doesNotContain(code);
    String order = buys(Map.of("userId", mina), code, "").json().path("id").asString();
    assertThat(listed().path("status").asString()).isEqualTo("used");
    assertThat(listed().path("orderId").asString()).isEqualTo(order);
    assertThat(caller.api("DELETE", "/discount-codes/" + listed().path("id").asString(), null).code())
        .isEqualTo("code_used");
  }

  @Test
  void one_that_was_taken_back_takes_nothing_off() {
    String code = issue(Map.of("percent", 10));
    String id = listed().path("id").asString();
    assertThat(caller.api("DELETE", "/discount-codes/" + id, null).status()).isEqualTo(204);
    assertThat(caller.api("DELETE", "/discount-codes/" + id, null).status()).isEqualTo(204);
    assertThat(listed().path("status").asString()).isEqualTo("revoked");
    assertThat(buys(Map.of("userId", mina), code, "").code()).isEqualTo("code_revoked");
    assertThat(caller.api("DELETE", "/discount-codes/" + UUID.randomUUID(), null).status()).isEqualTo(404);
  }
}
