package io.inyeon.acceptance.console;

import static io.inyeon.acceptance.console.Role.TRY_RULES;
import static io.inyeon.acceptance.console.Rules.AREA;
import static io.inyeon.acceptance.console.Rules.choose;
import static io.inyeon.acceptance.console.Rules.type;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The fields of conditions about what is known of somebody: each is in the rule in the end. */
final class ClauseControls {
  private static final String FIELD = "textbox|combobox|spinbutton|button";
  private static final String UNIT = "How long: Unit";
  static final List<Surface> SURFACES = List.of(
      clause("A trait", "{'trait': 'plan', 'op': 'eq', 'value': 'gold'}",
          typed("Trait", "level", "{'trait': 'level', 'op': 'eq', 'value': 'gold'}"),
          typed("Value", "silver", "{'trait': 'plan', 'op': 'eq', 'value': 'silver'}"),
          chosen("Comparison", "is known", "{'trait': 'plan', 'op': 'exists'}")),
      clause("A trait that is a number", "{'trait': 'level', 'op': 'gte', 'value': 7}",
          typed("Value", "8.5", "{'trait': 'level', 'op': 'gte', 'value': 8.5}"),
          pressed("Compare as text", "{'trait': 'level', 'op': 'gte', 'value': '7'}")),
      clause("A trait that may be a number", "{'trait': 'level', 'op': 'eq', 'value': '7'}",
          pressed("Compare as number", "{'trait': 'level', 'op': 'eq', 'value': 7}")),
      clause("A trait that may be a truth", "{'trait': 'vip', 'op': 'eq', 'value': 'true'}",
          pressed("Compare as yes or no", "{'trait': 'vip', 'op': 'eq', 'value': true}")),
      clause("A trait that is one of several", "{'trait': 'plan', 'op': 'in', 'value': ['gold']}",
          field("Values", scene -> {
            scene.window().input("Values").fill("7");
            scene.page().keyboard().press("Enter");
          }, "{'trait': 'plan', 'op': 'in', 'value': ['gold', 7]}")),
      clause("A trait that is a day", "{'trait': 'birthday', 'op': 'before', 'value': '2000-01-01'}",
          typed("Value", "2001-02-03", "{'trait': 'birthday', 'op': 'before', 'value': '2001-02-03'}"),
          chosen("Comparison", "anniversary in the next",
              "{'trait': 'birthday', 'op': 'anniversary_within', 'value': 'P7D'}")),
      clause("A trait that lies back", "{'trait': 'createdAt', 'op': 'within_last', 'value': 'P7D'}",
          typed("How long", "9", "{'trait': 'createdAt', 'op': 'within_last', 'value': 'P9D'}"),
          chosen(UNIT, "hours", "{'trait': 'createdAt', 'op': 'within_last', 'value': 'PT7H'}")),
      clause("A trait that lies back days and hours", "{'trait': 'createdAt', 'op': 'within_last', 'value': 'P1DT2H'}",
          typed("How long", "P1DT3H", "{'trait': 'createdAt', 'op': 'within_last', 'value': 'P1DT3H'}")),
      clause("A trait near a place", near(37.5, 126.9, 5), typed("Trait", "work", near(37.5, 126.9, 5, "work")),
          typed("Latitude", "35.1", near(35.1, 126.9, 5)), typed("Longitude", "129.1", near(37.5, 129.1, 5)),
          typed("km around", "2", near(37.5, 126.9, 2))),
      clause("A segment", "{'segment': '" + Segments.ADDERS + "'}",
          field("Segment", scene -> Rules.chooseSegment(scene, Segments.ADDERS + "-too"),
              "{'segment': '" + Segments.ADDERS + "-too'}")),
      clause("A consent", "{'consent': 'email', 'purpose': 'marketing'}",
          chosen("Channel", "SMS", "{'consent': 'sms', 'purpose': 'marketing'}"),
          chosen("Purpose", "Service", "{'consent': 'email', 'purpose': 'transactional'}")),
      clause("An address", "{'identity': 'email'}", chosen("Kind of address", "LINE", "{'identity': 'line'}")),
      clause("A public holiday", "{'holiday': 'KR', 'within': 'P3D'}",
          chosen("Country", "Japan", "{'holiday': 'JP', 'within': 'P3D'}"),
          typed("Within the next", "0", "{'holiday': 'KR', 'within': 'P0D'}")));

  private ClauseControls() {
  }

  /** A rule of that condition alone. */
  static Surface clause(String name, String clause, Control... controls) {
    return Surface.of(AREA, name + " in a rule", TRY_RULES, scene -> Rules.edit(scene, Rules.all(clause)), controls);
  }

  /** What is done with it makes that condition of the rule's. */
  static Control field(String name, Consumer<Scene> act, String clause) {
    return Control.family(name, FIELD, Pattern.quote(name), TRY_RULES, scene -> {
      act.accept(scene);
      Rules.gives(scene, Rules.all(clause));
    });
  }

  static Control typed(String name, String text, String clause) {
    return field(name, scene -> type(scene, name, text), clause);
  }

  static Control chosen(String name, String option, String clause) {
    return field(name, scene -> choose(scene, name, option), clause);
  }

  static Control pressed(String name, String clause) {
    return field(name, scene -> scene.press(name), clause);
  }

  private static String near(double latitude, double longitude, int km) {
    return near(latitude, longitude, km, "home");
  }

  private static String near(double latitude, double longitude, int km, String trait) {
    return "{'trait': '%s', 'op': 'near', 'value': {'latitude': %s, 'longitude': %s, 'km': %d}}".formatted(trait,
        latitude, longitude, km);
  }
}
