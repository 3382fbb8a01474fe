package io.inyeon.core;

/**
 * How many of some, as an estimate of how many of all: with the 95 % interval of E. B. Wilson (Probable inference, the law of
 * succession, and statistical inference, JASA 22, 1927), which keeps within 0 and 1 and serves few as well as many.
 *
 * @param hits of {@code trials}, neither negative
 */
public record Proportion(long hits, long trials) {
  /** The quantile of the normal distribution for 95 %. */
  private static final double Z = 1.96;

  /** @throws IllegalArgumentException for more hits than trials */
  public Proportion {
    if (hits < 0 || hits > trials) {
      throw new IllegalArgumentException(hits + " of " + trials + " is no proportion.");
    }
  }

  /** 0 of none. */
  public double rate() {
    return trials == 0 ? 0 : (double) hits / trials;
  }

  /** Of none nothing is known: 0. */
  public double low() {
    return trials == 0 ? 0 : Math.max(0, centre() - half());
  }

  /** Of none nothing is known: 1. */
  public double high() {
    return trials == 0 ? 1 : Math.min(1, centre() + half());
  }

  private double centre() {
    return (rate() + Z * Z / (2.0 * trials)) / (1 + Z * Z / trials);
  }

  private double half() {
    return Z / (1 + Z * Z / trials)
        * Math.sqrt(rate() * (1 - rate()) / trials + Z * Z / (4.0 * trials * trials));
  }
}
