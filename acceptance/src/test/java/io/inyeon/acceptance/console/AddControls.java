package io.inyeon.acceptance.console;

import static io.inyeon.acceptance.console.Role.TRY_RULES;
import static io.inyeon.acceptance.console.Rules.AREA;
import static io.inyeon.acceptance.console.Rules.type;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The menu of what can be added to a rule: each kind of condition, filled in. */
final class AddControls {
  private static final String MAIL = "{'identity': 'email'}";
  static final List<Surface> SURFACES = List.of(Surface.of(AREA, "What can be added", TRY_RULES, scene -> {
    Rules.edit(scene, Rules.all(MAIL));
    scene.press("Add a condition");
  }, added("What they did", scene -> type(scene, "Event", "Signed Up"), "{'performed': 'Signed Up'}"),
      added("What we know of them", scene -> {
        type(scene, "Trait", "plan");
        type(scene, "Value", "gold");
      }, "{'trait': 'plan', 'op': 'eq', 'value': 'gold'}"),
      added("One thing after another", scene -> {
        type(scene, "Step 1", "Product Viewed");
        type(scene, "Step 2", "Product Added");
      }, "{'sequence': [{'performed': 'Product Viewed'}, {'performed': 'Product Added'}]}"),
      added("Another segment", scene -> Rules.chooseSegment(scene, Segments.ADDERS),
          "{'segment': '" + Segments.ADDERS + "'}"),
      added("Consent", scene -> {
      }, "{'consent': 'email', 'purpose': 'marketing'}"),
      added("An address", scene -> {
      }, MAIL),
      added("A public holiday", scene -> {
      }, "{'holiday': 'KR', 'within': 'P3D'}"),
      added("Near a place", scene -> {
        type(scene, "Trait", "home");
        type(scene, "Latitude", "37.5");
        type(scene, "Longitude", "126.9");
      }, "{'trait': 'home', 'op': 'near', 'value': {'latitude': 37.5, 'longitude': 126.9, 'km': 5}}")));

  private AddControls() {
  }

  /** It stands last in the rule. */
  private static Control added(String kind, Consumer<Scene> fill, String clause) {
    return Control.family(kind, "menuitem", kind + ".*", TRY_RULES, scene -> {
      scene.window().named(AriaRole.MENUITEM,
          Pattern.compile("^" + kind)).click();
      fill.accept(scene);
      Rules.gives(scene, Rules.all(MAIL + ", " + clause));
    });
  }
}
