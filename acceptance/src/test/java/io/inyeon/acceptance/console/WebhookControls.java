package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.ADMINISTER;
import static io.inyeon.acceptance.console.Role.ADMINISTRATOR;
import static io.inyeon.acceptance.console.Role.KEEP_KEYS;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.browser.Desk;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** Webhooks: the list, one of them, and what became of its deliveries. */
final class WebhookControls {
  static final String AREA = "Webhook";
  static final String LIST = "/settings?tab=webhooks";
  static final String PATH = "/settings/webhooks/" + Hooks.KEY;
  static final List<Surface> SURFACES = List.of(
      Surface.page(SettingControls.AREA, "Webhooks", LIST, KEEP_KEYS,
          Control.links("a webhook", "/console/settings/webhooks/[a-z0-9-]+", KEEP_KEYS, scene -> scene.leadsTo(
              scene.window().main().locator("li a").first(), "/settings/webhooks/[a-z0-9-]+")),
          Control.of("button", "New webhook", KEEP_KEYS, scene -> scene.opens("New webhook"))),
      Surface.page(AREA, "Webhook", PATH, KEEP_KEYS,
          Control.links("back to the list", "/console/settings\\?tab=webhooks", KEEP_KEYS,
              scene -> scene.leadsTo(scene.window().main().locator("a[href$='tab=webhooks']"),
                  "/settings\\?tab=webhooks")),
          Control.links("a segment that it names", "/console/segments/[a-z0-9-]+", ADMINISTER,
              scene -> scene.leadsTo(scene.window().main().locator("a[href*='/segments/']"),
                  "/segments/" + Hooks.SEGMENT)),
          Control.of("button", "Send a test", KEEP_KEYS, scene -> {
            scene.press("Send a test");
            assertThat(scene.page().locator("body")).containsText("did not take the test: nobody listens there");
          }),
          Control.of("combobox", "State", KEEP_KEYS, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "State"), "Delivered");
            scene.isAt(PATH + "\\?state=delivered");
            assertThat(scene.window().main()).containsText("None in this state");
          }),
          Control.family("Copy the id", "button", "Copy the id " + Control.ID, KEEP_KEYS, scene -> {
            String name = delivery(scene, "Copy the id ").getAttribute("aria-label");
            scene.copies(name, name.substring("Copy the id ".length()));
          }),
          Control.family("Try again", "button", "Try " + Control.ID + " again", KEEP_KEYS, scene -> {
            delivery(scene, "Try ").click();
            assertThat(scene.page().locator("body")).containsText("It is sent again now");
            Desk.eventually(() -> Assertions.assertThat(Hooks.deliveries(scene.api(), Hooks.KEY).getFirst()
                .path("lastError").asString()).isEqualTo("no_connection"));
          })),
      Surface.page(SegmentControls.AREA, "A segment that a webhook names", "/segments/" + Hooks.SEGMENT, SEE_MESSAGES,
          Control.links("the webhook that names it", "/console/settings/webhooks/[\\w-]+", ADMINISTER,
              scene -> scene.leadsTo(
                  scene.window().main().locator("a[href$='" + PATH + "']"), PATH))));

  private WebhookControls() {
  }

  private static Locator delivery(Scene scene, String name) {
    return scene.window().main().getByRole(AriaRole.BUTTON,
        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name + Control.ID))).first();
  }

  /** The field in which they are chosen by name, or typed by key. */
  static Locator segments(Scene scene) {
    return scene.the(AriaRole.COMBOBOX, "Segments").or(scene.the(AriaRole.TEXTBOX, "Segments")).first();
  }

  /** Whether whoever looks sees segments by name. */
  static boolean seesSegments(Scene scene) {
    return scene.role() == ADMINISTRATOR;
  }
}
