package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ADMINISTER;
import static io.inyeon.acceptance.console.Role.ALL;
import static io.inyeon.acceptance.console.Role.KEEP_KEYS;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;

/** Oneself, the audit log, and how the server is doing. */
final class SettingControls {
  static final String AREA = "Settings";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "Oneself", "/settings", ALL,
          tab("You", "me", ALL), tab("People", "people", ADMINISTER), tab("Webhooks", "webhooks", KEEP_KEYS),
          tab("Systems of record", "records", ALL),
          tab("Audit log", "audit", ADMINISTER),
          tab("Installation", "installation", ALL),
          Control.of("textbox", "Name", ALL, SettingControls::rename),
          Control.of("combobox", "Language", ALL, SettingControls::speak),
          Control.of("button", "Save", ALL, scene -> {
            scene.press("Save");
            assertThat(scene.page().getByRole(AriaRole.ALERT)).containsText("Saved");
          }),
          Control.of("textbox", "Present password", ALL, SettingControls::refusesPassword),
          Control.of("textbox", "New password", ALL, scene -> {
            scene.window().field("Present password").fill("anything");
            assertThat(scene.the(AriaRole.BUTTON, "Change")).isDisabled();
          }),
          Control.of("button", "Show the password", ALL, SettingControls::showPasswords),
          Control.of("button", "Change", ALL, ofOneself(SettingControls::changePassword)),
          Control.of("button", "Sign out everywhere", ALL, SettingControls::signOut)),
      Surface.page(AREA, "The audit log", "/settings?tab=audit", ADMINISTER,
          Control.of("combobox", "Kind", ADMINISTER, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Kind"), "Links");
            scene.isAt("/settings\\?tab=audit&action=link\\.");
            assertThat(scene.window().main()).containsText("link.created");
            assertThat(scene.window().main()).not().containsText("user.invited");
          })),
      Surface.page(AREA, "Installation", "/settings?tab=installation", ALL,
          Control.of("link", "API documentation", ALL,
              scene -> scene.opensBeside(scene.window().link("API documentation"), "/docs.*")),
          Control.of("link", "Metrics", ALL, SettingControls::metrics)));

  private SettingControls() {
  }

  private static Control tab(String name, String key, Set<Role> roles) {
    return Control.of("tab", name, roles, scene -> {
      scene.leadsTo(scene.the(AriaRole.TAB, name), "/settings\\?tab=" + key);
      assertThat(scene.page().locator("[role=tab][aria-selected=true]")).hasText(name);
    });
  }

  /** As somebody who is nobody else's: what is changed here would be missed elsewhere. */
  private static Consumer<Scene> ofOneself(Consumer<Scene> act) {
    return scene -> {
      try (Scene own = scene.world().enter(scene.role())) {
        own.open("/settings");
        act.accept(own);
      }
    };
  }

  private static void rename(Scene scene) {
    scene.window().field("Name").fill("Somebody Else");
    scene.press("Save");
    assertThat(scene.page().getByRole(AriaRole.ALERT)).containsText("Saved");
    scene.window().reload();
    assertThat(scene.window().field("Name")).hasValue("Somebody Else");
  }

  private static void speak(Scene scene) {
    scene.window().choose(scene.the(AriaRole.COMBOBOX, "Language"), "日本語");
    scene.press("Save");
    assertThat(scene.page().locator("html")).hasAttribute("lang", "ja");
    scene.window().reload();
    assertThat(scene.page().locator("html")).hasAttribute("lang", "ja");
    assertThat(scene.the(AriaRole.COMBOBOX, "言語")).hasValue("日本語");
    scene.window().choose(scene.the(AriaRole.COMBOBOX, "言語"), "English");
    scene.press("保存");
    assertThat(scene.page().locator("html")).hasAttribute("lang", "en");
  }

  private static void fillPasswords(Scene scene, String present, String wanted) {
    scene.window().field("Present password").fill(present);
    scene.window().field("New password").fill(wanted);
  }

  private static void refusesPassword(Scene scene) {
    fillPasswords(scene, "not the one that it is", "six other words to remember");
    scene.press("Change");
    assertThat(scene.window().main()).containsText("The present password is not right.");
  }

  private static void showPasswords(Scene scene) {
    for (String field : List.of("Present password", "New password")) {
      assertThat(scene.window().field(field)).hasAttribute("type", "password");
    }
    scene.window().button("Show the password").first().click();
    scene.window().button("Show the password").last().click();
    for (String field : List.of("Present password", "New password")) {
      assertThat(scene.window().field(field)).hasAttribute("type", "text");
    }
  }

  /** The old one is good for nothing any more, and the new one is. */
  private static void changePassword(Scene scene) {
    String wanted = "six other words to remember";
    fillPasswords(scene, World.PASSWORD, wanted);
    scene.press("Change");
    assertThat(scene.page().getByRole(AriaRole.ALERT)).containsText("The password is changed");
    Assertions.assertThat(scene.signIn(World.PASSWORD)).isEqualTo(401);
    Assertions.assertThat(scene.signIn(wanted)).isEqualTo(200);
  }

  private static void signOut(Scene scene) {
    scene.press("Sign out everywhere");
    scene.isPutOut();
  }

  private static void metrics(Scene scene) {
    Page beside = scene.window().context().waitForPage(() -> scene.window().link("Metrics").click());
    assertThat(beside.locator("body")).containsText("# TYPE");
    beside.close();
  }
}
