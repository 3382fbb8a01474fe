package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The list of customers, and one of them: head, timeline and decisions. */
final class CustomerControls {
  static final String PATH = "/customers/{customer}";
  static final String AREA = "Customer";
  static final List<Surface> SURFACES = List.of(
      Surface.page("Customers", "/customers", SEE_CUSTOMERS,
          Control.of("textbox", "Search customers", SEE_CUSTOMERS, CustomerControls::search),
          Control.links("a row", "/console/customers/" + Control.ID, SEE_CUSTOMERS,
              scene -> scene.leadsTo(row(scene), "/customers/" + Control.ID))),
      Surface.page(AREA, PATH, SEE_CUSTOMERS,
          Control.of("link", "Customers", SEE_CUSTOMERS,
              scene -> scene.leadsTo(inMain(scene, AriaRole.LINK, "Customers"), "/customers")),
          Control.family("Copy", "button", "Copy .*", SEE_CUSTOMERS,
              scene -> scene.copies("Copy nari@example.net", "nari@example.net")),
          Control.of("tab", "Timeline", SEE_CUSTOMERS,
              scene -> scene.leadsTo(scene.the(AriaRole.TAB, "Timeline"), "/customers/" + Control.ID + ".*")),
          Control.of("tab", "Decisions", SEE_MESSAGES, CustomerControls::decisions),
          Control.of("tab", "Cart and orders", SEE_CUSTOMERS,
              scene -> scene.leadsTo(scene.the(AriaRole.TAB, "Cart and orders"),
                  "/customers/" + Control.ID + "\\?tab=orders")),
          Control.of("combobox", "Channels", SEE_CUSTOMERS, scene -> filter(scene, "Channels", "E-mail",
              "channel=.*email.*", "Email Sent", "Page viewed")),
          Control.of("combobox", "Events", SEE_CUSTOMERS, scene -> filter(scene, "Events", "Product Added",
              "name=.*Product.*", "Product Added", "Email Sent")),
          Control.of("textbox", "Jump to a day", SEE_CUSTOMERS, CustomerControls::jump),
          Control.family("a line of the timeline", "button", "\\d\\d:\\d\\d .*", SEE_CUSTOMERS, scene -> {
            line(scene, "Product Added").click();
            assertThat(scene.window().main().locator(".touch-more")).containsText("\"cart_id\": \"c-1\"");
            line(scene, "Product Added").click();
            assertThat(scene.window().main().locator(".touch-more")).hasCount(0);
          }),
          Control.links("a journey that they are in", "/console/journeys/[\\w-]+\\?node=\\w+", SEE_MESSAGES,
              scene -> scene.leadsTo(scene.window().main().locator("[aria-labelledby=in-journeys] a").first(),
                  "/journeys/abandoned-cart\\?node=afterwards"))),
      Surface.page(AREA, "Customer, decisions", PATH + "?tab=decisions", SEE_MESSAGES,
          Control.links("a decision", "/console/messages/" + Control.ID, SEE_MESSAGES,
              scene -> scene.leadsTo(scene.window().main().locator("[role=tabpanel] a").first(),
                  "/messages/" + scene.world().showcase().message()))),
      Surface.of(AREA, "Customer, a line opened", SEE_CUSTOMERS, scene -> {
        scene.open(PATH);
        line(scene, "Email Sent").click();
      }, Control.of("link", "Open the message", SEE_MESSAGES,
          scene -> scene.leadsTo(scene.window().link("Open the message"),
              "/messages/" + scene.world().showcase().message())),
          Control.of("link", "Open the journey", SEE_MESSAGES,
              scene -> scene.leadsTo(scene.window().link("Open the journey"), "/journeys/abandoned-cart"))),
      Surface.page(AREA, "Customer, filtered", PATH + "?channel=%5B%22email%22%5D&before=2999-01-01T15%3A00%3A00Z",
          SEE_CUSTOMERS,
          Control.of("button", "Back to today", SEE_CUSTOMERS, scene -> {
            scene.press("Back to today");
            scene.isAt("/customers/" + Control.ID + "\\?channel=.*email[^&]*");
          }),
          Control.of("button", "Clear", SEE_CUSTOMERS, CustomerControls::clear)));

  private CustomerControls() {
  }

  private static void search(Scene scene) {
    scene.the(AriaRole.TEXTBOX, "Search customers").fill("nari@");
    scene.isAt("/customers\\?q=nari%40");
    assertThat(scene.the(AriaRole.TEXTBOX, "Search customers")).hasValue("nari@");
    assertThat(row(scene)).containsText("nari@example.net");
  }

  private static Locator row(Scene scene) {
    return scene.window().main().locator("a.row-link").first();
  }

  static Locator inMain(Scene scene, AriaRole kind, String name) {
    return scene.window().main().getByRole(kind, new Locator.GetByRoleOptions().setName(name).setExact(true)).first();
  }

  private static void decisions(Scene scene) {
    scene.leadsTo(scene.the(AriaRole.TAB, "Decisions"), "/customers/" + Control.ID + "\\?tab=decisions");
    assertThat(scene.window().main()).containsText("Nothing stood against it");
  }

  static Locator line(Scene scene, String event) {
    return scene.window().main().locator(".touch-line", new Locator.LocatorOptions().setHasText(event)).first();
  }

  private static void filter(Scene scene, String list, String option, String query, String kept, String gone) {
    scene.window().choose(scene.the(AriaRole.COMBOBOX, list), option);
    scene.isAt("/customers/" + Control.ID + "\\?" + query);
    assertThat(line(scene, kept)).isVisible();
    assertThat(line(scene, gone)).hasCount(0);
  }

  /** Before anything was. */
  private static void jump(Scene scene) {
    scene.the(AriaRole.TEXTBOX, "Jump to a day").fill("2020-02-02");
    scene.isAt("/customers/" + Control.ID + "\\?before=2020-02-02T.*");
    assertThat(scene.window().main()).containsText("Nothing passes these filters");
  }

  private static void clear(Scene scene) {
    scene.press("Clear");
    scene.isAt("/customers/" + Control.ID);
    assertThat(scene.the(AriaRole.BUTTON, "Clear")).hasCount(0);
  }
}
