package io.inyeon.acceptance.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.inyeon.acceptance.console.Role.TRY_RULES;
import static io.inyeon.acceptance.console.Rules.AREA;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;

/** How the conditions of a rule hold together: what is done to them and to their groups, by mouse and by keyboard. */
final class TreeControls {
  private static final String DID = "{'performed': 'Product Added'}";
  private static final String AGREED = "{'consent': 'email', 'purpose': 'marketing'}";
  private static final String MAIL = "{'identity': 'email'}";
  private static final String HOLIDAY = "{'holiday': 'KR', 'within': 'P3D'}";
  private static final String INNER = any(AGREED, MAIL);
  private static final String RULE = all(DID, INNER, HOLIDAY);
  private static final String GROUP = "Group: any of these";
  static final List<Surface> SURFACES = List.of(
      Surface.of(AREA, "A rule with a group", TRY_RULES, TreeControls::begin,
          act("Move up: .*", scene -> scene.press("Move up: An address"),
              all(DID, any(MAIL, AGREED), HOLIDAY)),
          act("Move down: .*", scene -> scene.press("Move down: An address"), all(DID, any(AGREED), MAIL, HOLIDAY)),
          act("not: .*", scene -> {
            scene.press("not: Consent");
            scene.press("not: " + GROUP);
          }, all(DID, not(any(not(AGREED), MAIL)), HOLIDAY)),
          act("Remove: .*", scene -> scene.press("Remove: Consent"), all(DID, any(MAIL), HOLIDAY)),
          Control.of("radio", "any of these", TRY_RULES, scene -> {
            kinds(scene, 0).getByText("any of these").click();
            Rules.gives(scene, any(DID, INNER, HOLIDAY));
          }),
          Control.of("radio", "all of these", TRY_RULES, scene -> {
            kinds(scene, 1).getByText("all of these").click();
            Rules.gives(scene, all(DID, all(AGREED, MAIL), HOLIDAY));
          }),
          Control.family("More", "button", "More for “.*”", TRY_RULES, scene -> {
            more(scene, "A public holiday");
            assertThat(scene.the(AriaRole.MENUITEM, "Duplicate")).isVisible();
          }),
          Control.of("button", "Add a condition", TRY_RULES, scene -> {
            scene.press("Add a condition");
            assertThat(scene.page().getByRole(AriaRole.MENUITEM)).hasCount(8);
          }),
          act("Add a group", scene -> {
            scene.press("Add a group");
            scene.press("Add a condition"); // the new one's stands first
            scene.page().getByRole(AriaRole.MENUITEM).getByText("An address").click();
          }, all(DID, any(AGREED, MAIL, all(MAIL)), HOLIDAY)),
          keys("Alt+ArrowUp", "A public holiday", all(DID, HOLIDAY, INNER)),
          keys("Alt+ArrowDown", "What they did", all(INNER, DID, HOLIDAY)),
          keys("Alt+ArrowRight", "A public holiday", all(DID, any(AGREED, MAIL, HOLIDAY))),
          keys("Alt+n", "A public holiday", all(DID, INNER, not(HOLIDAY))),
          keys("Alt+g", "A public holiday", all(DID, INNER, any(HOLIDAY))),
          keys("Alt+d", "A public holiday", all(DID, INNER, HOLIDAY, HOLIDAY)),
          Control.of("shortcut", "Control+z", TRY_RULES, scene -> {
            scene.press("Remove: Consent");
            scene.page().keyboard().press("Control+z");
            Rules.gives(scene, RULE);
          }),
          Control.of("shortcut", "Control+Shift+z", TRY_RULES, scene -> {
            scene.press("Remove: Consent");
            scene.page().keyboard().press("Control+z");
            scene.page().keyboard().press("Control+Shift+z");
            Rules.gives(scene, all(DID, any(MAIL), HOLIDAY));
          })),
      Surface.of(AREA, "More for a condition", TRY_RULES, scene -> {
        begin(scene);
        more(scene, "A public holiday");
      }, item("Move into the group above", all(DID, any(AGREED, MAIL, HOLIDAY))),
          item("Put into a group", all(DID, INNER, any(HOLIDAY))),
          item("Duplicate", all(DID, INNER, HOLIDAY, HOLIDAY))),
      Surface.of(AREA, "More for a group", TRY_RULES, scene -> {
        begin(scene);
        more(scene, GROUP);
      }, item("Put into a group", all(DID, any(INNER), HOLIDAY)),
          item("Dissolve the group", all(DID, AGREED, MAIL, HOLIDAY)),
          item("Duplicate", all(DID, INNER, INNER, HOLIDAY))),
      Surface.of(AREA, "More for the whole rule", TRY_RULES, scene -> {
        begin(scene);
        more(scene, "Group: all of these");
      }, item("Put into a group", all(RULE))));

  private TreeControls() {
  }

  private static String all(String... parts) {
    return Rules.all(String.join(", ", parts));
  }

  private static String any(String... parts) {
    return "{'any': [" + String.join(", ", parts) + "]}";
  }

  private static String not(String rule) {
    return "{'not': " + rule + "}";
  }

  private static void begin(Scene scene) {
    Rules.edit(scene, RULE);
  }

  private static void more(Scene scene, String place) {
    scene.press("More for “" + place + "”");
  }

  /** The kind of the group that stands there in the order of reading. */
  private static Locator kinds(Scene scene, int index) {
    return scene.window().main()
        .getByRole(AriaRole.RADIOGROUP, new Locator.GetByRoleOptions().setName("How these hold together")).nth(index);
  }

  private static Control act(String name, Consumer<Scene> press, String rule) {
    return Control.family(name, "button", name, TRY_RULES, scene -> {
      press.accept(scene);
      Rules.gives(scene, rule);
    });
  }

  private static Control item(String name, String rule) {
    return Control.of("menuitem", name, TRY_RULES, scene -> {
      scene.the(AriaRole.MENUITEM, name).click();
      Rules.gives(scene, rule);
    });
  }

  /** Not to be seen, but said below the rule; pressed where a condition has the keyboard. */
  private static Control keys(String keys, String kind, String rule) {
    return Control.of("shortcut", keys, TRY_RULES, scene -> {
      scene.the(AriaRole.GROUP, "Condition: " + kind).focus();
      scene.page().keyboard().press(keys);
      Rules.gives(scene, rule);
    });
  }
}
