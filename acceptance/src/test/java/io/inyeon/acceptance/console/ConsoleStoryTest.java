package io.inyeon.acceptance.console;

import static io.inyeon.acceptance.browser.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Somebody buys tea; whoever sits at the console sees all of it as it happens, and never loads a page again. */
class ConsoleStoryTest {
  @TempDir
  static Path folder;
  private static Demonstration demo;

  private final String email = UUID.randomUUID().toString().substring(0, 8) + "@example.net";

  @BeforeAll
  static void open() {
    demo = Demonstration.open(folder);
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  @Test
  void a_cart_left_on_the_telephone_is_followed_from_the_console_until_it_is_bought() {
    try (Window home = demo.enter("marketer");
        Window timeline = demo.enter("agent");
        Window journey = demo.enter("marketer")) {
      journey.open("/journeys/abandoned-cart");
      long stored = figure(home, "Events stored");
      long inside = figure(journey, "Inside now");
      long goals = figure(journey, "Reached the goal");

      try (BrowserContext telephone = demo.visitor("ko", 390)) {
        Page shop = telephone.newPage();
        fillCart(shop);
        eventually(() -> assertThat(latest(home)).anyMatch(line -> line.startsWith("Somebody unknown · ")));
        eventually(() -> assertThat(figure(home, "Events stored")).isGreaterThan(stored));
        find(timeline, "Product Added");
        assertThat(timeline.main().innerText()).doesNotContain(email);
        signIn(shop);
        timeline.open("/customers/" + customer());
        eventually(() -> assertThat(lines(timeline)).as("the visit before the sign-in, too").contains("Product Viewed",
            "Product Added", "Signed In"));
      }
      String customer = customer();
      eventually(() -> assertThat(timeline.main().innerText()).contains("Granted"));
      eventually(() -> assertThat(figure(journey, "Inside now")).isEqualTo(inside + 1));
      eventually(() -> assertThat(standing(journey, "inactive")).isPositive());
      home.main().getByText("나리").first().waitFor();

      // The clock is moved on once the cart is four hours old, and a little.
      home.button("+4 hours").click();
      demo.turn("{\"forward\": \"PT10M\"}");
      eventually(() -> assertThat(mails()).as("a welcome, then the reminder").hasSize(2));
      eventually(() -> assertThat(lines(timeline)).filteredOn("Email Sent"::equals).hasSize(2));
      eventually(() -> assertThat(standing(journey, "afterwards")).isPositive());
      readMessage(timeline);
      timeline.page().goBack();

      comeBackAndBuy();
      eventually(() -> assertThat(lines(timeline)).contains("Order Completed"));
      assertThat(customer()).as("the same person on both").isEqualTo(customer);
      eventually(() -> assertThat(figure(journey, "Reached the goal")).isGreaterThan(goals));

      for (int day = 0; day < 8; day++) {
        home.button("+4 hours").click();
      }
      demo.turn("{\"forward\": \"PT24H\"}");
      assertThat(mails()).as("nobody is reminded twice").hasSize(2);
      assertThat(lines(timeline)).filteredOn("Email Sent"::equals).hasSize(2);
      assertThat(List.of(home, timeline, journey)).allSatisfy(window -> assertThat(window.complaints()).isEmpty());
    }
  }

  @Test
  void a_journey_is_made_of_a_template_changed_taken_back_published_and_stopped() {
    String name = "Cart-" + email.substring(0, 8);
    String path = "/api/v1/journeys/" + name.toLowerCase(Locale.ROOT);
    try (Window canvas = demo.enter("marketer")) {
      canvas.open("/journeys");
      canvas.link("New journey").click();
      canvas.main().getByText("Cart left behind").click();
      canvas.input("Name").fill(name);
      canvas.button("Make the draft").click();
      Locator wait = canvas.main().locator(".react-flow__node[data-id=afterwards]");
      wait.click();
      canvas.input("How long").fill("5");
      eventually(() -> assertThat(demo.api().get(path).body().at("/definition/nodes/afterwards/for").asString())
          .as("drafts save themselves").isEqualTo("P5D"));
      assertThat(wait.innerText()).contains("Stays 5 days");
      canvas.page().keyboard().press("Control+z");
      eventually(() -> assertThat(wait.innerText()).contains("Stays 3 days"));
      eventually(() -> assertThat(demo.api().get(path).body().at("/definition/nodes/afterwards/for").asString())
          .isEqualTo("P3D"));
      assertThat(demo.api().get(path).body().path("status").asString()).isEqualTo("draft");
      canvas.button("Publish").click();
      canvas.modalButton("Publish").click();
      eventually(() -> assertThat(demo.api().get(path).body().path("status").asString()).isEqualTo("published"));
      canvas.main().getByText("Published").first().waitFor();
      canvas.link(name).click();
      canvas.button("Stop").click();
      canvas.modalButton("Stop").click();
      eventually(() -> assertThat(demo.api().get(path).body().path("status").asString()).isEqualTo("stopped"));
      assertThat(canvas.complaints()).isEmpty();
    }
  }

  private static void fillCart(Page shop) {
    shop.navigate(demo.home() + "/demo/shop");
    press(shop, "모두 허용");
    shop.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("백자 찻주전자")).first().click();
    press(shop, "장바구니에 담기");
  }

