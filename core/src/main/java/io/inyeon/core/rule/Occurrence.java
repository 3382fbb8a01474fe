package io.inyeon.core.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event as a {@link Tally} remembers it.
 *
 * @param value what stood at the question's path: text, number, truth value or a list of them; null when it asks for none
 */
public record Occurrence(Instant at, @Nullable Object value) {
  static final Comparator<Occurrence> BY_VALUE = (a, b) -> compare(a.value, b.value);
  static final Comparator<Occurrence> ORDER = Comparator.comparing(Occurrence::at).thenComparing(BY_VALUE);

  /** The canonical order of values: numbers by size, then truth values, then texts by code units, then lists. */
  static int compare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    if (a instanceof Number x && b instanceof Number y) {
      return Operator.compare(x, y);
    }
    int kinds = Integer.compare(kind(a), kind(b));
    return kinds != 0 ? kinds : a.toString().compareTo(b.toString());
  }

  /** Equal, as {@link Object#equals} has it, for values that rules take for the same: 20, 20.0 and 20.00 are one. */
  static Object canonical(Object value) {
    return switch (value) {
      case Integer whole -> Long.valueOf(whole);
      case Long whole -> whole;
      case Number number -> canonical(Operator.decimal(number).stripTrailingZeros());
      default -> value;
    };
  }

  private static Object canonical(BigDecimal stripped) {
    boolean isWhole = stripped.scale() <= 0 && stripped.precision() - stripped.scale() <= 18;
    return isWhole ? Long.valueOf(stripped.longValueExact()) : stripped;
  }

  private static int kind(Object value) {
    return switch (value) {
      case Number number -> 0;
      case Boolean truth -> 1;
      case String text -> 2;
      case List<?> list -> 3;
      default -> 4;
    };
  }
}
