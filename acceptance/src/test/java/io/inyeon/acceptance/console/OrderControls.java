package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;
import static io.inyeon.acceptance.console.Role.SERVE;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** Orders: the list, one of them, and what can be done with it. */
final class OrderControls {
  private static final String AREA = "Order";
  private static final String ANY = "/orders/" + Control.ID;
  static final List<Surface> SURFACES = List.of(
      Surface.page("Orders", "/orders", SEE_CUSTOMERS,
          Control.family("orders or checkouts", "tab", "Orders|Checkouts", SEE_CUSTOMERS, scene -> {
            scene.the(AriaRole.TAB, "Checkouts").click();
            scene.isAt("/orders/checkout");
          }),
          Control.of("tab", "Take up a cart", SERVE, scene -> {
            scene.the(AriaRole.TAB, "Take up a cart").click();
            scene.isAt("/carts/take");
          }),
          Control.of("textbox", "Number", SEE_CUSTOMERS, scene -> {
            scene.the(AriaRole.TEXTBOX, "Number").fill("00000-00000");
            scene.isAt("/orders\\?number=00000-00000");
            assertThat(scene.window().main()).containsText("No such order");
          }),
          Control.of("combobox", "State", SEE_CUSTOMERS, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "State"), "To be handed over");
            scene.isAt("/orders\\?status=allocated");
          }),
          Control.of("button", "Clear", SEE_CUSTOMERS, scene -> {
          }),
          Control.links("an order", "/console" + ANY, SEE_CUSTOMERS,
              scene -> scene.leadsTo(scene.window().main().locator("li a").first(), ANY))),
      Surface.page("Checkouts", "/orders/checkout", SEE_CUSTOMERS,
          Control.family("orders or checkouts", "tab", "Orders|Checkouts", SEE_CUSTOMERS, scene -> {
            scene.the(AriaRole.TAB, "Orders").click();
            scene.isAt("/orders");
          }),
          Control.of("tab", "Take up a cart", SERVE, scene -> {
            scene.the(AriaRole.TAB, "Take up a cart").click();
            scene.isAt("/carts/take");
          }),
          Control.family("the days", "radio", "day|\\d+ days", SEE_CUSTOMERS, scene -> {
            scene.window().main().getByText("30 days").click();
            assertThat(scene.the(AriaRole.RADIO, "30 days")).isChecked();
          })),
      Surface.page("Take up a cart", "/carts/take", SERVE,
          Control.family("orders or checkouts", "tab", "Orders|Checkouts|Take up a cart", SERVE, scene -> {
            scene.the(AriaRole.TAB, "Orders").click();
            scene.isAt("/orders");
          }),
          Control.of("textbox", "Code", SERVE, scene -> scene.the(AriaRole.TEXTBOX, "Code").fill("7KQ4-XM2P")),
          Control.of("button", "Take up", SERVE, scene -> {
            scene.the(AriaRole.TEXTBOX, "Code").fill("AAAA-AAAA");
            scene.press("Take up");
            assertThat(scene.window().main().getByRole(AriaRole.ALERT)).isVisible();
          })),
      new Surface(AREA, "Order", "/orders/00000000-0000-0000-0000-000000000000", SEE_CUSTOMERS, OrderControls::show,
          List.of(
              Control.of("link", "Orders", SEE_CUSTOMERS, scene -> scene.leadsTo(
                  scene.window().main().locator("a[href$='/console/orders']"), "/orders")),
              Control.links("the customer", "/console/customers/" + Control.ID + "\\?tab=orders", SEE_CUSTOMERS,
                  scene -> scene.leadsTo(scene.window().main().locator("a[href*='/customers/']"),
                      "/customers/" + Control.ID + "\\?tab=orders")),
              Control.of("group", "What was bought", SEE_CUSTOMERS, scene -> {
                scene.the(AriaRole.GROUP, "What was bought").focus(); // to be moved sideways where it is wider than the page
                assertThat(scene.the(AriaRole.GROUP, "What was bought")).isFocused();
              }),
              Control.of("button", "Cancel the order", SERVE, scene -> scene.opens("Cancel the order")),
              Control.of("button", "Handed over", SERVE, scene -> {
                scene.press("Handed over");
                assertThat(scene.window().button("Handed over")).hasCount(0);
                scene.staysSaid("Handed over");
              }))),
      Surface.of(AREA, "Cancel the order", SERVE, OrderControls::begin,
          Control.of("button", "Close", SERVE, scene -> scene.closes("Close")),
          Control.of("button", "Keep it", SERVE, scene -> scene.closes("Keep it")),
          Control.of("textbox", "Reason", SERVE, scene -> scene.window().input("Reason").fill("changed my mind")),
          Control.of("button", "Cancel the order", SERVE, scene -> {
            scene.window().input("Reason").fill("changed my mind");
            scene.pressInDialogue("Cancel the order");
            scene.isClosed();
            scene.staysSaid("changed my mind");
          })));

  private OrderControls() {
  }

  private static void show(Scene scene) {
    scene.open("/orders/" + Sales.order(scene.api()));
  }

  private static void begin(Scene scene) {
    show(scene);
    scene.opens("Cancel the order");
  }
}
