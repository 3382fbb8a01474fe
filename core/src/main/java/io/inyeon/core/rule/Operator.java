package io.inyeon.core.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a value is compared. A value of another kind than the operand's (text against number) compares as false, and so does an
 * absent one; the negations ({@link #NE}, {@link #NOT_CONTAINS}, {@link #NOT_IN}) are the exact opposite of what they negate,
 * and so hold for whatever is absent.
 */
public enum Operator {
  EXISTS, EQ, NE, GT, GTE, LT, LTE, CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH,
  /** The operand is a text in which {@code *} stands for any text. */
  LIKE,
  /** The operand is a list. */
  IN, NOT_IN,
  /** The operand is a {@link Near}, the value an object with latitude and longitude. */
  NEAR;

  /** @param value empty when the path leads nowhere */
  public boolean holds(Optional<Object> value, @Nullable Object operand) {
    return holds(value.orElse(null), operand);
  }

  boolean holds(@Nullable Object value, @Nullable Object operand) {
    return switch (this) {
      case EXISTS -> value != null;
      case EQ -> value != null && same(value, operand);
      case NE -> !EQ.holds(value, operand);
      case GT, GTE, LT, LTE -> isOrdered(value, operand) && agrees(order(value, operand));
      case CONTAINS -> value != null && contains(value, operand);
      case NOT_CONTAINS -> !CONTAINS.holds(value, operand);
      case STARTS_WITH -> value instanceof String s && operand instanceof String o && s.startsWith(o);
      case ENDS_WITH -> value instanceof String s && operand instanceof String o && s.endsWith(o);
      case LIKE -> value instanceof String s && operand instanceof String o && like(s, o);
      case IN -> value != null && operand instanceof List<?> list && anySame(list, value);
      case NOT_IN -> !IN.holds(value, operand);
      case NEAR -> operand instanceof Near near && near.reaches(value);
    };
  }

  /** Whether the operator compares by order: what sums, counts and averages can be compared by, with EQ and NE. */
  public boolean isOrdering() {
    return switch (this) {
      case EQ, NE, GT, GTE, LT, LTE -> true;
      case EXISTS, CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH, LIKE, IN, NOT_IN, NEAR -> false;
    };
  }

  /** Whether a comparison that came out so (negative, zero, positive) is what this operator asks for. */
  public boolean agrees(int order) {
    return switch (this) {
      case EQ -> order == 0;
      case NE -> order != 0;
      case GT -> order > 0;
      case GTE -> order >= 0;
      case LT -> order < 0;
      case LTE -> order <= 0;
      case EXISTS, CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH, LIKE, IN, NOT_IN, NEAR ->
        throw new IllegalStateException(this + " compares no order");
    };
  }

  static boolean same(Object value, @Nullable Object operand) {
    return (value instanceof Number a && operand instanceof Number b) ? compare(a, b) == 0 : value.equals(operand);
  }

  private static boolean anySame(List<?> list, Object value) {
    return list.stream().anyMatch(item -> item != null && same(item, value));
  }

  private static boolean isOrdered(@Nullable Object value, @Nullable Object operand) {
    return (value instanceof Number && operand instanceof Number)
        || (value instanceof String && operand instanceof String);
  }

  private static int order(@Nullable Object value, @Nullable Object operand) {
    return (value instanceof Number a && operand instanceof Number b)
        ? compare(a, b)
        : String.valueOf(value).compareTo(String.valueOf(operand));
  }

  private static boolean contains(Object value, @Nullable Object operand) {
    return switch (value) {
      case String s when operand instanceof String o -> s.contains(o);
      case List<?> list when operand != null -> anySame(list, operand);
      default -> false;
    };
  }

  /** Linear in the text for each part between stars, so that no pattern explodes. */
  private static boolean like(String text, String pattern) {
    String[] parts = pattern.split("\\*", -1);
    if (parts.length == 1) {
      return text.equals(pattern);
    }
    String last = parts[parts.length - 1];
    if (!text.startsWith(parts[0]) || text.length() < parts[0].length() + last.length() || !text.endsWith(last)) {
      return false;
    }
    int at = parts[0].length();
    int end = text.length() - last.length();
    for (int part = 1; part < parts.length - 1; part++) {
      int found = text.indexOf(parts[part], at);
      if (found < 0 || found + parts[part].length() > end) {
        return false;
      }
      at = found + parts[part].length();
    }
    return true;
  }

  static int compare(Number a, Number b) {
    return a instanceof Integer && b instanceof Integer
        ? Integer.compare(a.intValue(), b.intValue())
        : decimal(a).compareTo(decimal(b));
  }

  static BigDecimal decimal(Number number) {
    return switch (number) {
      case BigDecimal exact -> exact;
      case Integer whole -> BigDecimal.valueOf(whole);
      case Long whole -> BigDecimal.valueOf(whole);
      default -> new BigDecimal(number.toString());
    };
  }
}
