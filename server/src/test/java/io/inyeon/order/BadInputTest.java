package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What a shop cannot take is refused in words that name the place; nothing is half done, and nothing breaks afterwards. */
class BadInputTest {
  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T03:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();
  private static final String[] BEARER = {"Authorization", "Bearer " + Caller.SERVER_KEY};

  private static String sells(int quantity) {
    String kettle = shop.product(Shopkeeper.unheardOf("kettle"), 1_000);
    shop.stocks(kettle, shop.place(Shopkeeper.unheardOf("W"), "warehouse"), quantity);
    return kettle;
  }

  private static JsonNode cart(String id) {
    Answer shown = caller.api("/carts/" + id);
    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    return shown.json();
  }

  private static void costs(String sku, long amount, String currency) {
    assertThat(caller.api("PUT", "/products/" + sku, Map.of("name", sku, "price",
        Map.of("amountMinor", amount, "currency", currency), "lifecycle", "active")).status()).isEqualTo(200);
  }

  /** As it is answered: status, code and place. */
  private static String told(Answer answer) {
    return answer.status() + " " + answer.code() + " " + answer.field();
  }

  private static <T> List<T> together(List<java.util.concurrent.Callable<T>> calls) throws InterruptedException {
    try (ExecutorService workers = Executors.newFixedThreadPool(calls.size())) {
      return workers.invokeAll(calls).stream().map(Future::resultNow).toList();
    }
  }

  @Test
  void a_cart_with_something_that_is_sold_in_another_currency_by_now_is_still_read_and_says_so() {
    String kettle = sells(5);
    String lamp = sells(5);
    String cart = shop.cart(kettle, 2);
    shop.adds(cart, lamp, 1);
    costs(kettle, 7, "USD");

    JsonNode shown = cart(cart);
    assertThat(shown.path("changes").path(0).path("code").asString()).isEqualTo("not_sold");
    assertThat(shown.at("/subtotal/amountMinor").asLong()).isEqualTo(1_000);
    assertThat(shop.checkout(cart).code()).isEqualTo("mixed_currencies");
    assertThat(shop.adds(cart, lamp, 1).at("/subtotal/amountMinor").asLong()).as("one can go on").isEqualTo(2_000);
  }

  @Test
  void a_price_is_never_so_high_that_a_cart_could_not_be_added_up() {
    Answer refused = caller.api("PUT", "/products/" + Shopkeeper.unheardOf("gold"), Map.of("name", "Gold", "price",
        Map.of("amountMinor", 1_000_000_000_001L, "currency", "KRW")));
    assertThat(told(refused)).isEqualTo("400 price_too_high price");

    String dear = shop.product(Shopkeeper.unheardOf("dear"), 1_000_000_000_000L);
    assertThat(shop.adds(shop.cart(Map.of()), dear, 10_000).at("/subtotal/amountMinor").asLong())
        .isEqualTo(10_000_000_000_000_000L);
  }

  @Test
  void a_place_that_there_is_not_is_told_as_that() {
    Map<String, Object> wish = Shopkeeper.with(Shopkeeper.shipping(), "fulfilment",
        Map.of("type", "pickup", "location", "nowhere"));
    assertThat(told(shop.checkout(shop.cart(sells(5), 1), wish, UUID.randomUUID().toString())))
        .isEqualTo("400 unknown_location fulfilment.location");
  }

  @Test
  void a_code_is_not_over_before_it_begins() {
    assertThat(told(caller.api("POST", "/discount-codes",
        Map.of("percent", 10, "expiresAt", "1990-01-01T00:00:00Z")))).isEqualTo("400 out_of_range expiresAt");
  }

