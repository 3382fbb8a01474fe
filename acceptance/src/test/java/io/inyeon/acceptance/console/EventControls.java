package io.inyeon.acceptance.console;

import static io.inyeon.acceptance.console.ClauseControls.chosen;
import static io.inyeon.acceptance.console.ClauseControls.clause;
import static io.inyeon.acceptance.console.ClauseControls.field;
import static io.inyeon.acceptance.console.ClauseControls.pressed;
import static io.inyeon.acceptance.console.ClauseControls.typed;
import static io.inyeon.acceptance.console.Role.TRY_RULES;
import static io.inyeon.acceptance.console.Rules.choose;
import static io.inyeon.acceptance.console.Rules.type;

import java.util.List;

/** The fields of conditions about what somebody did: once or how often, within which time, one thing after another. */
final class EventControls {
  private static final String UNIT = "How long: Unit";
  private static final String OF_PROPERTY = "of the property";
  private static final String PROPERTY = "where · Property";
  private static final String ADD_WHERE = "Add “where”";
  private static final String VIEWED = "{'performed': 'Product Viewed'}";
  private static final String ADDED = "{'performed': 'Product Added'}";
  private static final String ORDERED = "{'performed': 'Order Completed'}";
  private static final String SAME = "'sameProperty': 'product_id', 'within': 'P7D'";
  static final List<Surface> SURFACES = List.of(
      clause("An event", added(""), typed("Event", "Signed Up", "{'performed': 'Signed Up'}"),
          chosen("Measured by", "how often", added("'count': {'op': 'gte', 'value': 2}")),
          chosen("When", "in the last", added("'within': 'P30D'")), field(ADD_WHERE, scene -> {
            scene.press(ADD_WHERE);
            type(scene, PROPERTY, "total");
            type(scene, "Value", "5");
          }, added("'where': [{'property': 'total', 'op': 'eq', 'value': 5}]")),
          field("When", scene -> {
            choose(scene, "When", "between");
            type(scene, "From", "2026-01-01");
          }, added("'between': {'from': '2026-01-01', 'zone': 'Asia/Seoul'}"))),
      clause("How often an event", added("'count': {'op': 'gte', 'value': 2}"),
          chosen("Comparison", "exactly", added("'count': {'op': 'eq', 'value': 2}")),
          typed("Times", "0", added("'count': {'op': 'gte', 'value': 0}")),
          chosen("Measured by", "at least once", added(""))),
      clause("A sum of events", added("'sum': 'total', 'op': 'gte', 'value': 5"),
          typed(OF_PROPERTY, "price", added("'sum': 'price', 'op': 'gte', 'value': 5")),
          chosen("Comparison", "less than", added("'sum': 'total', 'op': 'lt', 'value': 5")),
          typed("Value", "9.5", added("'sum': 'total', 'op': 'gte', 'value': 9.5")),
          field("Measured by", scene -> {
            choose(scene, "Measured by", "at the first");
            type(scene, "Value", "kettle");
          }, added("'first': 'total', 'op': 'eq', 'value': 'kettle'"))),
      clause("The last of events", added("'last': 'product_id', 'op': 'eq', 'value': 'kettle'"),
          typed(OF_PROPERTY, "brand", added("'last': 'brand', 'op': 'eq', 'value': 'kettle'")),
          chosen("Comparison", "contains", added("'last': 'product_id', 'op': 'contains', 'value': 'kettle'")),
          typed("Value", "teapot", added("'last': 'product_id', 'op': 'eq', 'value': 'teapot'"))),
      clause("An event of late", added("'within': 'P30D'"), typed("How long", "9", added("'within': 'P9D'")),
          chosen(UNIT, "minutes", added("'within': 'PT30M'")), chosen("When", "ever", added(""))),
      clause("An event between two days", between("2026-01-01", "2026-02-01", "Asia/Tokyo"),
          typed("From", "2025-12-24", between("2025-12-24", "2026-02-01", "Asia/Tokyo")),
          typed("Up to, without", "2026-03-01", between("2026-01-01", "2026-03-01", "Asia/Tokyo")),
          typed("Time zone", "Europe/Paris", between("2026-01-01", "2026-02-01", "Europe/Paris"))),
      clause("An event with a property", where("total", "gte", "5"),
          typed(PROPERTY, "price", where("price", "gte", "5")),
          chosen("Comparison", "less than", where("total", "lt", "5")),
          typed("Value", "gold", where("total", "gte", "'gold'")),
          pressed("Compare as text", where("total", "gte", "'5'")),
          pressed("Remove this “where”", added(""))),
      clause("Steps", sequence(SAME, VIEWED, ADDED, ORDERED),
          Control.family("a step", "textbox|combobox", "Step \\d", TRY_RULES, scene -> {
            type(scene, "Step 2", "Cart Viewed");
            gives(scene, sequence(SAME, VIEWED, "{'performed': 'Cart Viewed'}", ORDERED));
          }),
          typed("stands in this step at", "sku",
              sequence(SAME, "{'performed': 'Product Viewed', 'same': 'sku'}", ADDED, ORDERED)),
          Control.family("Remove a step", "button", "Remove step \\d", TRY_RULES, scene -> {
            scene.press("Remove step 2");
            gives(scene, sequence(SAME, VIEWED, ORDERED));
          }),
          field("Add a step", scene -> {
            scene.press("Add a step");
            type(scene, "Step 4", "Signed Up");
          }, sequence(SAME, VIEWED, ADDED, ORDERED, "{'performed': 'Signed Up'}")),
          field(ADD_WHERE, scene -> {
            scene.press(ADD_WHERE);
            type(scene, PROPERTY, "price");
            type(scene, "Value", "5");
          }, sequence(SAME, "{'performed': 'Product Viewed', "
              + "'where': [{'property': 'price', 'op': 'eq', 'value': 5}]}", ADDED, ORDERED)),
          typed("The same each time", "brand",
              sequence("'sameProperty': 'brand', 'within': 'P7D'", VIEWED, ADDED, ORDERED)),
          chosen("All of it within", "any time",
              sequence("'sameProperty': 'product_id'", VIEWED, ADDED, ORDERED)),
          typed("How long", "9",
              sequence("'sameProperty': 'product_id', 'within': 'P9D'", VIEWED, ADDED, ORDERED))));

  private EventControls() {
  }

  private static void gives(Scene scene, String clause) {
    Rules.gives(scene, Rules.all(clause));
  }

  private static String added(String rest) {
    return "{'performed': 'Product Added'" + (rest.isEmpty() ? "" : ", " + rest) + "}";
  }

  private static String between(String from, String to, String zone) {
    return added("'between': {'from': '%s', 'to': '%s', 'zone': '%s'}".formatted(from, to, zone));
  }

  private static String where(String property, String op, String value) {
    return added("'where': [{'property': '%s', 'op': '%s', 'value': %s}]".formatted(property, op, value));
  }

  private static String sequence(String rest, String... steps) {
    return "{'sequence': [" + String.join(", ", steps) + "], " + rest + "}";
  }
}
