package io.inyeon.core.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A country's public holidays, from the first to the last year of its tables. Beyond them nothing is known, which is not the same as no
 * holiday: laws change, and the sun and the moon of later years are computed but not yet announced.
 */
public final class Holidays {
  private static final int FIRST_YEAR = 2015;
  private static final int LAST_YEAR = 2040;

  private static final Holidays KOREA = new Holidays(years().flatMap(Korea::holidays));
  private static final Holidays JAPAN = new Holidays(years().flatMap(Japan::holidays));

  private final NavigableMap<LocalDate, Holiday> byDate = new TreeMap<>();

  private Holidays(Stream<Holiday> holidays) {
    holidays.forEach(holiday -> byDate.merge(holiday.date(), holiday, Holiday::and));
  }

  private static Stream<Integer> years() {
    return IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed();
  }

  /** @param country ISO 3166-1, two letters in either case; empty for a country without a table */
  public static Optional<Holidays> of(String country) {
    return switch (country.toUpperCase(Locale.ROOT)) {
      case "KR" -> Optional.of(KOREA);
      case "JP" -> Optional.of(JAPAN);
      default -> Optional.empty();
    };
  }

  public boolean isHoliday(LocalDate date) {
    return byDate.containsKey(date);
  }

  public Optional<Holiday> on(LocalDate date) {
    return Optional.ofNullable(byDate.get(date));
  }

  /** The first holiday on that day or later; empty beyond the tables. */
  public Optional<LocalDate> nextFrom(LocalDate date) {
    return Optional.ofNullable(byDate.ceilingKey(date));
  }

  public int firstYear() {
    return FIRST_YEAR;
  }

  public int lastYear() {
    return LAST_YEAR;
  }
}
