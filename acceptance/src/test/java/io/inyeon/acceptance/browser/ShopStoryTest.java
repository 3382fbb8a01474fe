package io.inyeon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.Api.Reply;
import io.inyeon.acceptance.Server;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration as its visitors have it: a shop on the telephone, a mail on the desk, and a clock that is moved. */
class ShopStoryTest {
  @TempDir
  static Path folder;
  private static Server demo;
  private static Chromium chromium;
  private static Desk desk;
  private static String home;

  private final String email = UUID.randomUUID().toString().substring(0, 8) + "@example.net";

  @BeforeAll
  static void open() {
    demo = Server.running("io.inyeon.demo.Demo", folder.resolve("data"),
        Map.of("INYEON_DEMO_PEOPLE", "20", "INYEON_DEMO_DAYS", "0")).start();
    home = "http://localhost:" + demo.url().getPort();
    desk = Desk.of(demo);
    chromium = Chromium.open();
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100))
        .until(() -> json("/demo/state").path("running").asBoolean());
    turn("{\"speed\": 1}");
  }

  @AfterAll
  static void close() {
    chromium.close();
    demo.close();
  }

  @Test
  void a_cart_left_on_the_telephone_is_bought_at_the_desk_and_nobody_is_reminded_again() {
    try (BrowserContext telephone = chromium.visitor("ko", 390, 844)) {
      Page page = telephone.newPage();
      page.navigate(home + "/demo/shop");
      press(page, "모두 허용");
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("백자 찻주전자")).first().click();
      press(page, "장바구니에 담기");
      page.locator("header").getByText("로그인").click();
      page.getByLabel("이메일", new Page.GetByLabelOptions().setExact(true)).fill(email);
      page.getByLabel("이름 (선택)").fill("나리");
      page.getByLabel("동의합니다").check();
      page.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("로그인")).click();
      Desk.eventually(() -> assertThat(desk.names("email", email)).contains("Product Viewed", "Product Added",
          "identify", "Signed In"));
    }
    String customer = desk.api().lookup("email", email).orElseThrow();

    try (BrowserContext computer = chromium.visitor("ko", 1280, 900)) {
      Page mailbox = computer.newPage();
      mailbox.navigate(home + "/demo/mailbox?to=" + email);
      assertThat(mailbox.locator("#list a").count()).as("welcomed, and nothing else yet").isLessThan(2);
      turn("{\"forward\": \"PT5H\"}");
      mailbox.locator("#list a").filter(new Locator.FilterOptions().setHasText("장바구니")).first().click(); // it has come by itself
      mailbox.waitForSelector("iframe");
      assertThat(Accessibility.violations(mailbox)).isEmpty();
      Page shop = computer.waitForPage(() -> mailbox.frameLocator("iframe").getByText("장바구니 보기").click());
      press(shop, "모두 허용");
      assertThat(shop.locator("main").innerText()).contains("그대로 있습니다", "백자 찻주전자");
      shop.getByText("주문하기").click();
      shop.getByText("로그인하고 이어서 주문하기").click();
      shop.getByLabel("이메일", new Page.GetByLabelOptions().setExact(true)).fill(email);
      shop.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("로그인")).click();
      Map.of("우편번호", "03163", "시·도", "서울특별시", "시·군·구", "종로구", "도로명 주소", "인사동길 44")
          .forEach((field, text) -> shop.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(text));
      assertThat(Accessibility.violations(shop)).isEmpty();
      shop.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("주문 완료하기")).click();
      assertThat(shop.locator("h1").innerText()).isEqualTo("주문이 끝났습니다");
      assertThat(shop.locator("main").innerText()).contains("나리");
      Desk.eventually(() -> assertThat(desk.names("email", email)).contains("Order Completed", "Checkout Started"));
    }
    assertThat(desk.api().lookup("email", email)).as("the same person on both").contains(customer);
    Desk.eventually(() -> assertThat(goals()).isPositive());
    turn("{\"forward\": \"PT24H\"}");
    turn("{\"forward\": \"PT24H\"}");
    assertThat(mails()).as("a welcome, one reminder, and no third").hasSize(2);
    assertThat(desk.names("email", email)).filteredOn("Email Sent"::equals).hasSize(2);
  }

  private static long goals() {
    Reply journey = desk.api().get("/api/v1/journeys/abandoned-cart");
    return journey.body().path("counts").path("goal").asLong();
  }

  @ParameterizedTest
  @CsvSource({"ko,390", "ko,1280", "ja,390", "ja,1280", "en,390", "en,1280"})
  void every_page_is_for_everybody(String language, int width) {
    List<String> wrong = new ArrayList<>();
    try (BrowserContext visitor = chromium.visitor(language, width, 844)) {
      Page page = visitor.newPage();
      for (String path : List.of("", "?q=tea", "?q=nothing-like-it", "/products/lamp", "/cart", "/sign-in",
          "/orders/o-1/review", "/answer/t-1", "/nowhere")) {
        page.navigate(home + "/demo/shop" + path);
        look(page, path, width, wrong);
      }
      page.navigate(home + "/demo/shop/products/kettle");
      page.locator("article form button").click();
      look(page, "a full cart", width, wrong);
      page.locator("main a.main").click();
      look(page, "the checkout", width, wrong);
      page.navigate(home + "/demo/mailbox");
      page.waitForSelector("#people li");
      look(page, "mailbox", width, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  /** What axe finds, and a page that is wider than its window. */
  private static void look(Page page, String where, int width, List<String> wrong) {
    Accessibility.violations(page).forEach(violation -> wrong.add(where + " " + violation));
    int needed = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
    if (needed > width) {
      wrong.add(where + " is " + needed + " wide");
    }
  }

  @Test
  void the_shops_scripts_are_light_and_its_policy_lets_them_work() {
    List<Integer> sizes = new CopyOnWriteArrayList<>();
    List<String> complaints = new CopyOnWriteArrayList<>();
    try (BrowserContext visitor = chromium.visitor("en", 390, 844)) {
      Page page = visitor.newPage();
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onResponse(response -> Stream.of(response).filter(one -> one.url().endsWith(".js"))
          .forEach(one -> sizes.add(one.body().length)));
      page.navigate(home + "/demo/shop/products/soap");
      page.waitForSelector("inyeon-consent");
      press(page, "Accept all");
      page.waitForTimeout(700);
    }
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isBetween(1, 60 * 1024);
    assertThat(complaints).isEmpty();
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private List<JsonNode> mails() {
    return json("/demo/mailbox/messages?to=" + email).path("items").valueStream().toList();
  }

  private static void turn(String wish) {
    send(HttpRequest.newBuilder(URI.create(home + "/demo/clock")).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(wish)));
    await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(
        () -> !json("/demo/state").has("forwardTo")
            && desk.api().get("/api/v1/status").body().path("entriesBehind").asInt(1) == 0);
  }

  private static JsonNode json(String path) {
    return JsonMapper.shared().readTree(send(HttpRequest.newBuilder(URI.create(home + path))));
  }

  private static String send(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