  @Test
  void what_was_priced_beyond_all_bounds_before_there_were_any_can_be_read_and_mended() {
    String gold = sells(5);
    String cart = shop.cart(gold, 2);
    server.bean(JdbcTemplate.class).update("""
      update product set price_minor = 9000000000000000000,
        content = jsonb_set(content, '{price,amountMinor}', '9000000000000000000') where sku = ?""", gold);
    assertThat(caller.api("/products/" + gold).status()).isEqualTo(200);
    assertThat(cart(cart).path("changes").path(0).path("code").asString()).isEqualTo("not_sold");
    assertThat(shop.checkout(cart).code()).isEqualTo("not_sold");
    costs(gold, 1_000, "KRW");
    assertThat(shop.checkout(cart).status()).isEqualTo(201);
  }

  @Test
  void a_cart_does_not_join_itself() {
    String cart = shop.cart(sells(5), 1);
    assertThat(told(caller.api("POST", "/carts/" + cart + "/merge", Map.of("from", cart))))
        .isEqualTo("400 same_cart from");
    assertThat(cart(cart).path("lines").path(0).path("quantity").asInt()).isEqualTo(1);
  }

  @Test
  void what_a_shop_leaves_out_by_null_is_left_out() {
    Map<String, Object> address = new HashMap<>(
        Map.of("country", "KR", "postalCode", "03163", "city", "Seoul", "line1", "Insadong-gil 44"));
    address.put("line2", null);
    Map<String, Object> wish = Shopkeeper.with(Shopkeeper.shipping(), "fulfilment",
        Map.of("type", "ship", "address", address));
    assertThat(shop.checkout(shop.cart(sells(5), 1), wish, UUID.randomUUID().toString()).status()).isEqualTo(201);

    Map<String, Object> customer = new HashMap<>(Map.of("userId", Shopkeeper.unheardOf("mina")));
    customer.put("email", null);
    assertThat(caller.api("POST", "/carts", Map.of("currency", "KRW", "customer", customer)).status()).isEqualTo(201);
    Answer waits = caller.api("POST", "/products/" + sells(1) + "/waiting", Map.of("customer", customer));
    assertThat(waits.code()).as("it is there, so nobody waits").isNotEqualTo("required");
  }

  @Test
  void a_null_among_others_is_told_by_its_place() {
    assertThat(told(caller.api("PUT", "/locations/L1", Map.of("name", "L1", "kind", "shop", "country", "KR", "closed",
        Collections.singletonList(null))))).isEqualTo("400 required closed.0");
    assertThat(told(caller.api("PUT", "/locations/L1", Map.of("name", "L1", "kind", "shop", "country", "KR", "hours",
        Map.of("mon", Arrays.asList("10:00-12:00", null)))))).isEqualTo("400 required hours.mon.1");
  }

  @ParameterizedTest
  @CsvSource({"1.9, 400 wrong_type quantity", "\"many\", 400 wrong_type quantity", "true, 400 wrong_type quantity",
      "1e30, 400 wrong_type quantity", "-1, 400 out_of_range quantity", "2147483647, 400 out_of_range quantity",
      "2147483648, 400 wrong_type quantity", "99999999999999999999, 400 wrong_type quantity"})
  void a_quantity_is_a_whole_number(String quantity, String told) {
    String kettle = sells(5);
    String cart = shop.cart(Map.of());
    Answer answer = caller.send("POST", "/api/v1/carts/" + cart + "/lines",
        ("{\"sku\":\"" + kettle + "\",\"quantity\":" + quantity + "}").getBytes(StandardCharsets.UTF_8), BEARER[0],
        BEARER[1], "Content-Type", "application/json");
    assertThat(told(answer)).isEqualTo(told);
    assertThat(cart(cart).path("lines")).isEmpty();
  }

  @Test
  void an_instant_that_no_calendar_has_is_told_by_its_place() {
    String far = "+999999999-01-01T00:00:00Z";
    assertThat(told(caller.api("POST", "/discount-codes", Map.of("percent", 10, "expiresAt", far))))
        .isEqualTo("400 wrong_type expiresAt");
    assertThat(told(caller.api("/checkout/funnel?from=-999999999-01-01T00:00:00Z"))).isEqualTo("400 wrong_type from");
    assertThat(caller.api("/decisions/summary?to=-999999999-01-01").field()).isEqualTo("to");
    assertThat(told(caller.api("/carts"))).isEqualTo("400 required customerId");
  }

