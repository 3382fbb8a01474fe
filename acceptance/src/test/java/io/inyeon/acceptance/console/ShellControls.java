package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Catalogue.EVERYWHERE;
import static io.inyeon.acceptance.console.Role.ALL;
import static io.inyeon.acceptance.console.Role.BRING_DATA;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;

/** What stands around every page. */
final class ShellControls {
  static final List<Surface> SURFACES = List.of(
      Surface.of(EVERYWHERE, "Around every page", ALL, Scene::stay,
          Control.of("link", "Skip to the content", ALL, ShellControls::skip),
          Control.of("link", "Home", ALL, ShellControls::goHome),
          rail("Customers", "/customers", SEE_CUSTOMERS), rail("Segments", "/segments", SEE_MESSAGES),
          rail("Journeys", "/journeys", SEE_MESSAGES),
          rail("Messages", "/messages", SEE_MESSAGES),
          rail("Catalogue", "/catalogue", SEE_CUSTOMERS), rail("Inventory", "/inventory", ALL),
          rail("Orders", "/orders", SEE_CUSTOMERS), rail("Sources", "/sources", BRING_DATA),
          rail("Settings", "/settings", ALL),
          shortcut("h", "/", ALL), shortcut("c", "/customers", SEE_CUSTOMERS),
          shortcut("e", "/segments", SEE_MESSAGES), shortcut("j", "/journeys", SEE_MESSAGES),
          shortcut("m", "/messages", SEE_MESSAGES), shortcut("p", "/catalogue", SEE_CUSTOMERS),
          shortcut("i", "/inventory", ALL),
          shortcut("o", "/orders", SEE_CUSTOMERS),
          shortcut("s", "/sources", BRING_DATA), shortcut(",", "/settings", ALL),
          Control.of("button", "Search", ALL, scene -> {
            scene.press("Search");
            assertThat(scene.the(AriaRole.TEXTBOX, "Search")).isFocused();
          }),
          opensMenu("Language", "English"), opensMenu("Your account", "Sign out")),
      Surface.of(EVERYWHERE, "On a telephone", ALL, ShellControls::narrow,
          Control.of("button", "Menu", ALL, scene -> {
            assertThat(scene.the(AriaRole.NAVIGATION, "Places")).not().isInViewport();
            scene.press("Menu");
            scene.leadsTo(scene.window().link("Settings"), "/settings");
          })),
      Surface.page("No page", "/nowhere", ALL,
          Control.of("link", "To Home", ALL, scene -> scene.leadsTo(scene.window().link("To Home"), "/"))));

  private ShellControls() {
  }

  private static Control rail(String name, String path, Set<Role> roles) {
    return Control.of("link", name, roles,
        scene -> scene.leadsTo(inRail(scene, name), path));
  }

  private static Locator inRail(Scene scene, String name) {
    return scene.the(AriaRole.NAVIGATION, "Places").getByRole(AriaRole.LINK,
        new Locator.GetByRoleOptions().setName(name));
  }

  /** Not to be seen, so nobody is kept from trying: it does nothing for whom its place is not there. */
  private static Control shortcut(String letter, String path, Set<Role> whoMay) {
    return Control.of("shortcut", "g, then " + letter, ALL, scene -> {
      scene.window().link("Skip to the content").focus();
      String from = scene.page().url();
      scene.page().keyboard().press("g");
      scene.page().keyboard().press(letter);
      assertThat(scene.page()).hasURL(whoMay.contains(scene.role()) ? scene.window().console() + path : from);
    });
  }

  private static Control opensMenu(String name, String item) {
    return Control.of("button", name, ALL, scene -> {
      scene.press(name);
      assertThat(scene.the(AriaRole.MENUITEM, item)).isVisible();
    });
  }

  private static void skip(Scene scene) {
    scene.window().link("Skip to the content").focus();
    scene.page().keyboard().press("Enter");
    scene.isAt("[^#]*#main");
  }

  private static void goHome(Scene scene) {
    inRail(scene, "Settings").click();
    scene.leadsTo(scene.window().link("Home").first(), "/");
    inRail(scene, "Settings").click();
    scene.leadsTo(inRail(scene, "Home"), "/");
  }

  private static void narrow(Scene scene) {
    scene.open("/");
    scene.page().setViewportSize(390, 844);
  }
}
