package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.CustomerControls.AREA;
import static io.inyeon.acceptance.console.CustomerControls.PATH;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The segments that a customer is in, and why they are in one and not in another. */
final class WhyControls {
  private static final String OTHER = "Ask about another segment";
  private static final String WHY = "Why " + Segments.ADDERS + "?";
  static final List<Surface> SURFACES = List.of(
      Surface.page(AREA, "Customer, in segments", PATH, SEE_MESSAGES,
          Control.links("a segment that they are in", "/console/segments/[\\w-]+", SEE_MESSAGES,
              scene -> scene.leadsTo(inSegments(scene).locator("a[href$='/" + Segments.ADDERS + "']"),
                  "/segments/" + Segments.ADDERS)),
          Control.family("Why?", "button", "Why .*\\?", SEE_MESSAGES, scene -> {
            scene.opens(WHY);
            assertThat(scene.window().modal()).containsText("Why in “" + Segments.ADDERS + "”?");
            assertThat(scene.window().modal()).containsText("In it since");
          }),
          Control.of("button", OTHER, SEE_MESSAGES, scene -> {
            scene.press(OTHER);
            assertThat(choice(scene)).isVisible();
          })),
      Surface.of(AREA, "Another segment", SEE_MESSAGES, scene -> {
        scene.open(PATH);
        scene.press(OTHER);
        assertThat(choice(scene)).isVisible();
      }, Control.of("combobox|textbox", "Choose a segment", SEE_MESSAGES, WhyControls::choose)),
      Surface.of(AREA, "Why in a segment", SEE_MESSAGES, scene -> scene.dialogue(PATH, WHY),
          Control.of("button", "Close", SEE_MESSAGES, scene -> scene.closes("Close")),
          Control.of("link", "Open the segment", SEE_MESSAGES, scene -> scene.leadsTo(
              scene.window().link("Open the segment"), "/segments/" + Segments.ADDERS)),
          Control.links("what decided it", "/console/customers/" + Control.ID + "\\?.*before=.*", SEE_MESSAGES,
              WhyControls::followsEvent)));

  private WhyControls() {
  }

  private static Locator inSegments(Scene scene) {
    return scene.window().main().locator("[aria-labelledby=in-segments]");
  }

  private static Locator choice(Scene scene) {
    return scene.window().field("Choose a segment");
  }

  /** Found by its name among all. */
  private static void choose(Scene scene) {
    String key = Segments.define(scene.api(), Segments.NOBODY);
    choice(scene).fill(key);
    scene.the(AriaRole.OPTION, key).click();
    assertThat(scene.window().modal()).containsText("Why not in “" + key + "”?");
    assertThat(scene.window().modal()).containsText("does not hold");
  }

  /** To where it stands in the timeline, under nothing else. */
  private static void followsEvent(Scene scene) {
    scene.leadsTo(scene.window().modal().locator("a[href*=before]").first(),
        "/customers/" + Control.ID + "\\?.*before=.*");
    scene.isClosed();
    assertThat(CustomerControls.line(scene, "Product Added")).isVisible();
  }
}