  /** For the first time: with a name, and agreeing to marketing. */
  private void signIn(Page shop) {
    shop.locator("header").getByText("로그인").click();
    shop.getByLabel("이메일", new Page.GetByLabelOptions().setExact(true)).fill(email);
    shop.getByLabel("이름 (선택)").fill("나리");
    shop.getByLabel("동의합니다").check();
    shop.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("로그인")).click();
  }

  /** The visitor whom Home tells of, opened from there. */
  private static void find(Window window, String event) {
    Locator told = window.named(AriaRole.LINK, Pattern.compile("Somebody unknown · ")).first();
    told.click();
    window.page().waitForURL("**/customers/*");
    eventually(() -> assertThat(lines(window)).contains(event));
  }

  /** Opens the latest message from its line; what the console shows of it is what lies in the mailbox. */
  private void readMessage(Window window) {
    window.main().locator(".touch-line", new Locator.LocatorOptions().setHasText("Email Sent")).first().click();
    window.link("Open the message").click();
    JsonNode mail = mails().getFirst();
    Locator content = window.main().getByLabel("As the customer saw it");
    assertThat(content.first().innerText()).contains(mail.path("subject").asString(), email);
    assertThat(content.first().frameLocator("iframe").locator("body").innerText()).contains("나리님", "장바구니 보기");
    assertThat(window.main().getByRole(AriaRole.LISTITEM).allInnerTexts()).anyMatch(step -> step.startsWith("Allowed"))
        .anyMatch(step -> step.startsWith("Accepted by the provider"));
  }

  private void comeBackAndBuy() {
    try (BrowserContext computer = demo.visitor("ko", 1280)) {
      Page mailbox = computer.newPage();
      mailbox.navigate(demo.home() + "/demo/mailbox?to=" + email);
      mailbox.locator("#list a").first().click();
      Page shop = computer.waitForPage(() -> mailbox.frameLocator("iframe").getByText("장바구니 보기").click());
      press(shop, "모두 허용");
      shop.getByText("주문하기").click();
      shop.getByText("로그인하고 이어서 주문하기").click();
      shop.getByLabel("이메일", new Page.GetByLabelOptions().setExact(true)).fill(email);
      shop.locator("main").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("로그인")).click();
      Map.of("우편번호", "03163", "시·도", "서울특별시", "시·군·구", "종로구", "도로명 주소", "인사동길 44")
          .forEach((field, text) -> shop.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(text));
      shop.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("주문 완료하기")).click();
      assertThat(shop.locator("h1").innerText()).isEqualTo("주문이 끝났습니다");
    }
  }

  private String customer() {
    eventually(() -> assertThat(demo.api().lookup("email", email)).isPresent());
    return demo.api().lookup("email", email).orElseThrow();
  }

  private List<JsonNode> mails() {
    return demo.json("/demo/mailbox/messages?to=" + email).path("items").valueStream().toList();
  }

  private static List<String> lines(Window window) {
    return window.main().locator(".touch-line b").allInnerTexts();
  }

  private static List<String> latest(Window home) {
    return home.main().locator("a.latest .grow").allInnerTexts();
  }

  private static long figure(Window window, String name) {
    Locator figure = window.main().locator(".figure", new Locator.LocatorOptions().setHasText(name)).locator("b");
    eventually(() -> assertThat(figure.innerText()).matches("[\\d,]+"));
    return Long.parseLong(figure.innerText().replace(",", ""));
  }

  /** How many stand at that place of the drawn journey. */
  private static long standing(Window journey, String node) {
    return Long.parseLong(journey.main().locator(".react-flow__node[data-id='" + node + "'] .place-count").innerText()
        .replaceAll("\\D", ""));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }
}
