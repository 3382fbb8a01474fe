package io.inyeon.core.rule;

import java.math.BigDecimal;

/** What numbers add up to, exactly: in whole numbers while these suffice, for most amounts are such, and they cost a tenth. */
final class Total {
  private long whole;
  private BigDecimal rest = BigDecimal.ZERO;

  void add(Number number) {
    if (number instanceof Integer || number instanceof Long) {
      add(number.longValue());
    } else {
      rest = rest.add(Operator.decimal(number));
    }
  }

  private void add(long number) {
    long sum = whole + number;
    if (((whole ^ sum) & (number ^ sum)) < 0) { // beyond what a long holds
      rest = exact();
      whole = number;
    } else {
      whole = sum;
    }
  }

  BigDecimal exact() {
    return rest.add(BigDecimal.valueOf(whole));
  }

  /** As of {@link Comparable}. */
  int compareTo(Number other) {
    boolean isWhole = rest.signum() == 0 && (other instanceof Integer || other instanceof Long);
    return isWhole ? Long.compare(whole, other.longValue()) : exact().compareTo(Operator.decimal(other));
  }
}
