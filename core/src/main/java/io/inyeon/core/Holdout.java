package io.inyeon.core;

import java.util.UUID;

/**
 * A part of the customers who are left alone, so that one can tell what writing to the others brings about.
 *
 * @param percent of customers, 0 to 100
 * @param salt another one draws anew
 */
public record Holdout(int percent, String salt) {
  private static final int HUNDREDTHS = 10_000;

  public Holdout {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException("a holdout takes 0 to 100 percent");
    }
  }

  /** Whether the lot falls on this customer: a hash, so that a replay draws the same. */
  public boolean takes(CustomerId customer, String name) {
    UUID lot = Ids.derived("holdout", name, salt, customer.value().toString());
    return Long.remainderUnsigned(lot.getLeastSignificantBits() & 0xFFFF_FFFFL, HUNDREDTHS) < percent * 100L;
  }
}
