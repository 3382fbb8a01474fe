package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The list of messages, and one of them. */
final class MessageControls {
  static final String TABS = "Messages|Contents|Decisions|Contact policy";
  private static final String TO_ONE = "/console/messages/" + Control.ID;
  static final List<Surface> SURFACES = List.of(
      Surface.page("Messages", "/messages", SEE_MESSAGES,
          Control.of("combobox", "Status", SEE_MESSAGES, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Status"), "Rejected");
            scene.isAt("/messages\\?status=.*rejected.*");
            assertThat(scene.window().main()).containsText("Nothing passes these filters");
          }),
          Control.family("what decides about them", "tab", TABS, SEE_MESSAGES, scene -> {
          }),
          Control.of("combobox", "Journey", SEE_MESSAGES, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Journey"), "Cart left behind");
            scene.isAt("/messages\\?journey=abandoned-cart");
            assertThat(scene.the(AriaRole.COMBOBOX, "Journey")).hasValue("Cart left behind");
          }),
          Control.links("a row", TO_ONE, SEE_MESSAGES,
              scene -> scene.leadsTo(scene.window().main().locator("a.row-link").first(),
                  "/messages/" + Control.ID))),
      Surface.page("Message", "/messages/{message}", SEE_MESSAGES,
          Control.of("link", "Messages", SEE_MESSAGES, scene -> scene.leadsTo(
              CustomerControls.inMain(scene, AriaRole.LINK, "Messages"), "/messages")),
          view("Text", "Text", "\\?view=text"), view("HTML", "HTML", ""),
          Control.links("the customer", "/console/customers/" + Control.ID, SEE_MESSAGES,
              scene -> scene.leadsTo(scene.window().link("Nari"),
                  "/customers/" + scene.world().showcase().customer())),
          Control.links("the journey", "/console/journeys/abandoned-cart\\?node=reminder", SEE_MESSAGES,
              scene -> scene.leadsTo(scene.window().link("abandoned-cart"),
                  "/journeys/abandoned-cart\\?node=reminder"))));

  private MessageControls() {
  }

  /** From the other one. */
  private static Control view(String name, String label, String query) {
    return Control.of("radio", name, SEE_MESSAGES, scene -> {
      scene.open("/messages/{message}" + (query.isEmpty() ? "?view=text" : ""));
      scene.window().main().getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName("Form"))
          .getByText(label, new Locator.GetByTextOptions().setExact(true)).click();
      scene.isAt("/messages/" + scene.world().showcase().message() + query);
      assertThat(scene.the(AriaRole.RADIO, name)).isChecked();
    });
  }
}
