package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.PUBLISH;
import static io.inyeon.acceptance.console.Role.SEE_MESSAGES;
import static io.inyeon.acceptance.console.Role.TRY_RULES;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;

/** What was decided about messages, and the policy that decides. */
final class DecisionControls {
  private static final String DECISIONS = "/messages/decisions";
  private static final String POLICY = "/messages/policy";
  static final List<Surface> SURFACES = List.of(
      Surface.page("Decisions", DECISIONS, TRY_RULES,
          Control.family("which of them", "tab", MessageControls.TABS, SEE_MESSAGES, scene -> {
            scene.the(AriaRole.TAB, "Contact policy").click();
            scene.isAt(POLICY);
          }),
          Control.family("how long", "radio", "\\d+ days", TRY_RULES, scene -> {
            scene.window().main().getByText("7 days").click();
            scene.isAt(DECISIONS + "\\?days=7");
          }),
          Control.family("a filter", "combobox", "Journey|Channel|Outcome", TRY_RULES, scene -> {
            scene.window().choose(scene.the(AriaRole.COMBOBOX, "Outcome"), "Refused");
            scene.isAt(DECISIONS + "\\?outcome=refused");
          }),
          Control.of("button", "Clear", TRY_RULES, scene -> {
          }),
          Control.family("a reason", "button", ".+ \\d[\\d,]*", TRY_RULES, scene -> {
            Locator reason = scene.window().main().locator("button.reason").first();
            reason.click();
            assertThat(reason).hasAttribute("aria-pressed", "true");
          }),
          Control.of("button", "CSV", TRY_RULES,
              scene -> Assertions.assertThat(scene.downloads(scene.window().button("CSV")))
                  .contains("allowed,deferred,refused")),
          Control.of("summary", "As a table", TRY_RULES, scene -> {
            scene.window().main().locator("summary").click();
            assertThat(scene.window().named(AriaRole.COLUMNHEADER, "Day")).isVisible();
          }),
          Control.links("whom it was about", "/console/customers/" + Control.ID + "\\?tab=decisions", TRY_RULES,
              scene -> scene.leadsTo(scene.window().main().locator("a.row-link").first(),
                  "/customers/" + Control.ID + "\\?tab=decisions"))),
      Surface.page("Contact policy", POLICY, SEE_MESSAGES,
          Control.family("which of them", "tab", MessageControls.TABS, SEE_MESSAGES, scene -> {
            scene.the(AriaRole.TAB, "Messages").click();
            scene.isAt("/messages");
          }),
          Control.family("a field of the policy", "textbox|combobox|checkbox|spinbutton", ".*", SEE_MESSAGES, scene -> {
          }),
          Control.family("more of the policy", "button", "Another cap|Remove the cap .*|any|none", SEE_MESSAGES,
              scene -> {
              }),
          Control.of("button", "Undo", PUBLISH, DecisionControls::takeBack),
          Control.of("button", "Redo", PUBLISH, DecisionControls::takeBack),
          Control.of("button", "Save", PUBLISH, scene -> assertThat(scene.window().button("Save")).isDisabled())));

  private DecisionControls() {
  }

  /** What a change would have done stands beside it before it is saved, and nothing is changed by asking. */
  private static void takeBack(Scene scene) {
    scene.press("Another cap");
    assertThat(scene.window().main()).containsText("would not have gone");
    scene.press("Undo");
    assertThat(scene.window().button("Save")).isDisabled();
    scene.press("Redo");
    assertThat(scene.window().button("Save")).isEnabled();
    scene.press("Undo");
  }
}