  @Test
  void what_comes_is_booked_though_it_was_announced_under_the_same_key() {
    String kettle = sells(5);
    String place = shop.stock(kettle).path("locations").path(0).path("code").asString();
    Map<String, Object> goods = Map.of("sku", kettle, "location", place, "quantity", 3, "reference", "PO-77");
    String key = Shopkeeper.unheardOf("shipment");
    assertThat(caller.api("POST", "/inventory/expected", goods, "Idempotency-Key", key).status()).isEqualTo(201);
    Answer receipt = caller.api("POST", "/inventory/receipts", goods, "Idempotency-Key", key);
    assertThat(receipt.status() + " " + receipt.code()).isEqualTo("422 idempotency_key_reused");
    assertThat(caller.api("POST", "/inventory/receipts", goods, "Idempotency-Key", key + "-arrived").status())
        .isEqualTo(201);
    assertThat(shop.stock(kettle, place).path("onHand").asInt()).isEqualTo(8);
  }

  @Test
  void a_reason_that_a_clerk_writes_down_declines_no_payment() {
    String cart = shop.cart(sells(5), 1);
    Map<String, Object> wish = Shopkeeper.shipping();
    String key = UUID.randomUUID().toString();
    String order = shop.checkout(cart, wish, key).json().path("id").asString();
    assertThat(caller.api("POST", "/orders/" + order + "/cancel", Map.of("reason", "declined: my own")).status())
        .isEqualTo(200);
    assertThat(shop.checkout(cart, wish, key).json().path("id").asString()).isEqualTo(order);
  }

  @Test
  void the_orders_of_a_customer_are_asked_for_by_their_state_too() {
    String mina = Shopkeeper.unheardOf("mina");
    String kettle = sells(5);
    for (int n = 0; n < 2; n++) {
      String cart = shop.cart(Map.of("userId", mina));
      shop.adds(cart, kettle, 1);
      String order = shop.checkout(cart).json().path("id").asString();
      if (n == 0) {
        caller.api("POST", "/orders/" + order + "/cancel", null);
      }
    }
    Caller.eventually(() -> caller.customer("userId", mina).isPresent());
    String of = "/orders?customerId=" + caller.customerId("userId", mina);
    Caller.eventually(() -> caller.api(of).json().path("items").size() == 2);
    JsonNode cancelled = caller.api(of + "&status=cancelled").json().path("items");
    assertThat(cancelled.size()).isEqualTo(1);
    assertThat(caller.api(of + "&status=nonsense").code()).isEqualTo("unknown_status");
    String number = cancelled.path(0).path("number").asString();
    assertThat(caller.api(of + "&status=allocated&number=" + number).json().path("items")).isEmpty();
  }

  private static Answer sends(byte[] file, String query) {
    return caller.send("POST", "/api/v1/products/import" + query, file, BEARER[0], BEARER[1], "Content-Type",
        "text/csv");
  }

  @Test
  void a_packed_file_that_is_broken_is_refused_wherever_it_breaks() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(("sku,name\n" + "a,b\n".repeat(1_000)).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = packed.toByteArray();
    for (int length : new int[]{2, 9, 12, whole.length / 2, whole.length - 4}) {
      Answer answer = sends(Arrays.copyOf(whole, length), "");
      assertThat(answer.status() + " " + answer.code()).as("%d bytes", length).isEqualTo("400 unreadable_file");
    }
    assertThat(sends(new byte[]{0x1f, (byte) 0x8b, 'x', 'x', 'x', 'x'}, "").code()).isEqualTo("unreadable_file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%22", "%0A", "%0D", ";;"})
  void a_delimiter_parts_cells(String delimiter) {
    assertThat(told(sends("sku,name\na,b".getBytes(StandardCharsets.UTF_8), "?delimiter=" + delimiter)))
        .isEqualTo("400 invalid_delimiter delimiter");
  }

