package io.inyeon.core.rule;

import io.inyeon.core.event.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test on one value of a JSON object.
 *
 * @param path dotted: {@code address.city}
 * @param operand text, number, boolean; null for {@link Operator#EXISTS}
 */
public record Condition(String path, Operator operator, @Nullable Object operand) {
  public Condition {
    if (path.isBlank()) {
      throw new IllegalArgumentException("a condition needs a path");
    }
    if (operand == null && operator != Operator.EXISTS) {
      throw new IllegalArgumentException("the operator " + operator + " needs a value");
    }
  }

  public boolean holds(Attributes attributes) {
    return operator.holds(attributes.at(path), operand);
  }

  static boolean allHold(List<Condition> conditions, Attributes attributes) {
    return conditions.stream().allMatch(condition -> condition.holds(attributes));
  }
}
