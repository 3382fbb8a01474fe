package io.inyeon.demo.brand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What kind of day it is: how much people buy, whether the shops are open, at what hour they are awake. */
public final class Calendar {
  /** The first day of the lunar year as Korea reckons it, which is not always the day of China. */
  private static final Map<Integer, LocalDate> SEOLLAL = Map.of(2024, LocalDate.of(2024, 2, 10), 2025,
      LocalDate.of(2025, 1, 29), 2026, LocalDate.of(2026, 2, 17), 2027, LocalDate.of(2027, 2, 7), 2028,
      LocalDate.of(2028, 1, 27), 2029, LocalDate.of(2029, 2, 13), 2030, LocalDate.of(2030, 2, 3));
  /** The fifteenth day of the eighth lunar month. */
  private static final Map<Integer, LocalDate> CHUSEOK = Map.of(2024, LocalDate.of(2024, 9, 17), 2025,
      LocalDate.of(2025, 10, 6), 2026, LocalDate.of(2026, 9, 25), 2027, LocalDate.of(2027, 9, 15), 2028,
      LocalDate.of(2028, 10, 3), 2029, LocalDate.of(2029, 9, 22), 2030, LocalDate.of(2030, 9, 12));
  private static final int DAYS_OF_GIFTS = 14;
  private static final double MOST_DEMAND = 2.2 * 1.3 * 1.3;
  /** How many of a day's people are about from each hour to the next, of 1,000. */
  private static final int[] HOURS = {12, 6, 3, 2, 3, 8, 20, 38, 48, 44, 46, 52, 66, 58, 48, 46, 48, 54, 64, 74, 84, 86,
      62, 28};

  private Calendar() {
  }

  /** Seollal of that year; empty outside the table. */
  public static Optional<LocalDate> seollal(Year year) {
    return Optional.ofNullable(SEOLLAL.get(year.getValue()));
  }

  /** Chuseok of that year; empty outside the table. */
  public static Optional<LocalDate> chuseok(Year year) {
    return Optional.ofNullable(CHUSEOK.get(year.getValue()));
  }

  /** Korean shops close on Seollal and Chuseok, Japanese ones on New Year's Day. */
  public static boolean isClosed(Country country, LocalDate date) {
    return switch (country) {
      case KOREA -> date.equals(SEOLLAL.get(date.getYear())) || date.equals(CHUSEOK.get(date.getYear()));
      case JAPAN -> date.getDayOfYear() == 1;
    };
  }

  /** How much people buy on that day, against an ordinary weekday. */
  static double demand(Country country, LocalDate date) {
    boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    double season = switch (country) {
      case KOREA -> korea(date);
      case JAPAN -> japan(date);
    };
    return season * (weekend ? 1.3 : 1) * (isBetween(date, 12, 12, 12, 24) ? 1.3 : 1);
  }

  /** Whether a draw becomes an act that has this chance on an ordinary weekday; most draws need no look at the date. */
  static boolean makes(double draw, double chance, Country country, LocalDate date) {
    return draw < chance * MOST_DEMAND && draw < chance * demand(country, date);
  }

  /** The two weeks before a feast are for presents, the feast itself for the family. */
  static boolean isGiftTime(Country country, LocalDate date) {
    return switch (country) {
      case KOREA -> daysToFeast(date).filter(days -> days > 1 && days <= DAYS_OF_GIFTS).isPresent();
      case JAPAN -> isBetween(date, 12, 18, 12, 31) || isBetween(date, 7, 1, 7, 15);
    };
  }

  private static double korea(LocalDate date) {
    if (isGiftTime(Country.KOREA, date)) {
      return 2.2;
    }
    return daysToFeast(date).filter(days -> Math.abs(days) <= 1).isPresent() ? 0.3 : 1;
  }

  private static double japan(LocalDate date) {
    if (isBetween(date, 4, 29, 5, 5) || isGiftTime(Country.JAPAN, date)) {
      return 1.7;
    }
    return date.getDayOfYear() == 1 ? 0.3 : isBetween(date, 1, 2, 1, 3) ? 2.2 : 1;
  }

  private static Optional<Long> daysToFeast(LocalDate date) {
    return Stream.of(SEOLLAL.get(date.getYear()), CHUSEOK.get(date.getYear())).filter(feast -> feast != null)
        .map(feast -> feast.toEpochDay() - date.toEpochDay()).filter(days -> days >= -1 && days <= DAYS_OF_GIFTS)
        .findFirst();
  }

  private static boolean isBetween(LocalDate date, int fromMonth, int fromDay, int toMonth, int toDay) {
    MonthDay day = MonthDay.from(date);
    return !day.isBefore(MonthDay.of(fromMonth, fromDay)) && !day.isAfter(MonthDay.of(toMonth, toDay));
  }

  /** A second of the day at which somebody looks at a screen; early enough for what follows to end by midnight. */
  static int awake(Dice dice) {
    int left = dice.below(1_000);
    for (int hour = 0; hour < 23; hour++) {
      left -= HOURS[hour];
      if (left < 0) {
        return hour * 3_600 + dice.below(3_600);
      }
    }
    return 22 * 3_600 + dice.below(3_600);
  }

  /** A second of the day at which the shops are open. */
  static int shopping(Dice dice) {
    return (int) (dice.between(10.5, 20) * 3_600);
  }
}