  @Test
  void one_import_that_many_apply_at_once_is_applied_once() throws InterruptedException {
    String mark = Shopkeeper.unheardOf("many");
    String rows = "sku,name,price\n" + IntStream.range(0, 400).mapToObj(n -> mark + "-" + n + ",Thing,5 KRW\n")
        .collect(java.util.stream.Collectors.joining()) + mark + "-bad,Thing,much\n";
    for (int round = 0; round < 4; round++) {
      String id = sends(rows.replace(",5 KRW", "," + (5 + round) + " KRW").getBytes(StandardCharsets.UTF_8), "")
          .json().path("id").asString();
      List<java.util.concurrent.Callable<String>> calls = new ArrayList<>(Collections.nCopies(6, () -> {
        Answer answer = caller.api("POST", "/products/import/" + id + "/apply?rejected=skip", null);
        return answer.status() + " " + answer.code();
      }));
      List<String> answers = together(calls);
      assertThat(answers).as("round %d", round).containsOnlyOnce("200 ").allMatch(
          one -> List.of("200 ", "409 import_applied").contains(one));
    }
  }

  @Test
  void of_many_who_make_the_same_place_or_persona_one_has_made_it() throws InterruptedException {
    caller.api("PUT", "/segments/everybody",
        Map.of("name", "Everybody", "rule", Map.of("trait", "persona", "op", "eq", "value", "any")));
    for (int round = 0; round < 5; round++) {
      String code = Shopkeeper.unheardOf("place");
      List<java.util.concurrent.Callable<Integer>> places = new ArrayList<>(Collections.nCopies(6,
          () -> caller.api("PUT", "/locations/" + code, Map.of("name", "L", "kind", "shop", "country", "KR"),
              "If-None-Match", "*").status()));
      assertThat(together(places)).containsExactlyInAnyOrder(201, 412, 412, 412, 412, 412);
      List<java.util.concurrent.Callable<Integer>> personas = new ArrayList<>(Collections.nCopies(6,
          () -> caller.api("PUT", "/personas/" + code, Map.of("name", "P", "segment", "everybody"), "If-None-Match",
              "*").status()));
      assertThat(together(personas)).containsExactlyInAnyOrder(200, 412, 412, 412, 412, 412);
    }
  }

  @Test
  void a_code_that_somebody_forgotten_had_is_nobodys() {
    String mina = Shopkeeper.unheardOf("mina");
    String kettle = sells(5);
    caller.hears(Map.of("type", "identify", "userId", mina, "traits", Map.of("name", "Mina")));
    server.folded();
    String customer = caller.customerId("userId", mina);
    String code = caller.api("POST", "/discount-codes", Map.of("percent", 50, "customerId", customer)).json()
        .path("code").asString();
    String cart = shop.cart(Map.of("userId", mina));
    shop.adds(cart, kettle, 1);
    Map<String, Object> wish = Shopkeeper.with(Shopkeeper.shipping(), "code", code);
    String order = shop.checkout(cart, wish, UUID.randomUUID().toString()).json().path("id").asString();
    Answer asked = caller.api("POST", "/data-requests", Map.of("kind", "erasure", "customerId", customer));
    Caller.eventually(
        () -> caller.api("/data-requests/" + asked.json().path("id").asString()).json().has("finishedAt"));
    caller.api("POST", "/orders/" + order + "/cancel", null);
    assertThat(shop.checkout(shop.cart(kettle, 1), wish, UUID.randomUUID().toString()).code())
        .isEqualTo("code_revoked");
  }

  @Test
  void what_stands_in_the_way_is_told_beside_the_status_of_the_answer() {
    String key = Shopkeeper.unheardOf("journey");
    caller.api("PUT", "/journeys/" + key, tools.jackson.databind.json.JsonMapper.shared().readTree("""
      {"entry": {"event": "Never Heard Of"}, "start": "end", "nodes": {"end": {"type": "exit"}}}"""));
    JsonNode refused = caller.api("POST", "/journeys/" + key + "/pause", null).json();
    assertThat(refused.path("status").asInt()).isEqualTo(409);
    assertThat(refused.path("now").asString()).isEqualTo("draft");
  }
}
