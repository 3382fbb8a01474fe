package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Who waits for what is sold out, and how what comes back is shared out. */
final class WaitingControls {
  private static final String AREA = "Waiting lists";
  private static final String PATH = "/inventory/waiting";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, PATH, SEE_CUSTOMERS,
          Control.family("stock, places or lists", "tab", "Stock|Places|Waiting lists", SEE_CUSTOMERS, scene -> {
            scene.the(AriaRole.TAB, "Stock").click();
            scene.isAt("/inventory");
          }),
          Control.family("counts, or what runs low", "tab", "Running low|Counts", Role.SEE_COUNTS, scene -> {
            scene.the(AriaRole.TAB, "Counts").click();
            scene.isAt("/inventory/counts");
          }),
          Control.of("button", "Change", PUBLISH, scene -> scene.opens("What comes back")),
          Control.family("a product", "button", ".+ wanted.*", SEE_CUSTOMERS, scene -> {
            scene.window().main().locator("li button", new com.microsoft.playwright.Locator.LocatorOptions()
                .setHasText(Sales.SOLD_OUT)).click();
            scene.isAt(PATH + "\\?sku=" + Sales.SOLD_OUT);
            assertThat(scene.window().modal()).containsText("Waits");
          })),
      Surface.of(AREA, "Who waits for it", SEE_CUSTOMERS, scene -> scene.open(PATH + "?sku=" + Sales.SOLD_OUT),
          Control.of("button", "Close", SEE_CUSTOMERS, scene -> {
            scene.window().modalButton("Close").click();
            scene.isAt(PATH);
          }),
          Control.links("a customer", "/console/customers/" + Control.ID, SEE_CUSTOMERS,
              scene -> scene.leadsTo(scene.window().modal().locator("a[href*='/customers/']").first(),
                  "/customers/" + Control.ID)),
          Control.of("button", "Earlier ones", SEE_CUSTOMERS, scene -> {
          })),
      Surface.of(AREA, "What comes back", PUBLISH, scene -> {
        scene.open(PATH);
        scene.press("Change");
      },
          Control.of("button", "Close", PUBLISH, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", PUBLISH, scene -> scene.closes("Cancel")),
          Control.family("how long, how many", "textbox", "Held for, in minutes|Told for each piece", PUBLISH,
              WaitingControls::fill),
          Control.of("button", "Save", PUBLISH, scene -> {
            fill(scene);
            scene.pressInDialogue("Save");
            scene.isClosed();
            scene.staysSaid("45 minutes");
          })));

  private WaitingControls() {
  }

  private static void fill(Scene scene) {
    scene.window().input("Held for, in minutes").fill("45");
    scene.window().input("Told for each piece").fill("1.5");
    assertThat(scene.window().modalButton("Save")).isEnabled();
  }
}
