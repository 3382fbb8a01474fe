package io.inyeon.core.commerce;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far an order has come. What may follow what stands here, and nowhere else. */
public enum OrderStatus {
  /** Its stock is reserved, and its payment expected until the reservation ends. */
  PLACED,
  /** The money is there. */
  PAID,
  /** Its stock is its own. */
  ALLOCATED,
  /** It has been handed over. */
  FULFILLED,
  /** It is not to be. What was paid is given back, what was reserved or allocated is free. */
  CANCELLED;

  /** What may come next. */
  public Set<OrderStatus> next() {
    return switch (this) {
      case PLACED -> EnumSet.of(PAID, CANCELLED);
      case PAID -> EnumSet.of(ALLOCATED, CANCELLED);
      case ALLOCATED -> EnumSet.of(FULFILLED, CANCELLED);
      case FULFILLED, CANCELLED -> EnumSet.noneOf(OrderStatus.class);
    };
  }

  public boolean mayBecome(OrderStatus next) {
    return next().contains(next);
  }

  /** Whether nothing follows. */
  public boolean isFinal() {
    return next().isEmpty();
  }

  /** As the API writes it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static OrderStatus named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
