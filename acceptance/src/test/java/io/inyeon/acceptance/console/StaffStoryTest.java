package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.browser.Desk.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Those who keep the catalogue, serve customers and look after the stock, with others at it beside them: people and systems. */
class StaffStoryTest {
  private static final String AS_OF = "2026-01-05T03:00:00Z";
  private static final String BASKET = "https://shop.example.com/basket/7";
  private static final String EMAIL = "bom@example.net";

  @TempDir
  static Path folder;
  private static Demonstration demo;
  private static String customer;

  @BeforeAll
  static void open() {
    demo = Demonstration.open(folder);
    Sales.prepare(demo);
    Shelf.fill(demo.api());
    customer = demo.api().lookup("email", EMAIL).orElseThrow();
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  private static JsonNode put(String path, Map<String, ?> body) {
    return Sales.ok(demo.api().put("/api/v1" + path, Showcase.json(body))).body();
  }

  private static JsonNode post(String path, Map<String, ?> body) {
    return Sales.ok(demo.api().post("/api/v1" + path, Showcase.json(body))).body();
  }

  @Test
  void whoever_saves_after_somebody_else_chooses_whose_word_holds() {
    put("/categories/mugs", Map.of("names", Map.of("en", "Mugs")));
    try (Window mine = demo.enter("marketer")) {
      mine.open("/catalogue/structure?category=mugs");
      mine.field("Name (en)").fill("My mugs");
      put("/categories/mugs", Map.of("names", Map.of("en", "Their mugs")));
      mine.button("Save").click();
      assertThat(mine.main()).containsText("Somebody else has saved this meanwhile");
      assertThat(mine.field("Name (en)")).hasValue("My mugs");
      mine.button("Show theirs, drop mine").click();
      assertThat(mine.field("Name (en)")).hasValue("Their mugs");
      mine.field("Name (en)").fill("My mugs after all");
      put("/categories/mugs", Map.of("names", Map.of("en", "Their other mugs")));
      mine.button("Save").click();
      mine.button("Go on with mine").click();
      mine.button("Save").click();
      assertThat(mine.page().getByText("Saved").first()).isVisible();
    }
    assertThat(demo.api().get("/api/v1/categories/mugs").body().at("/names/en").asString())
        .isEqualTo("My mugs after all");
  }

  @Test
  void attributes_are_put_in_order_by_keyboard() {
    try (Window window = demo.enter("marketer")) {
      window.open("/catalogue/structure?family=shelf-pots");
      Locator first = window.main().locator("li.attribute").first();
      assertThat(first).containsText("material");
      window.button("Move volume up").focus();
      window.page().keyboard().press("Enter");
      assertThat(first).containsText("volume");
      window.page().keyboard().press("Tab");
      window.button("Save").press("Enter");
      assertThat(window.page().getByText("Saved").first()).isVisible();
      assertThat(window.reload().main().locator("li.attribute").first()).containsText("volume");
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void what_is_in_a_customers_cart_is_held_while_they_talk_and_let_go() {
    String email = "talks@example.net";
    String cart = post("/carts", Map.of("currency", "KRW", "customer", Map.of("email", email))).path("id").asString();
    post("/carts/" + cart + "/lines", Map.of("sku", Sales.SKU, "quantity", 2));
    eventually(() -> assertThat(demo.api().lookup("email", email)).isPresent());
    try (Window window = demo.enter("agent")) {
      window.open("/customers/" + demo.api().lookup("email", email).orElseThrow() + "?tab=orders");
      window.button("Hold it").click();
      assertThat(window.page().getByText("Nothing of it is there to be held for that.").first()).isVisible();
      window.choose(window.named(AriaRole.COMBOBOX, "Held for"), "Collected at 하늘 인사동점");
      window.button("Hold it").click();
      assertThat(window.main()).containsText("Held until");
      assertThat(demo.api().get("/api/v1/carts/" + cart).body().at("/lines/0/held").asInt()).isEqualTo(2);
      window.button("Let go").click();
      assertThat(window.button("Hold it")).isVisible();
      assertThat(demo.api().get("/api/v1/carts/" + cart).body().at("/lines/0/held").asInt()).isZero();
      assertThat(window.complaints()).isEmpty();
    }
  }

  @Test
  void what_another_system_keeps_is_seen_here_and_changed_there() {
    keptBy(Map.of("is", "external", "name", "The shop"));
    try {
      cartIsLedThere();
      orderIsOnlyLookedAt();
      stockIsOnlyLookedAt();
    } finally {
      keptBy(Map.of("is", "inyeon"));
    }
    try (Window window = demo.enter("store_staff")) {
      stock(window).click();
      assertThat(window.modalButton("Write it down")).isVisible();
    }
  }

  private static void keptBy(Map<String, String> keeper) {
    List.of("stock", "carts", "orders").forEach(what -> put("/records/" + what, keeper));
  }

  private static void cartIsLedThere() {
    put("/carts/followed/basket-7", Map.of("asOf", AS_OF, "currency", "KRW", "customer", Map.of("email", EMAIL), "url",
        BASKET, "lines", List.of(Map.of("sku", Sales.SKU, "quantity", 2))));
    try (Window window = demo.enter("agent")) {
      window.open("/customers/" + customer + "?tab=orders");
      assertThat(window.main()).containsText("This cart is kept in The shop, and changed there.");
      assertThat(window.link("Open it in The shop")).hasAttribute("href", BASKET);
      List.of("Another Sample kettle", "Hold it").forEach(act -> assertThat(window.button(act)).hasCount(0));
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void orderIsOnlyLookedAt() {
    String order = put("/orders/followed/W-" + UUID.randomUUID(), Map.of("asOf", AS_OF, "placedAt", AS_OF, "status",
        "paid", "customer", Map.of("email", EMAIL), "charges", won(3_000), "lines",
        List.of(Map.of("sku", Sales.SKU, "quantity", 2, "price", won(9_000))))).path("id").asString();
    try (Window window = demo.enter("agent")) {
      window.open("/orders");
      assertThat(window.main()).containsText("Orders are kept in The shop.");
      window.open("/orders/" + order);
      List.of("Kept in", "Delivery, taxes, fees", "₩21,000")
          .forEach(words -> assertThat(window.main()).containsText(words));
      assertThat(window.button("Cancel")).hasCount(0);
      assertThat(window.complaints()).isEmpty();
    }
  }

  private static void stockIsOnlyLookedAt() {
    put("/inventory/levels", Map.of("location", Sales.PLACE, "asOf", AS_OF, "levels",
        List.of(Map.of("sku", Sales.SKU, "onHand", 77))));
    try (Window window = demo.enter("store_staff")) {
      Locator level = stock(window);
      assertThat(window.main()).containsText("Stock is kept in The shop.");
      level.click();
      assertThat(window.modal()).containsText("Ledger");
      assertThat(window.modalButton("Write it down")).hasCount(0);
      window.open("/inventory/counts");
      assertThat(window.button("New count")).hasCount(0);
      assertThat(window.complaints()).isEmpty();
    }
  }

  /** What can be promised of what the tests sell: all but the one that an order of before waits for. */
  private static Locator stock(Window window) {
    window.open("/inventory?q=" + Sales.SKU);
    return window.main().getByRole(AriaRole.GRIDCELL).filter(new Locator.FilterOptions().setHasText("76")).first();
  }

  private static Map<String, Object> won(long amount) {
    return Map.of("amountMinor", amount, "currency", "KRW");
  }
}
