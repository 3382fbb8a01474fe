package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ALL;
import static io.inyeon.acceptance.console.Role.KEEP_STOCK;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Products by places, and the ledger behind each number. */
final class StockControls {
  static final String AREA = "Inventory";
  private static final String PATH = "/inventory";
  private static final String ONE = PATH + "?q=" + Sales.SKU;
  private static final String LEDGER = PATH + "?sku=" + Sales.SKU + "&at=" + Sales.PLACE;
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, PATH, ALL,
          Control.family("counts, or what runs low", "tab", "Running low|Counts", Role.SEE_COUNTS, scene -> {
            scene.the(AriaRole.TAB, "Counts").click();
            scene.isAt("/inventory/counts");
          }),
          Control.family("stock, places or lists", "tab", "Stock|Places|Waiting lists", ALL, scene -> {
            scene.the(AriaRole.TAB, "Places").click();
            scene.isAt("/inventory/locations");
          }),
          Control.of("textbox", "Find a product", ALL, scene -> {
            scene.the(AriaRole.TEXTBOX, "Find a product").fill(Sales.SKU);
            scene.isAt(PATH + "\\?q=" + Sales.SKU);
            assertThat(scene.window().main().locator("tbody th")).hasCount(1);
          }),
          Control.of("combobox", "Place", ALL, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Place"), "하늘 인사동점");
            scene.isAt(PATH + "\\?place=" + Sales.PLACE);
          }),
          Control.of("button", "Clear", ALL, scene -> {
          }),
          Control.of("checkbox", "Only what runs short", ALL, scene -> ticks(scene, "Only what runs short", "low")),
          Control.of("checkbox", "Show on hand, reserved and allocated", ALL,
              scene -> ticks(scene, "Show on hand, reserved and allocated", "levels")),
          Control.family("a number", "button", ".+, .+: .*(available|not kept here).*", ALL, scene -> {
            scene.open(ONE);
            Locator number = scene.window().main().locator("tbody button").first();
            number.focus();
            scene.page().keyboard().press("ArrowRight");
            scene.page().keyboard().press("ArrowLeft");
            scene.page().keyboard().press("Enter");
            scene.isAt(PATH + "\\?.*sku=" + Sales.SKU + ".*");
            assertThat(scene.window().modal()).containsText("Adjusted");
          })),
      Surface.of(AREA, "Ledger", ALL, scene -> scene.open(LEDGER),
          Control.of("button", "Close", ALL, scene -> {
            scene.window().modalButton("Close").click();
            scene.isAt(PATH);
          }),
          Control.family("what there is more of", "textbox", "By how many|Reason|Reference", KEEP_STOCK,
              StockControls::fill),
          Control.of("button", "Write it down", KEEP_STOCK, scene -> {
            fill(scene);
            scene.pressInDialogue("Write it down");
            assertThat(scene.window().modal()).containsText("found behind the shelf");
            scene.window().reload();
            assertThat(scene.window().modal()).containsText("found behind the shelf");
          }),
          Control.links("an order", "/console/orders/" + Control.ID, SEE_CUSTOMERS,
              scene -> scene.leadsTo(scene.window().modal().locator("a[href*='/orders/']").first(),
                  "/orders/" + Control.ID)),
          Control.of("button", "Earlier movements", ALL, scene -> {
          })));

  private StockControls() {
  }

  private static void ticks(Scene scene, String box, String name) {
    scene.the(AriaRole.CHECKBOX, box).check();
    scene.isAt(PATH + "\\?" + name + "=true");
  }

  private static void fill(Scene scene) {
    scene.window().input("By how many").fill("2");
    scene.window().input("Reason").fill("found behind the shelf");
    assertThat(scene.window().modalButton("Write it down")).isEnabled();
  }
}
