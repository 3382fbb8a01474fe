package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.MailSink;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Nobody is reminded of what they cannot get. */
class StockGuardTest {
  @TempDir
  private static Path folder;
  private static MailSink mails;
  private static TimedServer server;
  private static Caller caller;
  private static Shopkeeper shop;

  private final String journey = Shopkeeper.unheardOf("left-behind");
  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String mina = Shopkeeper.unheardOf("mina");
  private final String address = mina + "@example.com";
  private Duration patience = Duration.ofHours(1);
  private String cart = "";

  @BeforeAll
  static void open() {
    mails = new MailSink();
    server = new TimedServer(folder, Instant.parse("2026-05-01T01:00:00Z"), Map.of("INYEON_SMTP_URL", mails.url()));
    caller = server.caller();
    shop = new Shopkeeper(caller);
  }

  @AfterAll
  static void close() {
    server.close();
    mails.close();
  }

  /** Leaves the last kettle in the cart; the reminder comes after {@link #patience}. */
  private String leavesItBehind() {
    return leavesItBehind(shop.place(Shopkeeper.unheardOf("W"), "warehouse"), Map.of());
  }

  /**
   * @param place where the only one is
   * @param where the customer is, as traits
   */
  private String leavesItBehind(String place, Map<String, Object> where) {
    Map<String, Object> nodes = Map.of("wait", Map.of("type", "wait", "for", patience.toString(), "next", "mail"),
        "mail",
        Map.of("type", "send-email", "content", Map.of("en", Map.of("subject", "Still there", "text",
            "{{unsubscribeUrl}}", "html", "<p>{{unsubscribeUrl}}</p>")), "next", "end"),
        "end", Map.of("type", "exit"));
    Answer saved = caller.api("PUT", "/journeys/" + journey,
        Map.of("entry", Map.of("event", "Product Added"), "start", "wait", "nodes", nodes));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(caller.api("POST", "/journeys/" + journey + "/publish", null).status()).isEqualTo(200);
    server.timePasses(Duration.ofSeconds(1)); // who comes before the log has heard of it does not enter
    shop.product(kettle, 30_000);
    shop.stocks(kettle, place, 1);
    Map<String, Object> traits = new HashMap<>(Map.of("email", address));
    traits.putAll(where);
    caller.hearsFromServer(Map.of("type", "identify", "userId", mina, "traits", traits));
    String id = caller.customerId("userId", mina);
    assertThat(caller.api("PUT", "/customers/" + id + "/consents",
        Map.of("channel", "email", "status", "granted", "proof", Map.of("form", "f"))).status()).isEqualTo(200);
    Caller.eventually(() -> caller.timeline(id).toString().contains("Consent Updated"));
    cart = shop.cart(Map.of("userId", mina));
    shop.adds(cart, kettle, 1);
    Caller.eventually(() -> caller.timeline(id).toString().contains("Product Added"));
    server.folded();
    return id;
  }

  private JsonNode message(String customer) {
    return caller.api("/messages?customerId=" + customer + "&journey=" + journey).json().path("items").path(0);
  }

  @Test
  void it_is_still_there_and_the_reminder_goes() {
    String id = leavesItBehind();
    server.timePasses(Duration.ofHours(1));
    Caller.eventually(() -> message(id).path("status").asString().equals("accepted"));
    assertThat(mails.mailsTo(address)).isEqualTo(1);
    caller.api("POST", "/journeys/" + journey + "/stop", null);
  }

  @Test
  void somebody_else_bought_the_last_one_and_no_reminder_goes() {
    String id = leavesItBehind();
    assertThat(shop.checkout(shop.cart(kettle, 1)).status()).isEqualTo(201);
    server.timePasses(Duration.ofHours(1));
    Caller.eventually(() -> message(id).path("status").asString().equals("refused"));
    assertThat(message(id).path("reason").asString()).isEqualTo("out_of_stock");
    assertThat(mails.mailsTo(address)).isZero();
    caller.api("POST", "/journeys/" + journey + "/stop", null);
  }

  @Test
  void what_their_own_cart_holds_is_still_there_for_them_and_for_nobody_else() {
    patience = Duration.ofMinutes(10);
    String id = leavesItBehind();
    assertThat(caller.api("POST", "/carts/" + cart + "/hold", null).status()).isEqualTo(200);
    assertThat(shop.checkout(shop.cart(kettle, 1)).code()).as("nobody else").isEqualTo("out_of_stock");
    server.timePasses(patience);
    assertThat(decided(id)).isEqualTo("accepted ");
  }

  @Test
  void what_somebody_elses_cart_holds_is_gone() {
    patience = Duration.ofMinutes(10);
    String id = leavesItBehind();
    String other = shop.cart(kettle, 1);
    assertThat(caller.api("POST", "/carts/" + other + "/hold", null).status()).isEqualTo(200);
    server.timePasses(patience);
    assertThat(decided(id)).isEqualTo("refused out_of_stock");
  }

  /** A shop in Seoul that ships nothing. */
  private static String shopInSeoul() {
    return shop.place(Shopkeeper.unheardOf("S"), "shop");
  }

  private String afterAnHour(String id) {
    server.timePasses(patience);
    return decided(id);
  }

  private String decided(String id) {
    Caller.eventually(() -> List.of("accepted", "refused").contains(message(id).path("status").asString()));
    caller.api("POST", "/journeys/" + journey + "/stop", null);
    return message(id).path("status").asString() + " " + message(id).path("reason").asString("");
  }

  @Test
  void what_is_to_be_collected_near_them_is_promoted() {
    assertThat(afterAnHour(leavesItBehind(shopInSeoul(), Map.of("latitude", 37.6, "longitude", 127.1))))
        .isEqualTo("accepted ");
  }

  @Test
  void what_is_to_be_collected_far_away_is_not() {
    assertThat(afterAnHour(leavesItBehind(shopInSeoul(), Map.of("latitude", 35.1, "longitude", 129.0))))
        .as("from Busan").isEqualTo("refused out_of_stock");
  }

  @Test
  void what_is_in_another_country_is_not() {
    assertThat(afterAnHour(leavesItBehind(shopInSeoul(), Map.of("country", "JP")))).isEqualTo("refused out_of_stock");
  }

  @Test
  void whoever_prefers_the_shop_goes_there_from_wherever() {
    String seoul = shopInSeoul();
    assertThat(afterAnHour(leavesItBehind(seoul, Map.of("latitude", 35.1, "longitude", 129.0, "preferred_location",
        seoul)))).isEqualTo("accepted ");
  }

  @Test
  void of_whom_nothing_is_known_may_be_near() {
    assertThat(afterAnHour(leavesItBehind(shopInSeoul(), Map.of()))).isEqualTo("accepted ");
  }
}
