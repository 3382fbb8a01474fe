package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Catalogue.EVERYWHERE;
import static io.inyeon.acceptance.console.Role.ALL;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.browser.Desk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.Assertions;

/** The demonstration's own bar, and its tour. */
final class DemoControls {
  static final List<Surface> SURFACES = List.of(
      Surface.of(EVERYWHERE, "The demonstration", ALL, Scene::stay,
          speed("1×", 1), speed("60×", 60), speed("Pause", 0),
          Control.of("button", "+4 hours", ALL, scene -> forward(scene, "+4 hours")),
          Control.of("link", "The shop", ALL,
              scene -> scene.opensBeside(scene.window().link("The shop"), "/demo/shop.*")),
          Control.of("link", "The mailbox", ALL,
              scene -> scene.opensBeside(scene.window().link("The mailbox"), "/demo/mailbox.*")),
          Control.of("button", "Start the tour", ALL, scene -> {
            scene.press("Start the tour");
            isAtStep(scene, 1);
          })),
      tour(0, Control.of("link", "Open the shop", ALL,
          scene -> scene.opensBeside(scene.window().link("Open the shop"), "/demo/shop.*")),
          Control.of("button", "Next", ALL, scene -> {
            scene.press("Next");
            isAtStep(scene, 2);
          }),
          Control.of("button", "Back", ALL, scene -> assertThat(scene.the(AriaRole.BUTTON, "Back")).isDisabled())),
      tour(1, Control.of("link", "Search customers", SEE_CUSTOMERS,
          scene -> scene.leadsTo(scene.window().link("Search customers"), "/customers"))),
      tour(2, Control.of("button", "Move the clock 4 hours on", ALL,
          scene -> forward(scene, "Move the clock 4 hours on"))),
      tour(3, Control.of("link", "Open the journey", SEE_MESSAGES,
          scene -> scene.leadsTo(scene.window().link("Open the journey"), "/journeys/abandoned-cart")),
          Control.of("button", "Hide the tour", ALL, DemoControls::hide),
          Control.of("button", "Go on with the tour", ALL, scene -> {
            scene.press("Hide the tour");
            scene.press("Go on with the tour");
            isAtStep(scene, 4);
          }),
          Control.of("button", "Back", ALL, scene -> {
            scene.press("Back");
            isAtStep(scene, 3);
          })),
      tour(4, Control.of("link", "Open the mailbox", ALL,
          scene -> scene.opensBeside(scene.window().link("Open the mailbox"), "/demo/mailbox.*"))),
      tour(5, Control.of("link", "Open messages", SEE_MESSAGES,
          scene -> scene.leadsTo(scene.window().link("Open messages"), "/messages")),
          Control.of("button", "Done", ALL, DemoControls::finish)));

  private DemoControls() {
  }

  /** The last step's last control ends the tour, so that it stands in nobody's way afterwards. */
  private static Surface tour(int step, Control... controls) {
    return Surface.of(EVERYWHERE, "The tour's step " + (step + 1), ALL, scene -> {
      scene.page().evaluate("step => localStorage.setItem('inyeon.tour', JSON.stringify({ step, reached: step }))",
          step);
      scene.open("/");
    }, controls);
  }

  private static Locator aside(Scene scene) {
    return scene.page().locator("aside.tour");
  }

  private static void isAtStep(Scene scene, int step) {
    assertThat(aside(scene)).containsText("Step " + step + " of 6");
    scene.window().reload();
    assertThat(aside(scene)).containsText("Step " + step + " of 6");
    scene.page().evaluate("() => localStorage.removeItem('inyeon.tour')");
  }

  private static void hide(Scene scene) {
    scene.press("Hide the tour");
    scene.window().reload();
    assertThat(aside(scene)).hasCount(0);
    assertThat(scene.the(AriaRole.BUTTON, "Go on with the tour")).isVisible();
  }

  private static void finish(Scene scene) {
    scene.press("Done");
    scene.window().reload();
    assertThat(aside(scene)).hasCount(0);
    assertThat(scene.the(AriaRole.BUTTON, "Start the tour")).isVisible();
  }

  private static Control speed(String name, int speed) {
    return Control.of("radio", name, ALL, scene -> scene.world().alone(() -> {
      scene.world().demo().turn("{\"speed\": " + (speed == 0 ? 1 : 0) + "}"); // from another, whoever set it last
      scene.window().reload();
      scene.page().locator(".demo-bar").getByText(name, new Locator.GetByTextOptions().setExact(true)).click();
      Desk.eventually(() -> Assertions.assertThat(state(scene, "speed")).isEqualTo(String.valueOf(speed)));
      scene.window().reload();
      assertThat(scene.the(AriaRole.RADIO, name)).isChecked();
      scene.world().demo().turn("{\"speed\": 0}");
    }));
  }

  private static void forward(Scene scene, String button) {
    Instant before = Instant.parse(state(scene, "now"));
    scene.press(button);
    Desk.eventually(() -> Assertions.assertThat(Instant.parse(state(scene, "now"))).as("the clock's time")
        .isAfterOrEqualTo(before.plus(Duration.ofHours(4))));
  }

  private static String state(Scene scene, String what) {
    return scene.world().demo().json("/demo/state").path(what).asString();
  }
}
