package io.inyeon.core.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a value is compared. A value of another kind than the operand's (text against number) compares as false. */
public enum Operator {
  EXISTS, IS, IS_NOT, GREATER_THAN, AT_LEAST, LESS_THAN, AT_MOST, CONTAINS, STARTS_WITH;

  /** @param value empty when the path leads nowhere; every operator but IS_NOT is then false */
  public boolean holds(Optional<Object> value, @Nullable Object operand) {
    return switch (this) {
      case EXISTS -> value.isPresent();
      case IS -> value.isPresent() && same(value.get(), operand);
      case IS_NOT -> value.isEmpty() || !same(value.get(), operand);
      case GREATER_THAN -> order(value, operand).filter(o -> o > 0).isPresent();
      case AT_LEAST -> order(value, operand).filter(o -> o >= 0).isPresent();
      case LESS_THAN -> order(value, operand).filter(o -> o < 0).isPresent();
      case AT_MOST -> order(value, operand).filter(o -> o <= 0).isPresent();
      case CONTAINS -> value.isPresent() && contains(value.get(), operand);
      case STARTS_WITH -> value.isPresent() && value.get() instanceof String s && operand instanceof String o
          && s.startsWith(o);
    };
  }

  private static boolean same(Object value, @Nullable Object operand) {
    if (value instanceof Number a && operand instanceof Number b) {
      return decimal(a).compareTo(decimal(b)) == 0;
    }
    return value.equals(operand);
  }

  private static Optional<Integer> order(Optional<Object> value, @Nullable Object operand) {
    return switch (value.orElse("")) {
      case Number a when operand instanceof Number b -> Optional.of(decimal(a).compareTo(decimal(b)));
      case String a when value.isPresent() && operand instanceof String b -> Optional.of(a.compareTo(b));
      default -> Optional.empty();
    };
  }

  private static boolean contains(Object value, @Nullable Object operand) {
    return switch (value) {
      case String s when operand instanceof String o -> s.contains(o);
      case List<?> list -> list.stream().anyMatch(item -> item != null && same(item, operand));
      default -> false;
    };
  }

  private static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }
}
