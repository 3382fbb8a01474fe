package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.CustomerControls.AREA;
import static io.inyeon.acceptance.console.CustomerControls.PATH;
import static io.inyeon.acceptance.console.Role.GIVE_CODES;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;
import static io.inyeon.acceptance.console.Role.SERVE;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;

/** A customer's discount codes, and the cart that an assistant goes on with. */
final class CodeControls {
  private static final String BOUGHT = PATH + "?tab=orders";
  private static final String CART = "Take up a cart";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "Customer, cart and orders", BOUGHT, SEE_CUSTOMERS,
          Control.of("button", "Give a code", GIVE_CODES, scene -> scene.opens("Give a code")),
          Control.family("take it back", "button", "Take back ….+", GIVE_CODES, CodeControls::takeBack),
          Control.links("an order", "/console/orders/" + Control.ID, SEE_CUSTOMERS, scene -> {
          })),
      Surface.of(AREA, "Give a code", GIVE_CODES, scene -> scene.dialogue(BOUGHT, "Give a code"),
          Control.of("button", "Close", GIVE_CODES, scene -> scene.closes("Close")),
          Control.of("button", "Cancel", GIVE_CODES, scene -> scene.closes("Cancel")),
          Control.family("what it takes off", "radio", "Percent|An amount", GIVE_CODES, scene -> {
            scene.window().modal().locator("label:has-text('An amount')").click();
            assertThat(scene.window().input("Currency")).isVisible();
          }),
          Control.family("how much, how long", "textbox", "Percent|Amount|Currency|Days until it ends", GIVE_CODES,
              scene -> {
                scene.window().input("Percent").fill("15");
                assertThat(scene.window().modalButton("Make the code")).isEnabled();
              }),
          Control.of("button", "Make the code", GIVE_CODES, scene -> {
            give(scene, "15");
            scene.pressInDialogue("I have it");
            scene.isClosed();
            scene.staysSaid("15% off");
          })),
      Surface.of(AREA, "The code", GIVE_CODES, scene -> {
        scene.dialogue(BOUGHT, "Give a code");
        give(scene, "5");
      }, Control.of("button", "Close", GIVE_CODES, scene -> scene.closes("Close")),
          Control.of("button", "I have it", GIVE_CODES, scene -> scene.closes("I have it")),
          Control.family("copy", "button", "Copy|Copied", GIVE_CODES, scene -> scene.copies("Copy",
              scene.window().modal().locator("pre").textContent()))),
      Surface.of(CART, "A cart taken up", SERVE, CodeControls::taken,
          Control.family("a line", "button", "One .+ fewer|Another .+|Keep .+ for later|Buy .+ now|Take .+ out", SERVE,
              scene -> {
                scene.press("Another Sample kettle");
                assertThat(scene.window().main()).containsText("× 3");
              }),
          Control.of("combobox", "Held for", SERVE, scene -> {
          }),
          Control.of("button", "Hold it", SERVE, CodeControls::hold),
          Control.of("button", "Let go", SERVE, scene -> {
            hold(scene);
            scene.press("Let go");
            assertThat(scene.the(AriaRole.BUTTON, "Hold it")).isVisible();
          })));

  private CodeControls() {
  }

  private static void give(Scene scene, String percent) {
    scene.window().input("Percent").fill(percent);
    scene.pressInDialogue("Make the code");
    assertThat(scene.window().modalButton("I have it")).isVisible();
  }

  /** One of their own: others look at those that are there. */
  private static void takeBack(Scene scene) {
    String code = Sales.ok(scene.api().post("/api/v1/discount-codes", Showcase.json(Map.of("customerId",
        scene.world().showcase().customer(), "percent", 7)))).body().path("code").asString();
    scene.open(BOUGHT);
    String button = "Take back …" + code.substring(code.length() - 4);
    scene.opens(button);
    scene.pressInDialogue("Take back");
    scene.isClosed();
    assertThat(scene.the(AriaRole.BUTTON, button)).hasCount(0);
    scene.staysSaid("Taken back");
  }

  private static void taken(Scene scene) {
    String cart = Sales.ok(scene.api().post("/api/v1/carts", Showcase.json(Map.of("currency", "KRW")))).body()
        .path("id").asString();
    Sales.ok(scene.api().post("/api/v1/carts/" + cart + "/lines",
        Showcase.json(Map.of("sku", Sales.SKU, "quantity", 2))));
    String code = Sales.ok(scene.api().post("/api/v1/carts/" + cart + "/handover", Showcase.json(Map.of()))).body()
        .path("code").asString();
    scene.open("/carts/take");
    scene.the(AriaRole.TEXTBOX, "Code").fill(code);
    scene.press("Take up");
    assertThat(scene.window().main()).containsText("Sample kettle");
  }

  private static void hold(Scene scene) {
    scene.window().choose(scene.the(AriaRole.COMBOBOX, "Held for"), "Collected at 하늘 인사동점");
    scene.press("Hold it");
    assertThat(scene.window().main()).containsText("Held until");
  }
}
