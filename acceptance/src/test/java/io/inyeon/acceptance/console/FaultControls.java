package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ALL;
import static io.inyeon.acceptance.console.Role.BRING_DATA;
import static io.inyeon.acceptance.console.Role.SEE_CUSTOMERS;
import static io.inyeon.acceptance.console.SettingControls.AREA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;

/** What stands there when something went wrong, or was done. */
final class FaultControls {
  private static final String ASKED = "**/api/v1/{customers,links}?*";
  static final List<Surface> SURFACES = List.of(
      fault("Customers", "/customers", SEE_CUSTOMERS),
      fault(KeyControls.AREA, "/sources?tab=links", BRING_DATA),
      Surface.of(AREA, "A notice", ALL, FaultControls::saved,
          Control.of("button", "Close", ALL, scene -> {
            notice(scene).getByRole(AriaRole.BUTTON).click();
            assertThat(notice(scene)).hasCount(0);
          })));

  private FaultControls() {
  }

  private static Surface fault(String area, String path, Set<Role> roles) {
    return Surface.of(area, area + ", while the server is busy", roles, scene -> busy(scene, path),
        Control.of("button", "Try again", roles, scene -> {
          scene.page().unroute(ASKED);
          scene.press("Try again");
          assertThat(scene.window().main().getByRole(AriaRole.LISTITEM).first()).isVisible();
          assertThat(scene.the(AriaRole.BUTTON, "Try again")).hasCount(0);
        }));
  }

  /** The server has no time for a list. */
  private static void busy(Scene scene, String path) {
    scene.page().route(ASKED, route -> route.fulfill(new Route.FulfillOptions().setStatus(429)
        .setContentType("application/problem+json").setBody("{\"code\": \"busy\"}")));
    scene.open(path);
    assertThat(scene.the(AriaRole.BUTTON, "Try again")).isVisible();
  }

  private static void saved(Scene scene) {
    scene.open("/settings");
    scene.press("Save");
    assertThat(notice(scene)).containsText("Saved");
  }

  private static Locator notice(Scene scene) {
    return scene.page().locator(".mantine-Notifications-root").getByRole(AriaRole.ALERT); // not the bar above all pages
  }
}
