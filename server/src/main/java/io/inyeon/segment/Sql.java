package io.inyeon.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of SQL with a {@code ?} for each of its arguments.
 *
 * @param arguments in the order of their places
 */
record Sql(String text, List<Object> arguments) {
  static final Sql TRUE = of("true");
  static final Sql FALSE = of("false");

  Sql {
    arguments = List.copyOf(arguments);
  }

  static Sql of(String text, Object... arguments) {
    return new Sql(text, List.of(arguments));
  }

  /** Puts the parts in the places of {@code {}} in the template, in their order. */
  static Sql fill(String template, Sql... parts) {
    StringBuilder text = new StringBuilder();
    List<Object> arguments = new ArrayList<>();
    int at = 0;
    for (Sql part : parts) {
      int hole = template.indexOf("{}", at);
      text.append(template, at, hole).append(part.text);
      arguments.addAll(part.arguments);
      at = hole + 2;
    }
    return new Sql(text.append(template, at, template.length()).toString(), arguments);
  }

  static Sql join(List<Sql> parts, String between) {
    StringBuilder text = new StringBuilder();
    List<Object> arguments = new ArrayList<>();
    for (Sql part : parts) {
      text.append(text.isEmpty() ? "" : between).append(part.text);
      arguments.addAll(part.arguments);
    }
    return new Sql(text.toString(), arguments);
  }
}
