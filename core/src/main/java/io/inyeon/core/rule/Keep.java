package io.inyeon.core.rule;

import java.util.Comparator;

/** What a {@link Tally} keeps of the occurrences that it is told of, so that adding and joining commute and associate. */
public enum Keep {
  /** The latest ones, with their values. */
  NEWEST,
  /** The earliest ones. */
  OLDEST,
  /** Those of the least numbers. */
  LEAST,
  /** Those of the greatest numbers. */
  GREATEST,
  /** One for each different value, the least values first. */
  DISTINCT,
  /** None; only how many there were and what their numbers add up to. */
  SUM;

  private static final Comparator<Occurrence> NEWEST_FIRST = Occurrence.ORDER.reversed();
  private static final Comparator<Occurrence> GREATEST_FIRST = Occurrence.BY_VALUE.reversed();

  Comparator<Occurrence> order() {
    return switch (this) {
      case NEWEST -> NEWEST_FIRST;
      case OLDEST, SUM -> Occurrence.ORDER;
      case LEAST, DISTINCT -> Occurrence.BY_VALUE;
      case GREATEST -> GREATEST_FIRST;
    };
  }
}
