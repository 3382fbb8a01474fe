package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/**
 * Another system keeps stock, carts and orders: whoever sits at the console sees what it tells and is led there, and is offered
 * nothing that would be refused. When Inyeon keeps them again, all is there again.
 */
class KeptElsewhereTest {
  private static final String AS_OF = "2026-01-05T03:00:00Z";
  private static final String BASKET = "https://shop.example.com/basket/7";
  private static final List<String> KEPT = List.of("stock", "carts", "orders");

  @TempDir
  static Path folder;
  private static Demonstration demo;
  private static String customer;
  private static String order;

  @BeforeAll
  static void open() {
    demo = Demonstration.open(folder);
    Sales.prepare(demo);
    customer = demo.api().lookup("email", "bom@example.net").orElseThrow();
    keptBy(Map.of("is", "external", "name", "The shop"));
    Map<String, Object> line = Map.of("sku", Sales.SKU, "quantity", 2);
    put("/carts/followed/basket-7", Map.of("asOf", AS_OF, "currency", "KRW", "customer", Map.of("email",
        "bom@example.net"), "url", BASKET, "lines", List.of(line)));
    order = put("/orders/followed/W-" + UUID.randomUUID(), Map.of("asOf", AS_OF, "placedAt", AS_OF, "status", "paid",
        "customer", Map.of("email", "bom@example.net"), "lines",
        List.of(Map.of("sku", Sales.SKU, "quantity", 2, "price",
            won(9_000))),
        "charges", won(3_000))).path("id").asString();
    put("/inventory/levels", Map.of("location", Sales.PLACE, "asOf", AS_OF, "levels",
        List.of(Map.of("sku", Sales.SKU, "onHand", 77))));
  }

  @AfterAll
  static void close() {
    demo.close();
  }

  private static void keptBy(Map<String, String> keeper) {
    KEPT.forEach(what -> put("/records/" + what, keeper));
  }

  private static JsonNode put(String path, Map<String, ?> body) {
    return Sales.ok(demo.api().put("/api/v1" + path, Showcase.json(body))).body();
  }

  private static Map<String, Object> won(long amount) {
    return Map.of("amountMinor", amount, "currency", "KRW");
  }

  @Test
  void what_is_kept_there_is_seen_here_and_changed_there() {
    try (Window window = demo.enter("agent")) {
      window.open("/customers/" + customer + "?tab=orders");
      assertThat(window.main()).containsText("This cart is kept in The shop, and changed there.");
      assertThat(window.link("Open it in The shop")).hasAttribute("href", BASKET);
      List.of("Another Sample kettle", "Hold it").forEach(act -> assertThat(window.button(act)).hasCount(0));
      window.open("/orders");
      assertThat(window.main()).containsText("Orders are kept in The shop.");
      window.open("/orders/" + order);
      assertThat(window.main()).containsText("Kept in");
      assertThat(window.main()).containsText("Delivery, taxes, fees");
      assertThat(window.main()).containsText("₩21,000");
      assertThat(window.button("Cancel")).hasCount(0);
      assertThat(window.complaints()).isEmpty();
    }
    try (Window window = demo.enter("store_staff")) {
      Locator level = stock(window);
      assertThat(window.main()).containsText("Stock is kept in The shop.");
      assertThat(level).hasText("76");
      level.click();
      assertThat(window.modal()).containsText("Ledger");
      assertThat(window.modalButton("Write it down")).hasCount(0);
      window.open("/inventory/counts");
      assertThat(window.button("New count")).hasCount(0);
      assertThat(window.complaints()).isEmpty();
    }
    keptBy(Map.of("is", "inyeon"));
    try (Window window = demo.enter("store_staff")) {
      stock(window).click();
      assertThat(window.modalButton("Write it down")).isVisible();
    } finally {
      keptBy(Map.of("is", "external", "name", "The shop"));
    }
  }

  /** What can be promised of what the tests sell: all but the one that an order of before waits for. */
  private static Locator stock(Window window) {
    window.open("/inventory?q=" + Sales.SKU);
    return window.main().getByRole(AriaRole.GRIDCELL)
        .filter(new Locator.FilterOptions().setHasText("76")).first();
  }
}
