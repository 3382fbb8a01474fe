package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.TRY_RULES;
import static io.inyeon.acceptance.console.Rules.AREA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** What stands beside a rule in its editor when it cannot be said whom it reaches. */
final class PreviewControls {
  private static final String PREVIEW = "**/api/v1/segments/preview";
  static final List<Surface> SURFACES = List.of(
      Surface.of(AREA, "A rule with a gap", TRY_RULES, scene -> {
        Rules.edit(scene, Rules.all(Segments.ADDED));
        Rules.type(scene, "Event", "");
      }, Control.of("button", "To the place", TRY_RULES, scene -> {
        scene.press("To the place");
        assertThat(card(scene, "What they did")).isFocused();
        assertThat(scene.window().input("Event")).hasAttribute("aria-invalid", "true");
      })),
      Surface.of(AREA, "A rule that the server does not take", TRY_RULES, PreviewControls::refused,
          Control.of("button", "To the place", TRY_RULES, scene -> {
            scene.press("To the place");
            assertThat(card(scene, "What they did")).isFocused();
            assertThat(card(scene, "What they did").getByRole(AriaRole.ALERT)).isVisible();
          })),
      Surface.of(AREA, "Editor, while the server is busy", TRY_RULES, PreviewControls::busy,
          Control.of("button", "Try again", TRY_RULES, scene -> {
            scene.page().unroute(PREVIEW);
            scene.press("Try again");
            assertThat(reached(scene)).isVisible();
          })));

  private PreviewControls() {
  }

  static Locator reached(Scene scene) {
    return scene.window().main().locator("[aria-labelledby=reaches] a").first();
  }

  private static Locator card(Scene scene, String kind) {
    return scene.the(AriaRole.GROUP, "Condition: " + kind);
  }

  private static void refused(Scene scene) {
    Rules.edit(scene, Rules.all("{'performed': 'Product Added', 'count': {'op': 'gte', 'value': 2}}"));
    Rules.type(scene, "Times", "300");
    assertThat(scene.the(AriaRole.BUTTON, "To the place")).isVisible();
  }

  /** The server has no time to look whom a rule reaches. */
  private static void busy(Scene scene) {
    scene.page().route(PREVIEW, route -> route.fulfill(new Route.FulfillOptions().setStatus(429)
        .setContentType("application/problem+json").setBody("{\"code\": \"busy\"}")));
    scene.open(BuilderControls.PATH);
    assertThat(scene.the(AriaRole.BUTTON, "Try again")).isVisible();
  }
}
