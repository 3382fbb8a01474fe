package io.inyeon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.inyeon.RunningInyeon;
import io.inyeon.demo.brand.Goods;
import java.net.CookieManager;
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
import java.util.stream.Collectors;
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

  private final Browser browser = new Browser("ko");

  @BeforeAll
  static void open() {
    demo = Demo.start(List.of("--data", folder.resolve("data").toString(), "--people", "20", "--days", "0"));
    client = new Client(URI.create("http://127.0.0.1:" + demo.port()), demo.data().secrets().obtain("write-key"),
        demo.data().secrets().obtain("server-key"));
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  /** One browser, with its cookies. */
  private record Browser(HttpClient http, String language) {
    Browser(String language) {
      this(HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL)
          .version(HttpClient.Version.HTTP_1_1).build(), language);
    }

    HttpResponse<String> get(String path) {
      return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
      String body = form.entrySet().stream().map(field -> field.getKey() + "="
          + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
      return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create("http://localhost:" + demo.port() + path)).header("Accept-Language",
          language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
      try {
        return http.send(request.build(), BodyHandlers.ofString());
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    String adds(Goods goods) {
      return post("/demo/shop/cart", Map.of("product", goods.id(), "quantity", "2")).body();
    }

    String signsIn(String email) {
      return post("/demo/shop/sign-in",
          Map.of("email", email, "name", "하늘", "agrees", "yes", "back", "/demo/shop/cart"))
          .body();
    }
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
      Browser visitor = new Browser(language);
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
    Browser desktop = new Browser("en");
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
    String cart = browser.adds(Goods.KETTLE);
    told(cart, email);
    turn("{\"forward\": \"PT5H\"}");
    eventually(() -> assertThat(mails(email)).hasSize(1));
    JsonNode mail = mails(email).getFirst();
    assertThat(mail.path("name").asString()).isEqualTo("하늘");
    String text = JsonMapper.shared()
        .readTree(browser.get("/demo/mailbox/messages/" + mail.path("id").asString()).body()).path("text").asString();
    Matcher link = Pattern.compile("http://localhost:\\d+(/demo/shop/cart/\\S+)").matcher(text);
    assertThat(link.find()).as(text).isTrue();

    Browser desktop = new Browser("ko");
    assertThat(desktop.get(link.group(1)).body()).contains(Goods.KETTLE.ko(), "그대로 있습니다");
    desktop.signsIn(email);
    desktop.get("/demo/shop/checkout");
    assertThat(desktop.post("/demo/shop/checkout", Map.of()).body()).contains("주문이 끝났습니다");
    eventually(() -> assertThat(client.get("/api/v1/customers/" + client.lookup("email", email).orElseThrow()
        .path("id").asString() + "/timeline").body().path("items").toString()).contains("Order Completed"));
    assertThat(browser.get("/demo/shop/cart").body()).as("on the phone, too").contains("비어 있습니다");
  }

  @Test
  void a_cart_that_was_filled_elsewhere_is_restored_from_what_is_known_of_it() {
    eventually(() -> {
      turn("{\"forward\": \"PT6H\"}");
      assertThat(client.lookup("userId", Cast.MINJI.userId())).isPresent();
      assertThat(mails(Cast.MINJI.email())).isNotEmpty();
    });
    String id = mails(Cast.MINJI.email()).getLast().path("id").asString();
    String text = JsonMapper.shared().readTree(browser.get("/demo/mailbox/messages/" + id).body()).path("text")
        .asString();
    Matcher link = Pattern.compile("(/demo/shop/cart/cart-minji\\S+)").matcher(text);
    assertThat(link.find()).as(text).isTrue();
    assertThat(browser.get(link.group(1)).body()).contains(Goods.TEAPOT.ko(), "그대로 있습니다");
    assertThat(browser.get("/demo/shop/cart/cart-of-nobody").body()).contains("남아 있지 않습니다", Goods.TEAPOT.ko());
  }

  @Test
  void the_shop_begins_as_the_guide_says() throws Exception {
    String guide = Files.readString(Path.of("../docs/guide/browser-sdk.md")).replaceAll("(?m)^ +", "");
    String begins = browser.get("/demo/shop/begin.js").body().replaceAll("(?m)^ +", "");
    String snippet = begins.substring(begins.indexOf("!function"), begins.indexOf("inyeon.load("));
    assertThat(guide).contains(snippet);
  }

  /** What the page gives the SDK to tell, told; here no script runs. */
  private static void told(String page, String email) {
    Matcher told = Pattern.compile("data-told=\"([^\"]*)\"").matcher(page);
    assertThat(told.find()).isTrue();
    String user = client.lookup("email", email).orElseThrow().path("identifiers").valueStream()
        .filter(one -> one.path("namespace").asString().equals("userId")).findFirst().orElseThrow().path("value")
        .asString();
    JsonMapper.shared().readTree(told.group(1).replace("&quot;", "\"").replace("&amp;", "&")).valueStream()
        .filter(one -> one.path("event").asString().equals("Product Added"))
        .forEach(one -> client.collect(false, Map.of("type", "track", "event", "Product Added", "userId", user,
            "messageId", UUID.randomUUID().toString(), "properties", one.path("properties")),
            demo.bean(java.time.InstantSource.class).instant().toString()));
  }

  private List<JsonNode> mails(String email) {
    return JsonMapper.shared().readTree(browser.get("/demo/mailbox/messages?to=" + email).body()).path("items")
        .valueStream().toList();
  }

  @Test
  void a_mail_is_shown_as_it_came_and_can_run_nothing() {
    eventually(() -> {
      turn("{\"forward\": \"PT3H\"}");
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
}
