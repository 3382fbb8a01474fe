package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.CustomerControls.line;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;

import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.browser.Desk;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;

/** Whoever reads far back in a timeline is told that something came, and is not torn away. */
final class LongTimelineControls {
  private static final String SHOW = "Something new: show it";
  private static final int EVENTS = 330;

  static final List<Surface> SURFACES = List.of(
      Surface.of(CustomerControls.AREA, "Customer, far back", SEE_CUSTOMERS, LongTimelineControls::readFarBack,
          Control.of("button", SHOW, SEE_CUSTOMERS, scene -> {
            scene.press(SHOW);
            assertThat(line(scene, "Came Last")).isVisible();
            assertThat(scene.the(AriaRole.BUTTON, SHOW)).hasCount(0);
            scene.window().reload();
            assertThat(line(scene, "Came Last")).isVisible();
          })));

  private LongTimelineControls() {
  }

  private static void readFarBack(Scene scene) {
    String who = World.unheardOf("ruri");
    Showcase.tell(scene.world().demo().till(),
        IntStream.range(0, EVENTS).mapToObj(number -> done(who, "Tick " + number)).toList());
    Desk.eventually(() -> Assertions.assertThat(scene.api().lookup("userId", who)).isPresent());
    scene.open("/customers/" + scene.api().lookup("userId", who).orElseThrow());
    Desk.eventually(() -> {
      scene.page().evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
      Assertions.assertThat(line(scene, "Tick 0").isVisible()).isTrue();
    });
    Showcase.tell(scene.world().demo().till(), done(who, "Came Last"));
    assertThat(scene.the(AriaRole.BUTTON, SHOW)).isVisible();
  }

  private static Map<String, Object> done(String who, String event) {
    return Map.of("type", "track", "userId", who, "event", event);
  }
}
