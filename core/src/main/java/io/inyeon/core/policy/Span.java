package io.inyeon.core.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** The time in which a cap counts. */
public sealed interface Span {
  /** From when on a message of this instant counts no more. */
  Instant end(Instant at, ZoneId zone);

  /** As definitions write it. */
  String text();

  /** Any stretch of this length: it moves with the clock. */
  record Rolling(Duration within) implements Span {
    public Rolling {
      if (!within.isPositive()) {
        throw new IllegalArgumentException("a cap counts in a positive time");
      }
    }

    @Override
    public Instant end(Instant at, ZoneId zone) {
      return at.plus(within);
    }

    @Override
    public String text() {
      return within.toString();
    }
  }

  /** A day, week (from Monday, ISO 8601) or month of the customer's calendar; a day may have 23 hours or 25. */
  enum Calendar implements Span {
    DAY, WEEK, MONTH;

    @Override
    public Instant end(Instant at, ZoneId zone) {
      LocalDate day = at.atZone(zone).toLocalDate();
      LocalDate next = switch (this) {
        case DAY -> day.plusDays(1);
        case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
      };
      return next.atStartOfDay(zone).toInstant();
    }

    @Override
    public String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
