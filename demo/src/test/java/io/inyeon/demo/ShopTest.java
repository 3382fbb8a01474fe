package io.inyeon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.inyeon.RunningInyeon;
import io.inyeon.demo.brand.Goods;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shop and the mailbox by plain HTTP, as a browser without script meets them. */
class ShopTest {
  @TempDir
  private static Path folder;
  private static RunningInyeon demo;
  private static Client client;

  private final ShopBrowser browser = browser("ko");

  @BeforeAll
  static void open() {
    demo = Demo.start(List.of("--data", folder.resolve("data").toString(), "--people", "20", "--days", "0"));
    client = new Client(URI.create("http://127.0.0.1:" + demo.port()), demo.data().secrets().obtain("write-key"),
        demo.data().secrets().obtain("server-key"));
    turn("{\"speed\": 60}"); // at full speed a payment's quarter of an hour is a second, and shelves fill up meanwhile
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  private static ShopBrowser browser(String language) {
    return new ShopBrowser(demo.port(), language);
  }

  private static String somebody() {
    return UUID.randomUUID().toString().substring(0, 8) + "@example.net";
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
  }

  @Test
  void every_product_has_a_page_and_a_picture_in_every_language() {
    for (String language : List.of("ko", "ja", "en")) {
      ShopBrowser visitor = browser(language);
      String home = visitor.get("/demo/shop").body();
      assertThat(home).contains("<html lang=\"" + language + "\"");
      for (Goods goods : Goods.ALL) {
        assertThat(home).contains("/demo/shop/products/" + goods.id() + "\"");
        String page = visitor.get("/demo/shop/products/" + goods.id()).body();
        assertThat(page).contains(goods.name(language)).contains(language.equals("ja") ? "￥" : "₩");
      }
    }
    assertThat(Goods.ALL.stream().map(goods -> browser.get("/demo/shop/pictures/" + goods.id() + ".svg").body())
        .distinct()).hasSize(Goods.ALL.size()).allMatch(picture -> picture.startsWith("<svg"));
  }

  @Test
  void no_word_is_missing_in_any_language() throws Exception {
    try (var file = Demo.class.getResourceAsStream("shop/words.json")) {
      JsonNode words = JsonMapper.shared().readTree(file);
      assertThat(words.path("ja").propertyNames())
          .containsExactlyInAnyOrderElementsOf(words.path("ko").propertyNames());
      assertThat(words.path("en").propertyNames())
          .containsExactlyInAnyOrderElementsOf(words.path("ko").propertyNames());
    }
  }

  @Test
  void no_script_stands_in_a_page_and_none_may() {
    HttpResponse<String> home = browser.get("/demo/shop?q=" + URLEncoder.encode("<script>alert(1)</script>",
        StandardCharsets.UTF_8));
    assertThat(home.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("script-src 'self';")
        .doesNotContain("unsafe");
    assertThat(home.body()).doesNotContain("<script>").contains("&lt;script&gt;");
    for (String file : List.of("shop.js", "begin.js", "shop.css")) {
      assertThat(browser.get("/demo/shop/" + file).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void search_knows_all_three_languages() {
    for (String word : List.of("찻주전자", "急須", "teapot")) {
      assertThat(browser.get("/demo/shop?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8)).body())
          .contains("/demo/shop/products/teapot\"").doesNotContain("/demo/shop/products/soap\"");
    }
  }

  @Test
  void a_members_cart_is_on_every_device() {
    String email = somebody();
    assertThat(browser.adds(Goods.TEAPOT)).contains(Goods.TEAPOT.ko());
    browser.signsIn(email);
    ShopBrowser desktop = browser("en");
    assertThat(desktop.adds(Goods.CITRON)).doesNotContain(Goods.TEAPOT.en());
    assertThat(desktop.signsIn(email)).contains(Goods.TEAPOT.ko(), Goods.CITRON.ko());
    assertThat(browser.get("/demo/shop/cart").body()).contains(Goods.CITRON.ko());

    desktop.post("/demo/shop/cart/change", Map.of("product", "teapot", "quantity", "1", "remove", "yes"));
    assertThat(browser.get("/demo/shop/cart").body()).doesNotContain(Goods.TEAPOT.ko());
    browser.post("/demo/shop/sign-out", Map.of());
    assertThat(browser.get("/demo/shop/cart").body()).as("the next person on this phone").doesNotContain(
        Goods.CITRON.ko());
  }

  @Test
  void whoever_signs_in_is_a_customer_who_has_agreed_and_the_shop_vouches_for_them() {
    String email = somebody();
    assertThat(browser.get("/demo/shop/token").statusCode()).isEqualTo(401);
    browser.signsIn(email);
    eventually(() -> assertThat(client.lookup("email", email).orElseThrow().at("/traits/name").asString(""))
        .isEqualTo("하늘"));
    JsonNode customer = client.lookup("email", email).orElseThrow();
    assertThat(customer.path("consents").path(0).path("status").asString()).isEqualTo("granted");
    assertThat(browser.get("/demo/shop/token").body().split("\\.")).hasSize(3);
    assertThat(browser.signsIn("nonsense")).contains("aria-invalid");
  }

  @Test
  void a_cart_left_behind_leads_back_from_the_mailbox_and_an_order_ends_the_matter() {
    String email = somebody();
    browser.signsIn(email);
    browser.adds(Goods.KETTLE);
    eventually(() -> { // nobody is written to at night
      forward("PT5H");
      assertThat(mails(email)).hasSizeGreaterThanOrEqualTo(2);
    });
    assertThat(mails(email)).as("whoever is new is welcomed").anySatisfy(
        one -> assertThat(one.path("subject").asString()).contains("환영"));
    JsonNode mail = mails(email).stream().filter(one -> one.path("subject").asString().contains("장바구니")).findFirst()
        .orElseThrow();
    assertThat(mail.path("name").asString()).isEqualTo("하늘");
    String text = JsonMapper.shared()
        .readTree(browser.get("/demo/mailbox/messages/" + mail.path("id").asString()).body()).path("text").asString();
    Matcher link = Pattern.compile("http://localhost:\\d+(/demo/shop/cart/\\S+)").matcher(text);
    assertThat(link.find()).as(text).isTrue();

    ShopBrowser desktop = browser("ko");
    assertThat(desktop.get(link.group(1)).body()).contains(Goods.KETTLE.ko(), "그대로 있습니다");
    desktop.signsIn(email);
    assertThat(desktop.buys(email, "ship")).contains("주문이 끝났습니다");
    eventually(() -> assertThat(client.get("/api/v1/customers/" + client.lookup("email", email).orElseThrow()
        .path("id").asString() + "/timeline").body().path("items").toString()).contains("Order Completed"));
    assertThat(browser.get("/demo/shop/cart").body()).as("on the phone, too").contains("비어 있습니다");
  }

  @Test
  void whoever_is_a_guest_buys_on_one_page_and_the_stock_falls() {
    long before = available("tray");
    browser.adds(Goods.TRAY);
    String done = browser.buys(somebody(), "ship");
    assertThat(done).contains("주문이 끝났습니다", Goods.TRAY.ko());
    assertThat(available("tray")).isEqualTo(before - 2);
    assertThat(browser.get("/demo/shop/cart").body()).contains("비어 있습니다");
  }

  @Test
  void what_somebody_is_about_to_pay_for_is_kept_from_everybody_else() {
    browser.adds(sold("bowl"));
    browser.get("/demo/shop/checkout");
    oncePut("bowl", 0, () -> assertThat(browser("ko").get("/demo/shop/products/bowl").body()).contains("품절"));
    assertThat(browser.get("/demo/shop/checkout").body()).contains("까지 따로 두었습니다")
        .doesNotContain("role=\"alert\"");
    assertThat(browser.buys(somebody(), "ship")).contains("주문이 끝났습니다");
  }

  @Test
  void what_is_sold_out_is_waited_for_and_kept_for_whoever_waited() {
    String page = "/demo/shop/products/soap";
    oncePut("soap", 0, () -> assertThat(browser.get(page).body()).contains("재입고되면 알려 주세요"));
    assertThat(browser.post(page + "/waiting", Map.of()).body()).as("a mail goes to somebody")
        .contains("name=\"email\"");
    browser.signsIn(somebody());
    assertThat(browser.post(page + "/waiting", Map.of()).body()).contains("알림 신청이 되어 있습니다");
    assertThat(browser.post(page + "/waiting", Map.of("leave", "yes")).body()).contains("재입고되면 알려 주세요");
    browser.post(page + "/waiting", Map.of());
    adjusts("soap", "icheon-warehouse", 1);
    eventually(() -> assertThat(browser.get(page).body()).contains("1개를 따로 두었습니다"));
    assertThat(browser("ko").get(page).body()).contains("품절").doesNotContain("따로 두었습니다");
    browser.post("/demo/shop/cart", Map.of("product", "soap", "quantity", "1"));
    assertThat(browser.buys(somebody(), "ship")).contains("주문이 끝났습니다", sold("soap").ko());
  }

  /** The brand's own deliveries may fill the shelves meanwhile: then it is put there once more. */
  private static void oncePut(String sku, int wanted, ThrowingRunnable seen) {
    eventually(() -> {
      stocks(sku, wanted);
      seen.run();
    });
  }

  private static void adjusts(String sku, String location, int delta) {
    client.call("POST", "/api/v1/inventory/adjustments", Map.of("sku", sku, "location", location, "delta", delta,
        "reason", "counted"), UUID.randomUUID().toString()).orThrow("an adjustment");
  }

  @Test
  void what_is_wrong_with_a_form_stands_at_its_field_and_nothing_is_lost() {
    browser.adds(Goods.CITRON);
    browser.get("/demo/shop/checkout");
    String page = browser.post("/demo/shop/checkout", Map.of("email", "a@example.net", "name", "하늘", "how", "ship",
        "postalCode", "12", "region", "서울", "city", "종로구", "line1", "인사동길 44")).body();
    assertThat(page).contains("우편번호를 확인해 주세요", "인사동길 44", "aria-invalid");
  }

  @Test
  void what_becomes_dearer_or_scarce_meanwhile_is_named_before_it_is_bought() {
    client.put("/api/v1/products/lamp", product(139_000)).orThrow("a product");
    browser.adds(sold("lamp"));
    String before = browser.get("/demo/shop/checkout").body();
    client.put("/api/v1/products/lamp", product(150_000)).orThrow("a product");
    String refused = browser.post("/demo/shop/checkout", Map.of("email", "a@example.net", "name", "하늘", "how", "ship",
        "postalCode", "03163", "region", "서울", "city", "종로구", "line1", "1", "expected",
        ShopBrowser.hidden(before, "expected"), "key", ShopBrowser.hidden(before, "key"))).body();
    assertThat(refused).contains("₩150,000", "₩300,000", "바뀌었습니다");
    assertThat(browser.buys("a@example.net", "ship")).contains("주문이 끝났습니다", "₩300,000");
  }

  @Test
  void what_is_gone_is_not_offered_and_what_is_nearly_gone_says_how_many_there_are() {
    oncePut("cushion", 3,
        () -> assertThat(browser.get("/demo/shop/products/cushion").body()).contains("3개 남음"));
    browser.adds(sold("cushion"));
    oncePut("cushion", 1, () -> assertThat(browser.get("/demo/shop/cart").body()).contains("1개만 남아")
        .doesNotContain("주문하기</a>"));
    oncePut("cushion", 0, () -> assertThat(browser.get("/demo/shop/products/cushion").body()).contains("품절")
        .doesNotContain("장바구니에 담기"));
  }

  @Test
  void it_is_collected_at_a_shop_that_has_it() {
    browser.adds(Goods.CUPS);
    Matcher shop = Pattern.compile("value=\"((?:seoul|busan|daegu|incheon|jeju)-[a-z]+)\"")
        .matcher(browser.get("/demo/shop/checkout").body());
    assertThat(shop.find()).isTrue();
    assertThat(browser.buys("a@example.net", shop.group(1))).contains("찾아가실 수 있습니다");
  }

  @Test
  void whoever_reads_another_language_pays_in_its_money_for_what_lies_in_the_cart() {
    browser.adds(Goods.TEAPOT);
    assertThat(browser.get("/demo/shop/language?to=ja&back=/demo/shop/cart").body()).contains(Goods.TEAPOT.ja(),
        "￥15,000");
  }

  private static Map<String, Object> product(int price) {
    return Map.of("name", "한지 조명", "price", Map.of("amountMinor", price, "currency", "KRW"));
  }

  private static Goods sold(String sku) {
    return Goods.of(sku).orElseThrow();
  }

  private static JsonNode stock(String sku) {
    return client.get("/api/v1/inventory/" + sku).body();
  }

  private static long available(String sku) {
    return stock(sku).path("available").asLong();
  }

  /** So many of it in the first place, and none in the others. */
  private static void stocks(String sku, int wanted) {
    int left = wanted;
    for (JsonNode place : stock(sku).path("locations")) {
      int delta = left - place.path("available").asInt();
      if (delta != 0) {
        client.call("POST", "/api/v1/inventory/adjustments", Map.of("sku", sku, "location",
            place.path("code").asString(), "delta", delta, "reason", "count"), UUID.randomUUID().toString())
            .orThrow("an adjustment");
      }
      left = 0;
    }
  }

  @Test
  void what_a_mail_asks_is_answered_by_whoever_has_signed_in_and_by_nobody_else() {
    assertThat(browser.get("/demo/shop/orders/o-1/review").body()).contains("후기 쓰기", "o-1");
    assertThat(browser.post("/demo/shop/orders/o-1/review", Map.of("rating", "4")).statusCode()).isEqualTo(404);
    String email = somebody();
    browser.signsIn(email);
    assertThat(browser.post("/demo/shop/orders/o-1/review", Map.of("rating", "4")).body()).contains("고맙습니다");
    assertThat(browser.get("/demo/shop/answer/t-1").body()).contains("잘 해결되었나요?");
    assertThat(browser.post("/demo/shop/answer/t-1", Map.of("solved", "no")).body()).contains("고맙습니다");
    eventually(() -> {
      String told = client.get("/api/v1/customers/" + client.lookup("email", email).orElseThrow().path("id").asString()
          + "/timeline").body().path("items").toString();
      assertThat(told).contains("Product Reviewed", "\"rating\":4", "Survey Answered", "\"solved\":false");
    });
  }

  @Test
  void a_cart_that_was_filled_elsewhere_is_restored_from_what_is_known_of_it() {
    eventually(() -> {
      forward("PT6H");
      assertThat(client.lookup("userId", Cast.MINJI.userId())).isPresent();
      assertThat(mails(Cast.MINJI.email())).isNotEmpty();
    });
    String id = mails(Cast.MINJI.email()).getLast().path("id").asString();
    String text = JsonMapper.shared().readTree(browser.get("/demo/mailbox/messages/" + id).body()).path("text")
        .asString();
    Matcher link = Pattern.compile("(/demo/shop/cart/cart-minji\\S+)").matcher(text);
    assertThat(link.find()).as(text).isTrue();
    assertThat(browser.get(link.group(1)).body()).contains(Goods.TEAPOT.ko(), "그대로 있습니다");
    assertThat(browser.get("/demo/shop/cart/cart-of-nobody").body()).contains(Goods.TEAPOT.ko());
  }

  @Test
  void the_shop_begins_as_the_guide_says() throws Exception {
    String guide = Files.readString(Path.of("../docs/guide/browser-sdk.md")).replaceAll("(?m)^ +", "");
    String begins = browser.get("/demo/shop/begin.js").body().replaceAll("(?m)^ +", "");
    String snippet = begins.substring(begins.indexOf("!function"), begins.indexOf("inyeon.load("));
    assertThat(guide).contains(snippet);
  }

  private List<JsonNode> mails(String email) {
    return JsonMapper.shared().readTree(browser.get("/demo/mailbox/messages?to=" + email).body()).path("items")
        .valueStream().toList();
  }

  @Test
  void a_mail_is_shown_as_it_came_and_can_run_nothing() {
    eventually(() -> {
      forward("PT3H");
      assertThat(JsonMapper.shared().readTree(browser.get("/demo/mailbox/messages").body()).path("items")).isNotEmpty();
    });
    JsonNode mail = JsonMapper.shared().readTree(browser.get("/demo/mailbox/messages").body()).path("items").path(0);
    HttpResponse<String> body = browser.get("/demo/mailbox/messages/" + mail.path("id").asString() + "/body");
    assertThat(body.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("sandbox allow-popups",
        "default-src 'none'").doesNotContain("allow-scripts");
    assertThat(body.body()).contains("<base target=\"_blank\">");
    assertThat(browser.get("/demo/mailbox/" + mail.path("id").asString()).body()).contains("mailbox.js");
    assertThat(browser.get("/demo/mailbox/messages/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void the_state_says_what_time_it_is_and_what_is_made_up() {
    JsonNode state = JsonMapper.shared().readTree(browser.get("/demo/state").body());
    assertThat(state.path("zone").asString()).isEqualTo("Asia/Seoul");
    assertThat(state.at("/simulated/people").asInt()).isEqualTo(20);
    assertThat(state.at("/links/shop").asString()).isEqualTo("/demo/shop");
    assertThat(state.path("speeds").valueStream().map(JsonNode::asInt)).containsExactly(0, 1, 60, 720);
    assertThat(state.path("running").asBoolean()).isTrue();
  }

  /** Until it has got there: what is done during a jump happens hours apart, and a payment waits for a quarter of one. */
  private static void forward(String period) {
    turn("{\"forward\": \"" + period + "\"}");
    eventually(() -> assertThat(JsonMapper.shared().readTree(browser("ko").get("/demo/state").body())
        .has("forwardTo")).isFalse());
  }

  private static void turn(String wish) {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + demo.port() + "/demo/clock"))
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString(wish)).build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(204);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  void an_assistant_goes_on_with_the_cart_that_a_customer_shows() {
    browser.adds(Goods.ALL.getFirst());
    String page = browser.post("/demo/shop/cart/assistant", Map.of()).body();
    assertThat(page).contains("<svg").contains("매장 직원에게 보여 주기");
    Matcher code = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}").matcher(page);
    assertThat(code.find()).isTrue();
    JsonNode taken = client.call("POST", "/api/v1/carts/take", Map.of("code", code.group()), "")
        .orThrow("taking a cart up").body();
    assertThat(taken.path("channel").asString()).isEqualTo("store");
    assertThat(taken.path("lines").path(0).path("quantity").asInt()).isEqualTo(2);
  }
}
