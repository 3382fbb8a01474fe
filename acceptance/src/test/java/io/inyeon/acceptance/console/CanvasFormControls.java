package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.browser.Desk;
import java.util.List;
import org.assertj.core.api.Assertions;

/** The form beside a journey's canvas: of a wait, of a mail with its preview, of the entry, of the journey itself. */
final class CanvasFormControls {
  private static final String PATH = "/journeys/abandoned-cart/edit";
  private static final String FIELDS = "textbox|combobox|spinbutton|checkbox|listbox|searchbox";
  static final List<Surface> SURFACES = List.of(
      Surface.of(CanvasControls.AREA, "Canvas, at a wait", PUBLISH, CanvasFormControls::wait,
          Control.family("a field of the form", FIELDS, ".*", SEE_MESSAGES, CanvasFormControls::howLong),
          Control.of("button", "Duplicate", PUBLISH, scene -> {
            scene.press("Duplicate");
            CanvasControls.step(scene, "stay-2").waitFor();
          }),
          Control.of("button", "Remove", PUBLISH, scene -> {
            scene.press("Remove");
            Desk.eventually(
                () -> Assertions.assertThat(CanvasControls.kept(scene).path("start").asString()).isEqualTo("end"));
          }),
          Control.of("button", "Leave a note here", PUBLISH, scene -> {
            scene.press("Leave a note here");
            assertThat(scene.window().input("Note")).isFocused();
          }),
          Control.of("button", "Remove the note", PUBLISH, scene -> {
            scene.press("Leave a note here");
            scene.press("Remove the note");
            assertThat(scene.window().input("Note")).hasCount(0);
          }),
          Control.of("button", "Close the form", SEE_MESSAGES, scene -> {
            scene.press("Close the form");
            assertThat(scene.the(AriaRole.HEADING, "The journey")).isVisible();
          }),
          Control.family("leads nowhere", "button", "Lead nowhere: .*", SEE_MESSAGES, scene -> {
            scene.page().locator("[aria-label='Lead nowhere: then']").click();
            assertThat(scene.window().main()).containsText("to mend");
          })),
      Surface.page(CanvasControls.AREA, "Canvas, at a mail", PATH + "?node=reminder", SEE_MESSAGES,
          Control.family("a language", "tab", "한국어|日本語|English", SEE_MESSAGES, scene -> {
            scene.the(AriaRole.TAB, "한국어").click();
            assertThat(preview(scene).locator(".phone-head")).containsText("장바구니");
          }),
          Control.family("a way to look at it", "radio", "Text|HTML|Phone|Inbox", SEE_MESSAGES, scene -> {
            preview(scene).getByText("Inbox").click();
            assertThat(preview(scene).locator(".inbox")).containsText("White porcelain teapot");
          }),
          Control.of("summary", "Sample values", SEE_MESSAGES, scene -> {
            preview(scene).locator("summary").click();
            scene.window().input("event.name").fill("Green tea");
            assertThat(preview(scene).locator(".phone-head")).containsText("Green tea");
          }),
          Control.family("another text", "button", "Write it|Begin with .*|Remove .*|Make it from the text",
              SEE_MESSAGES,
              scene -> {
              }),
          Control.links("who is there", "/console/journeys/abandoned-cart\\?node=\\w+", SEE_MESSAGES, scene -> {
          })),
      Surface.page(CanvasControls.AREA, "Canvas, at the entry", PATH + "?node=%3Dentry", SEE_MESSAGES,
          Control.family("more of a form", "button",
              "Add “where”|Remove this condition|Only some of them…|Leave some out…|By an event|By a rule"
                  + "|Remove number \\d+|Another event|Remove event \\d+",
              SEE_MESSAGES, scene -> {
              })));

  private CanvasFormControls() {
  }

  private static void wait(Scene scene) {
    CanvasControls.open(scene);
    CanvasControls.step(scene, "stay").click();
    assertThat(scene.the(AriaRole.HEADING, "Wait")).isVisible();
  }

  private static void howLong(Scene scene) {
    scene.window().input("How long").fill("3");
    assertThat(CanvasControls.step(scene, "stay")).containsText("Stays 3 days");
    Desk.eventually(
        () -> Assertions.assertThat(CanvasControls.kept(scene).at("/nodes/stay/for").asString()).isEqualTo("P3D"));
  }

  private static Locator preview(Scene scene) {
    return scene.window().main().locator(".mail-preview");
  }
}
