package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Catalogue.EVERYWHERE;
import static io.inyeon.acceptance.console.Role.ADMINISTER;
import static io.inyeon.acceptance.console.Role.BRING_DATA;
import static io.inyeon.acceptance.console.Role.SEE_ALERTS;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What went wrong by itself: the bar above every page, the list, and whom e-mails tell. */
final class AlertControls {
  private static final String PATH = "/alerts";
  private static final String ADDRESSES = "Address|Language|Remove .*";
  static final List<Surface> SURFACES = List.of(
      Surface.of(EVERYWHERE, "The bar of alerts", SEE_ALERTS, scene -> raised(scene, "/settings"),
          Control.of("link", "Look", SEE_ALERTS, scene -> {
            raised(scene, "/settings");
            scene.leadsTo(scene.window().link("Look"), PATH);
          })),
      new Surface("Alerts", "Alerts", PATH, SEE_ALERTS, scene -> raised(scene, PATH), List.of(
          Control.family("which", "radio", "Those that last|All", SEE_ALERTS, scene -> {
            scene.window().main().getByText("All", new Locator.GetByTextOptions().setExact(true)).click();
            scene.isAt(PATH + "\\?show=all");
          }),
          Control.links("its journey", "/console/journeys/[\\w-]+", SEE_MESSAGES, scene -> {
            raised(scene, PATH);
            scene.leadsTo(scene.window().main().locator("li a").first(), "/journeys/[\\w-]+");
          }),
          Control.family("I take care of it", "button", "I take care of .+", BRING_DATA, scene -> {
            raised(scene, PATH);
            scene.press("I take care of " + Sales.SUBJECT);
            assertThat(scene.window().main()).containsText("takes care of it");
          }),
          Control.of("switch", "All administrators", ADMINISTER, scene -> {
            Locator administrators = scene.the(AriaRole.SWITCH, "All administrators");
            boolean before = administrators.isChecked();
            administrators.click(new Locator.ClickOptions().setForce(true));
            scene.press("Save");
            scene.window().reload();
            assertThat(scene.the(AriaRole.SWITCH, "All administrators"))
                .isChecked(new com.microsoft.playwright.assertions.LocatorAssertions.IsCheckedOptions()
                    .setChecked(!before));
          }),
          Control.of("button", "Another address", ADMINISTER, AlertControls::another),
          Control.family("an address", "textbox|combobox|button", ADDRESSES, ADMINISTER, scene -> {
            another(scene);
            scene.window().main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove")).last()
                .click();
          }),
          Control.of("button", "Save", ADMINISTER, scene -> {
            another(scene);
            scene.window().input("Address").fill("desk@brand.example");
            scene.press("Save");
            scene.window().reload();
            assertThat(scene.window().input("Address")).hasValue("desk@brand.example");
          }))));

  private AlertControls() {
  }

  /** What is not so any more is resolved by itself, so it is raised just before. */
  private static void raised(Scene scene, String path) {
    Sales.alert(scene.world().demo());
    scene.open(path);
  }

  private static void another(Scene scene) {
    scene.press("Another address");
    assertThat(scene.window().input("Address")).isVisible();
  }
}
