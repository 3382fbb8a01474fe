package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.MailSink;
import io.inyeon.TimedServer;
import io.inyeon.webhook.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example journeys of a shop that keeps its own stock: what a mail says of a cart is so when it is written. */
class ShopExamplesTest {
  private static final Duration LONG_ENOUGH = Duration.ofHours(5);

  @TempDir
  private static Path folder;
  private static MailSink mails;
  private static Receiver gateway;
  private static TimedServer server;
  private static Caller caller;
  private static Shopkeeper shop;

  private final String mina = Shopkeeper.unheardOf("mina");
  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String cup = Shopkeeper.unheardOf("cup");
  private String place = "";

  @BeforeAll
  static void open() throws IOException {
    mails = new MailSink();
    gateway = new Receiver();
    server = new TimedServer(folder, Instant.parse("2026-05-01T01:00:00Z"),
        Map.of("INYEON_SMTP_URL", mails.url(), "INYEON_WEBHOOK_PRIVATE_TARGETS", "allow"));
    caller = server.caller();
    shop = new Shopkeeper(caller);
    Answer endpoint = caller.api("PUT", "/webhook-endpoints/text-gateway",
        Map.of("name", "Texts", "url", gateway.url()));
    assertThat(endpoint.status()).as(endpoint.text()).isEqualTo(201);
    publish("abandoned-cart");
    publish("shop-thanks");
    server.timePasses(Duration.ofSeconds(1)); // who comes before the log has heard of a journey does not enter
  }

  @AfterAll
  static void close() {
    server.close();
    gateway.close();
    mails.close();
  }

  private static void publish(String example) throws IOException {
    JsonNode definition = JsonMapper.shared().readTree(Files.readString(Path.of("../examples", example + ".json")));
    Answer saved = caller.api("PUT", "/journeys/" + example, definition);
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    Answer published = caller.api("POST", "/journeys/" + example + "/publish", null);
    assertThat(published.status()).as(published.text()).isEqualTo(200);
  }

  private String person() {
    caller.hearsFromServer(Map.of("type", "identify", "userId", mina, "traits",
        Map.of("email", mina + "@people.example", "language", "en")));
    String id = caller.customerId("userId", mina);
    caller.api("PUT", "/customers/" + id + "/consents",
        Map.of("channel", "email", "status", "granted", "proof", Map.of("form", "f")));
    Caller.eventually(() -> caller.timeline(id).toString().contains("Consent Updated"));
    return id;
  }

  private void sells(String sku, int quantity) {
    place = place.isEmpty() ? shop.place(Shopkeeper.unheardOf("W"), "warehouse") : place;
    shop.product(sku, 30_000);
    shop.stocks(sku, place, quantity);
  }

  private void isHeard(String customer, String event) {
    Caller.eventually(() -> caller.timeline(customer).toString().contains(event));
    server.folded();
  }

  private JsonNode message(String customer) {
    return caller.api("/messages?customerId=" + customer + "&journey=abandoned-cart").json().path("items").path(0);
  }

  private String status(String customer) {
    return message(customer).path("status").asString("none");
  }

  @Test
  void the_reminder_shows_what_is_in_the_cart_and_still_in_stock() {
    String id = person();
    sells(kettle, 5);
    sells(cup, 1);
    String cart = shop.cart(Map.of("userId", mina));
    shop.adds(cart, kettle, 2);
    shop.adds(cart, cup, 1);
    isHeard(id, cup);
    assertThat(shop.checkout(shop.cart(cup, 1)).status()).isEqualTo(201); // somebody else has the last one
    server.timePasses(LONG_ENOUGH);
    Caller.eventually(() -> status(id).equals("accepted"));
    String text = caller.api("/messages/" + message(id).path("id").asString()).json().path("content").path("text")
        .asString();
    assertThat(text).contains("- Product " + kettle + " × 2, ₩60,000").contains("Total ₩60,000")
        .contains("Sold out at the moment: Product " + cup);
  }

  @Test
  void nobody_is_reminded_of_a_cart_that_they_have_emptied() {
    String id = person();
    sells(kettle, 5);
    String cart = shop.cart(Map.of("userId", mina));
    shop.adds(cart, kettle, 1);
    isHeard(id, "Product Added");
    assertThat(caller.api("DELETE", "/carts/" + cart + "/lines/" + kettle, null).status()).isEqualTo(200);
    isHeard(id, "Product Removed");
    server.timePasses(LONG_ENOUGH);
    Caller.eventually(() -> status(id).equals("refused"));
    assertThat(message(id).path("reason").asString()).isEqualTo("cart_empty");
  }

  @Test
  void nobody_is_reminded_of_a_cart_that_they_bought_with_another() {
    String id = person();
    sells(kettle, 5);
    String cart = shop.cart(Map.of("userId", mina));
    shop.adds(cart, kettle, 1);
    isHeard(id, "Product Added");
    String tablet = shop.cart(Map.of());
    assertThat(caller.api("POST", "/carts/" + tablet + "/merge", Map.of("from", cart)).status()).isEqualTo(200);
    assertThat(shop.checkout(tablet).status()).isEqualTo(201);
    server.timePasses(LONG_ENOUGH);
    Caller.eventually(() -> caller.api("/journeys/abandoned-cart/runs?customerId=" + id).json().path("items").path(0)
        .has("outcome") || status(id).equals("refused"));
    assertThat(status(id)).isIn("none", "refused");
    assertThat(mails.mailsTo(mina + "@people.example")).isZero();
  }

  @Test
  void nobody_is_shown_the_cart_of_whoever_signed_in_after_them() {
    String id = person();
    sells(kettle, 5);
    String cart = shop.cart(Map.of("userId", mina));
    shop.adds(cart, kettle, 1);
    isHeard(id, "Product Added");
    String juno = Shopkeeper.unheardOf("juno");
    caller.hearsFromServer(Map.of("type", "identify", "userId", juno, "traits", Map.of("name", "Juno")));
    caller.customerId("userId", juno);
    assertThat(caller.api("PUT", "/carts/" + cart + "/customer", Map.of("customer", Map.of("userId", juno))).status())
        .isEqualTo(200);
    server.timePasses(LONG_ENOUGH);
    Caller.eventually(() -> status(id).equals("refused"));
    assertThat(message(id).path("reason").asString()).isEqualTo("cart_of_another");
  }

  @Test
  void a_purchase_in_the_shop_is_answered_by_a_text_and_one_on_the_web_is_not() {
    String id = person();
    sells(kettle, 5);
    buys("web");
    String order = buys("store");
    isHeard(id, order);
    Caller.eventually(() -> texts(id) == 1);
    server.folded();
    assertThat(texts(id)).isEqualTo(1);
  }

  private String buys(String channel) {
    String cart = shop.cart(Map.of("userId", mina));
    shop.adds(cart, kettle, 1);
    Answer bought = shop.checkout(cart, Shopkeeper.with(Shopkeeper.shipping(), "channel", channel),
        UUID.randomUUID().toString());
    assertThat(bought.status()).as(bought.text()).isEqualTo(201);
    return bought.json().path("id").asString();
  }

  private static long texts(String customer) {
    return gateway.told().stream().filter(one -> one.json().toString().contains(customer)).count();
  }
}
