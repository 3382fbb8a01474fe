package io.inyeon.core.commerce;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody wants, as so many of each: one thing on two lines is one demand. In the order of the SKUs, so that all who lock
 * what they want do it in one order.
 */
public record Demand(SortedMap<Sku, Integer> quantities) {
  /** So many of one thing at most. */
  public static final int MOST = 1_000_000;

  /** @throws IllegalArgumentException when a quantity is not 1 to {@link #MOST} */
  public Demand {
    quantities.forEach((sku, quantity) -> {
      if (quantity < 1 || quantity > MOST) {
        throw new IllegalArgumentException("Of " + sku + " one can want 1 to " + MOST + ", not " + quantity + ".");
      }
    });
    quantities = Collections.unmodifiableSortedMap(new TreeMap<>(quantities));
  }

  /** A line: so many of one thing. */
  public record Line(Sku sku, int quantity) {}

  /** @throws IllegalArgumentException when the lines of one thing come to less than one or to more than {@link #MOST} */
  public static Demand of(Iterable<Line> lines) {
    SortedMap<Sku, Integer> sums = new TreeMap<>();
    for (Line line : lines) {
      sums.merge(line.sku, line.quantity,
          (one, other) -> Math.clamp((long) one + other, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    return new Demand(sums);
  }

  public static Demand of(Map<Sku, Integer> quantities) {
    return new Demand(new TreeMap<>(quantities));
  }

  public boolean isNothing() {
    return quantities.isEmpty();
  }
}
