package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Catalogue.EVERYWHERE;
import static io.inyeon.acceptance.console.Role.ALL;
import static io.inyeon.acceptance.console.Role.BRING_DATA;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Set;

/** What opens from the head of every page: languages, one's account, the search. */
final class MenuControls {
  static final List<Surface> SURFACES = List.of(
      Surface.of(EVERYWHERE, "Languages", ALL, MenuControls::languages, language("한국어", "ko"),
          language("日本語", "ja"), language("English", "en")),
      Surface.of(EVERYWHERE, "Account", ALL, scene -> opened(scene, "Your account"),
          Control.of("menuitem", "Your settings", ALL,
              scene -> scene.leadsTo(scene.the(AriaRole.MENUITEM, "Your settings"), "/settings")),
          appearance("Light", ColorScheme.DARK, "light"), appearance("Dark", ColorScheme.LIGHT, "dark"),
          appearance("As the system", ColorScheme.LIGHT, "light"),
          Control.of("menuitem", "Sign out", ALL, MenuControls::signOut)),
      Surface.of(EVERYWHERE, "Search", ALL, scene -> opened(scene, "Search"),
          Control.of("textbox", "Search", ALL, MenuControls::search),
          place("Home", "/", ALL), place("Customers", "/customers", SEE_CUSTOMERS),
          place("Segments", "/segments", SEE_MESSAGES), place("Journeys", "/journeys", SEE_MESSAGES),
          place("Messages", "/messages", SEE_MESSAGES), place("Catalogue", "/catalogue", SEE_CUSTOMERS),
          place("Inventory", "/inventory", ALL), place("Orders", "/orders", SEE_CUSTOMERS),
          place("Sources", "/sources", BRING_DATA), place("Settings", "/settings", ALL)),
      Surface.of(EVERYWHERE, "Search, with somebody found", SEE_CUSTOMERS, MenuControls::find,
          Control.family("a customer found", "button", ".*nari@example.net.*", SEE_CUSTOMERS, scene -> {
            scene.page().keyboard().press("Enter");
            scene.isAt("/customers/" + scene.world().showcase().customer());
          })));

  private MenuControls() {
  }

  private static void opened(Scene scene, String button) {
    scene.stay();
    scene.press(button);
    assertThat(scene.page().getByRole(AriaRole.MENU).or(scene.window().modal()).first()).isVisible();
  }

  /** Chosen from another one, whose words its button then has. */
  private static Control language(String name, String tag) {
    return Control.of("menuitem", name, ALL, scene -> {
      scene.the(AriaRole.MENUITEM, name).click();
      assertThat(scene.page().locator("html")).hasAttribute("lang", tag);
      scene.window().reload();
      assertThat(scene.page().locator("html")).hasAttribute("lang", tag);
    });
  }

  /** Whatever the button is called in the language of now. */
  private static void languages(Scene scene) {
    scene.stay();
    scene.page().locator("header button[aria-haspopup=menu]").first().click();
    assertThat(scene.the(AriaRole.MENUITEM, "English")).isVisible();
  }

  /** From the other one, which it was before: by the system, and then by choice. */
  private static Control appearance(String name, ColorScheme system, String after) {
    return Control.of("menuitem", name, ALL, scene -> {
      scene.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(system));
      assertThat(scene.page().locator("html")).hasAttribute("data-mantine-color-scheme", other(after));
      scene.the(AriaRole.MENUITEM, name).click();
      assertThat(scene.page().locator("html")).hasAttribute("data-mantine-color-scheme", after);
      scene.window().reload();
      assertThat(scene.page().locator("html")).hasAttribute("data-mantine-color-scheme", after);
    });
  }

  private static String other(String scheme) {
    return scheme.equals("dark") ? "light" : "dark";
  }

  private static void signOut(Scene scene) {
    scene.the(AriaRole.MENUITEM, "Sign out").click();
    scene.isPutOut();
  }

  private static void search(Scene scene) {
    scene.the(AriaRole.TEXTBOX, "Search").fill("sett");
    assertThat(scene.window().modal().getByRole(AriaRole.BUTTON)).hasCount(1);
    scene.page().keyboard().press("Enter");
    scene.isAt("/settings");
  }

  private static Control place(String name, String path, Set<Role> roles) {
    return Control.of("button", name, roles, scene -> scene.leadsTo(scene.window().modalButton(name), path));
  }

  private static void find(Scene scene) {
    opened(scene, "Search");
    scene.the(AriaRole.TEXTBOX, "Search").fill("nari@");
    assertThat(scene.window().modal().getByText("nari@example.net")).isVisible();
  }
}
