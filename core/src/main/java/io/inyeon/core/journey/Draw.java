package io.inyeon.core.journey;

import io.inyeon.core.CustomerId;
import io.inyeon.core.Ids;
import java.util.List;

/** Chance that is the same for the same customer and salt, anywhere and at any time. */
final class Draw {
  /** 2⁵³: what a double can tell apart below 1. */
  private static final double STEPS = 0x1p53;

  private Draw() {
  }

  /** From 0, inclusive, to 1. */
  static double of(CustomerId customer, String salt) {
    return (Ids.derived("draw", customer.toString(), salt).getLeastSignificantBits() & 0x1FFFFFFFFFFFFFL) / STEPS;
  }

  /** @return the index of the weight into whose part of the whole the number falls */
  static int among(List<Double> weights, double drawn) {
    double whole = weights.stream().mapToDouble(Double::doubleValue).sum();
    double left = drawn * whole;
    for (int index = 0; index < weights.size() - 1; index++) {
      left -= weights.get(index);
      if (left < 0) {
        return index;
      }
    }
    return weights.size() - 1;
  }
}
