package io.inyeon.core.rule;

import java.time.Duration;

/**
 * A test on a trait that holds a date ({@code 1990-05-01}) or an instant ({@code 1990-05-01T09:00:00+09:00}). A date stands
 * for the start of that day where the customer is. What is no date passes none of them.
 */
public sealed interface DateTest {
  record Before(Moment moment) implements DateTest {}

  /** Of a date: after that day has ended. */
  record After(Moment moment) implements DateTest {}

  /** On this day, where the customer is. */
  record On(Moment.Day day) implements DateTest {}

  /** From the value's instant, for so long. */
  record WithinLast(Duration length) implements DateTest {
    public WithinLast {
      requirePositive(length);
    }
  }

  /** For so long before the value's instant, and no more from that on. */
  record WithinNext(Duration length) implements DateTest {
    public WithinNext {
      requirePositive(length);
    }
  }

  /**
   * The anniversary falls on today or on one of the next days, every year; that of 29 February on 28 February where the year
   * has none.
   *
   * @param days 0 to 180
   */
  record AnniversaryWithin(int days) implements DateTest {
    public AnniversaryWithin {
      if (days < 0 || days > 180) {
        throw new IllegalArgumentException("an anniversary lies 0 to 180 days ahead");
      }
    }
  }

  private static void requirePositive(Duration length) {
    if (!length.isPositive()) {
      throw new IllegalArgumentException("a time must be longer than nothing");
    }
  }
}
