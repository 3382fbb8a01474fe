package io.inyeon.core.journey;

import io.inyeon.core.calendar.Holidays;
import io.inyeon.core.rule.Facts;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How long a {@link Node.Wait} lasts. */
public sealed interface Pause {
  /** When it ends for somebody who has come at this instant; empty when there is nothing to wait for. */
  Optional<Instant> end(Facts facts, Instant from);

  /** Whether a change of this trait moves its end. */
  default boolean dependsOn(String trait) {
    return false;
  }

  /** Whether a run may pass without any time between. */
  default boolean isInstant() {
    return false;
  }

  record For(Duration duration) implements Pause {
    public For {
      if (!duration.isPositive()) {
        throw new IllegalArgumentException("a wait is longer than nothing");
      }
    }

    @Override
    public Optional<Instant> end(Facts facts, Instant from) {
      return Optional.of(from.plus(duration));
    }
  }

  /** Until a time of the day, on certain days or any, or until a date that a trait holds: where the customer is. */
  record Until(Occasion occasion) implements Pause {
    @Override
    public Optional<Instant> end(Facts facts, Instant from) {
      return occasion.next(facts, from);
    }

    @Override
    public boolean dependsOn(String trait) {
      return occasion.dependsOn(trait);
    }

    /** A date may have passed, or not be known. */
    @Override
    public boolean isInstant() {
      return occasion instanceof Occasion.TraitDate;
    }
  }

  /**
   * Until it is business hours where the customer is, which it may be already: Monday to Friday without the country's public holidays.
   *
   * @param country as {@link Holidays#of} knows it
   * @param from inclusive
   * @param to exclusive, later than {@code from}
   */
  record BusinessHours(String country, LocalTime from, LocalTime to) implements Pause {
    /** The longest row of days off is shorter. */
    private static final int FURTHEST = 31;

    public BusinessHours {
      if (Holidays.of(country).isEmpty()) {
        throw new IllegalArgumentException(
            "there are no holidays of \"" + country + "\" here; there are those of KR and JP");
      }
      if (!from.isBefore(to)) {
        throw new IllegalArgumentException("business hours begin before they end");
      }
    }

    @Override
    public Optional<Instant> end(Facts facts, Instant arrived) {
      ZoneId zone = facts.zone();
      ZonedDateTime local = arrived.atZone(zone);
      for (int ahead = 0; ahead <= FURTHEST; ahead++) {
        LocalDate date = local.toLocalDate().plusDays(ahead);
        Instant opens = date.atTime(from).atZone(zone).toInstant();
        Instant closes = date.atTime(to).atZone(zone).toInstant();
        if (isWorkday(date) && arrived.isBefore(closes)) {
          return Optional.of(arrived.isBefore(opens) ? opens : arrived);
        }
      }
      return Optional.of(arrived);
    }

    private boolean isWorkday(LocalDate date) {
      DayOfWeek day = date.getDayOfWeek();
      return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY
          && !Holidays.of(country).orElseThrow().isHoliday(date);
    }

    @Override
    public boolean dependsOn(String trait) {
      return trait.equals("timezone");
    }

    @Override
    public boolean isInstant() {
      return true;
    }
  }
}
