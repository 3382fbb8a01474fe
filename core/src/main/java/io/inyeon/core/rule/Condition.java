package io.inyeon.core.rule;

import io.inyeon.core.event.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test on one value of a JSON object, at all times the same.
 *
 * @param path dotted: {@code address.city}
 * @param operand text, number, boolean, a list of them or a {@link Near}, as the operator needs; null for
 *     {@link Operator#EXISTS}
 */
public record Condition(String path, Operator operator, @Nullable Object operand) {
  public Condition {
    if (path.isBlank()) {
      throw new IllegalArgumentException("a condition needs a path");
    }
    requireFits(operator, operand);
    operand = operand instanceof List<?> list ? List.copyOf(list) : operand;
  }

  private static void requireFits(Operator operator, @Nullable Object operand) {
    boolean fits = switch (operator) {
      case EXISTS -> operand == null;
      case GT, GTE, LT, LTE -> operand instanceof Number || operand instanceof String;
      case STARTS_WITH, ENDS_WITH, LIKE -> operand instanceof String;
      case IN, NOT_IN -> operand instanceof List<?> list && !list.isEmpty();
      case NEAR -> operand instanceof Near;
      case EQ, NE, CONTAINS, NOT_CONTAINS ->
        operand instanceof String || operand instanceof Number || operand instanceof Boolean;
    };
    if (!fits) {
      throw new IllegalArgumentException("the operator " + operator + " cannot compare with "
          + (operand == null ? "nothing" : operand.getClass().getSimpleName()));
    }
  }

  boolean holds(Event event) {
    return operator.holds(event.value(path), operand);
  }
}
