package io.inyeon.core.commerce;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a count may lie from what was expected, and still be believed without a second pair of eyes. Each limit that is set
 * must be kept, so that the strictest of them wins; where none is set, nothing but no variance at all is believed.
 *
 * @param units so many more or fewer of each thing
 * @param percent so many hundredths of what was expected of each thing; of a thing of which none was expected, none
 * @param value at cost, of all variances of a count together, more and fewer alike: what is missing here is not made good by
 *     what is too much there
 */
public record CountTolerance(Optional<Integer> units, Optional<BigDecimal> percent, Optional<Money> value) {
  public static final CountTolerance NONE = new CountTolerance(Optional.empty(), Optional.empty(), Optional.empty());
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** A limit. */
  public enum Limit {
    UNITS, PERCENT, VALUE
  }

  /**
   * A thing that was counted.
   *
   * @param expected how many should have been there
   * @param difference how many more there were; fewer, if negative
   * @param cost of one of it, where it is known
   */
  public record Variance(int expected, int difference, Optional<Money> cost) {}

  /** @throws IllegalArgumentException for a negative limit */
  public CountTolerance {
    if (units.orElse(0) < 0 || percent.orElse(BigDecimal.ZERO).signum() < 0 || value.map(Money::signum).orElse(0) < 0) {
      throw new IllegalArgumentException("No limit of a tolerance is negative.");
    }
  }

  /** Whether no limit is set. */
  public boolean isNone() {
    return units.isEmpty() && percent.isEmpty() && value.isEmpty();
  }

  /** The limits that these go beyond; empty when the count is to be believed. */
  public Set<Limit> exceeded(List<Variance> variances) {
    Set<Limit> exceeded = EnumSet.noneOf(Limit.class);
    List<Variance> differing = variances.stream().filter(one -> one.difference != 0).toList();
    if (differing.stream().anyMatch(this::isBeyondUnits)) {
      exceeded.add(Limit.UNITS);
    }
    if (differing.stream().anyMatch(this::isBeyondPercent)) {
      exceeded.add(Limit.PERCENT);
    }
    if (value.isPresent() && isBeyond(value.orElseThrow(), differing)) {
      exceeded.add(Limit.VALUE);
    }
    return exceeded;
  }

  private boolean isBeyondUnits(Variance one) {
    int most = isNone() ? 0 : units.orElse(Integer.MAX_VALUE);
    return Math.abs((long) one.difference) > most;
  }

  private boolean isBeyondPercent(Variance one) {
    return percent.map(most -> BigDecimal.valueOf(Math.abs((long) one.difference)).multiply(HUNDRED)
        .compareTo(most.multiply(BigDecimal.valueOf(one.expected))) > 0).orElse(false);
  }

  /** What has no cost, or one in another currency, cannot be judged: somebody looks at it. */
  private static boolean isBeyond(Money most, List<Variance> differing) {
    if (!differing.stream()
        .allMatch(one -> one.cost.map(Money::currency).filter(most.currency()::equals).isPresent())) {
      return true;
    }
    try {
      Money sum = differing.stream().map(one -> one.cost.orElseThrow().times(Math.abs((long) one.difference)))
          .reduce(Money.zero(most.currency()), Money::plus);
      return most.minus(sum).signum() < 0;
    } catch (ArithmeticException e) {
      return true; // more than any amount
    }
  }
}
