package io.inyeon.order.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import io.inyeon.order.Shopkeeper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paying by PaymentIntents, against a stand-in that was written from the published API alone. */
class StripePaymentTest {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  @TempDir
  private static Path folder;
  private static StripeStub stripe;
  private static TimedServer server;
  private static Caller caller;
  private static Shopkeeper shop;

  private final String kettle = Shopkeeper.unheardOf("kettle");

  @BeforeAll
  static void open() throws Exception {
    stripe = new StripeStub();
    server = new TimedServer(folder, Instant.parse("2026-05-01T03:00:00Z"), Map.of("INYEON_STRIPE_SECRET_KEY",
        stripe.secretKey(), "INYEON_STRIPE_WEBHOOK_SECRET", stripe.webhookSecret(), "INYEON_STRIPE_URL", stripe.url()));
    caller = server.caller();
    shop = new Shopkeeper(caller);
  }

  @AfterAll
  static void close() throws Exception {
    server.close();
    stripe.close();
  }

  @BeforeEach
  void stocks() {
    shop.product(kettle, 30_000);
    shop.stocks(kettle, shop.place(Shopkeeper.unheardOf("W"), "warehouse"), 1);
  }

  private Answer pays(String cart, String key, String method) {
    Map<String, Object> payment = method.isEmpty()
        ? Map.of("method", "stripe")
        : Map.of("method", "stripe", "token", method);
    return shop.checkout(cart, Shopkeeper.with(Shopkeeper.shipping(), "payment", payment), key);
  }

  private static String status(String order) {
    return caller.api("/orders/" + order).json().path("status").asString();
  }

  private static String reference(String order) {
    return caller.api("/orders/" + order).json().path("payment").path("reference").asString();
  }

  private static Answer tells(byte[] event, String signature) {
    return caller.send("POST", "/v1/payments/stripe", event, "Content-Type", "application/json", "Stripe-Signature",
        signature);
  }

  @Test
  void a_card_is_charged_once_and_what_is_cancelled_is_given_back() {
    long before = stripe.charged("krw");
    Answer bought = pays(shop.cart(kettle, 1), UUID.randomUUID().toString(), "pm_card_visa");
    assertThat(bought.json().path("status").asString()).as(bought.text()).isEqualTo("allocated");
    assertThat(stripe.charged("krw")).isEqualTo(before + 30_000);
    caller.api("POST", "/orders/" + bought.json().path("id").asString() + "/cancel", null);
    Caller.eventually(() -> stripe.charged("krw") == before);
    assertThat(shop.stock(kettle).path("available").asInt()).isEqualTo(1);
  }

  @Test
  void a_declined_card_leaves_everything_as_it_was() {
    Answer declined = pays(shop.cart(kettle, 1), UUID.randomUUID().toString(), "pm_card_chargeDeclined");
    assertThat(declined.status()).as(declined.text()).isEqualTo(402);
    assertThat(declined.json().path("reason").asString()).isEqualTo("card_declined");
    assertThat(shop.stock(kettle).path("available").asInt()).isEqualTo(1);
  }

  @Test
  void an_answer_that_is_lost_is_asked_for_again_and_charged_once() {
    long before = stripe.charged("krw");
    String cart = shop.cart(kettle, 1);
    String key = UUID.randomUUID().toString();
    Map<String, Object> wish = Shopkeeper.with(Shopkeeper.shipping(), "payment",
        Map.of("method", "stripe", "token", "pm_card_visa"));
    stripe.dropNextAnswer();
    Answer lost = shop.checkout(cart, wish, key);
    assertThat(lost.json().path("status").asString()).as(lost.text()).isEqualTo("placed");
    Answer again = shop.checkout(cart, wish, key);
    assertThat(again.json().path("status").asString()).as(again.text()).isEqualTo("allocated");
    assertThat(stripe.charged("krw")).isEqualTo(before + 30_000);
  }

  @Test
  void the_customer_finishes_on_their_device_and_the_end_is_told_twice_and_counts_once() {
    Answer placed = pays(shop.cart(kettle, 1), UUID.randomUUID().toString(), "");
    String order = placed.json().path("id").asString();
    assertThat(placed.json().path("clientSecret").asString()).contains("_secret");
    stripe.customerPays(reference(order));
    byte[] event = stripe.event("payment_intent.succeeded", reference(order));
    for (int n = 0; n < 2; n++) {
      assertThat(tells(event, stripe.signature(event, server.now())).status()).isEqualTo(200);
    }
    assertThat(status(order)).isEqualTo("allocated");
    assertThat(shop.stock(kettle).path("available").asInt()).isZero();
  }

  @Test
  void whoever_cannot_sign_is_not_heard() {
    String order = pays(shop.cart(kettle, 1), UUID.randomUUID().toString(), "").json().path("id").asString();
    byte[] event = stripe.event("payment_intent.succeeded", reference(order));
    String old = stripe.signature(event, server.now().minus(Duration.ofMinutes(6)));
    assertThat(tells(event, old).code()).isEqualTo("invalid_signature");
    assertThat(tells(event, "t=" + server.now().getEpochSecond() + ",v1=00").code()).isEqualTo("invalid_signature");
    byte[] other = new String(event, java.nio.charset.StandardCharsets.UTF_8).replace("30000", "1")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(tells(other, stripe.signature(event, server.now())).code()).isEqualTo("invalid_signature");
    assertThat(status(order)).isEqualTo("placed");
  }

  @Test
  void money_of_which_nobody_heard_in_time_is_found_and_given_back() {
    long before = stripe.charged("krw");
    String order = pays(shop.cart(kettle, 1), UUID.randomUUID().toString(), "").json().path("id").asString();
    String intent = reference(order);
    stripe.customerPays(intent);
    stripe.failNext(500); // when it is asked at the end of its time
    server.timePasses(PATIENCE);
    Caller.eventually(() -> status(order).equals("cancelled"));
    Caller.eventually(() -> stripe.charged("krw") == before);
    byte[] event = stripe.event("payment_intent.succeeded", intent);
    assertThat(tells(event, stripe.signature(event, server.now())).status()).isEqualTo(200);
    assertThat(status(order)).isEqualTo("cancelled");
    assertThat(stripe.charged("krw")).isEqualTo(before);
    assertThat(shop.stock(kettle).path("available").asInt()).isEqualTo(1);
  }

  @Test
  void what_nobody_paid_cannot_be_paid_after_the_order_is_cancelled() {
    String order = pays(shop.cart(kettle, 1), UUID.randomUUID().toString(), "").json().path("id").asString();
    String intent = reference(order);
    caller.api("POST", "/orders/" + order + "/cancel", null);
    Caller.eventually(() -> stripe.status(intent).equals("canceled"));
    server.timePasses(Duration.ofMinutes(10));
    Caller.eventually(
        () -> caller.api("/orders/" + order).json().path("payment").path("status").asString().equals("declined"));
  }

  @Test
  void a_payment_that_was_made_in_time_but_never_told_is_found_when_time_is_up() {
    String order = pays(shop.cart(kettle, 1), UUID.randomUUID().toString(), "").json().path("id").asString();
    stripe.customerPays(reference(order));
    server.timePasses(PATIENCE);
    Caller.eventually(() -> status(order).equals("allocated"));
  }
}
