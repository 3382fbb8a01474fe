package io.inyeon.core.journey;

import io.inyeon.core.rule.Facts;
import io.inyeon.core.rule.Moment;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A point in time that comes in each customer's own calendar. Where a clock is put forward over it, it comes
 * later by the length of the gap (as {@link java.time.ZonedDateTime} has it); where it is put back, at the first of the two.
 */
public sealed interface Occasion {
  /** When it comes next, strictly after an instant; empty for never. */
  Optional<Instant> next(Facts facts, Instant after);

  /** Whether a change of this trait can move it. */
  boolean dependsOn(String trait);

  /**
   * Every day at a time, or on some days of the week or one of the month.
   *
   * @param days empty for all
   * @param dayOfMonth 1 to 31; in a shorter month its last day
   */
  record Schedule(LocalTime time, Set<DayOfWeek> days, OptionalInt dayOfMonth) implements Occasion {
    /** Every day of a month, and one more for a change of the clock. */
    private static final int FURTHEST = 32;

    public Schedule {
      days = Set.copyOf(days);
    }

    @Override
    public Optional<Instant> next(Facts facts, Instant after) {
      ZoneId zone = facts.zone();
      LocalDate today = after.atZone(zone).toLocalDate();
      for (int ahead = 0; ahead <= FURTHEST; ahead++) {
        LocalDate date = today.plusDays(ahead);
        Instant at = date.atTime(time).atZone(zone).toInstant();
        if (isOn(date) && at.isAfter(after)) {
          return Optional.of(at);
        }
      }
      return Optional.empty();
    }

    private boolean isOn(LocalDate date) {
      boolean week = days.isEmpty() || days.contains(date.getDayOfWeek());
      return week && (dayOfMonth.isEmpty()
          || date.getDayOfMonth() == Math.min(dayOfMonth.getAsInt(), date.lengthOfMonth()));
    }

    @Override
    public boolean dependsOn(String trait) {
      return trait.equals("timezone");
    }
  }

  /**
   * Around the date that a trait holds.
   *
   * @param yearly on its anniversaries (that of 29 February on 28 February where the year has none), else on the date itself
   * @param daysBefore negative for days after it
   */
  record TraitDate(String path, boolean yearly, int daysBefore, LocalTime time) implements Occasion {
    @Override
    public Optional<Instant> next(Facts facts, Instant after) {
      ZoneId zone = facts.zone();
      return facts.trait(path).flatMap(Moment::read).map(moment -> moment.day(zone))
          .flatMap(date -> yearly ? anniversary(date, zone, after) : Optional.of(at(date, zone)))
          .filter(at -> at.isAfter(after));
    }

    private Optional<Instant> anniversary(LocalDate born, ZoneId zone, Instant after) {
      int year = after.atZone(zone).getYear();
      for (int ahead = -1; ahead <= 2; ahead++) {
        Instant at = at(MonthDay.from(born).atYear(year + ahead), zone);
        if (at.isAfter(after)) {
          return Optional.of(at);
        }
      }
      return Optional.empty();
    }

    private Instant at(LocalDate date, ZoneId zone) {
      return date.minusDays(daysBefore).atTime(time).atZone(zone).toInstant();
    }

    @Override
    public boolean dependsOn(String trait) {
      return trait.equals("timezone") || path.equals(trait) || path.startsWith(trait + ".");
    }
  }
}
