package io.inyeon.core.calendar;

import static io.inyeon.core.calendar.Korea.Substitute.SATURDAY_TOO;
import static io.inyeon.core.calendar.Korea.Substitute.FROM_2021;
import static io.inyeon.core.calendar.Korea.Substitute.FROM_2023;
import static io.inyeon.core.calendar.Korea.Substitute.NEVER;
import static io.inyeon.core.calendar.Korea.Substitute.SUNDAY_ONLY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Public holidays of Korea: 관공서의 공휴일에 관한 규정 (Presidential Decree) articles 2 and 3, and since 2022 공휴일에 관한 법률, as in force
 * in each year, with the days that the government appointed. Of election days those that have been held: dissolutions move later ones.
 * Sundays, which the decree names too, are left out.
 */
final class Korea {
  /** The moon's days, reckoned at Seoul: 설날 (1st of the 1st month), 부처님오신날 (8th of the 4th), 추석 (15th of the 8th). */
  private static final String MOON = """
      2015-02-19 2015-05-25 2015-09-27
      2016-02-08 2016-05-14 2016-09-15
      2017-01-28 2017-05-03 2017-10-04
      2018-02-16 2018-05-22 2018-09-24
      2019-02-05 2019-05-12 2019-09-13
      2020-01-25 2020-04-30 2020-10-01
      2021-02-12 2021-05-19 2021-09-21
      2022-02-01 2022-05-08 2022-09-10
      2023-01-22 2023-05-27 2023-09-29
      2024-02-10 2024-05-15 2024-09-17
      2025-01-29 2025-05-05 2025-10-06
      2026-02-17 2026-05-24 2026-09-25
      2027-02-07 2027-05-13 2027-09-15
      2028-01-27 2028-05-02 2028-10-03
      2029-02-13 2029-05-20 2029-09-22
      2030-02-03 2030-05-09 2030-09-12
      2031-01-23 2031-05-28 2031-10-01
      2032-02-11 2032-05-16 2032-09-19
      2033-01-31 2033-05-06 2033-09-08
      2034-02-19 2034-05-25 2034-09-27
      2035-02-08 2035-05-15 2035-09-16
      2036-01-28 2036-05-03 2036-10-04
      2037-02-15 2037-05-22 2037-09-24
      2038-02-04 2038-05-11 2038-09-13
      2039-01-24 2039-04-30 2039-10-02
      2040-02-12 2040-05-18 2040-09-21
      """;

  /** Days that the government appointed (article 2, item 11), and elections held (item 10-2). */
  private static final List<Holiday> APPOINTED = Stream.concat(
      Stream.of("2015-08-14", "2016-05-06", "2017-10-02", "2020-08-17", "2023-10-02", "2024-10-01", "2025-01-27")
          .map(day -> Holiday.on(LocalDate.parse(day), "임시공휴일", "臨時公休日", "Temporary holiday")),
      Stream
          .of("2016-04-13", "2017-05-09", "2018-06-13", "2020-04-15", "2022-03-09", "2022-06-01", "2024-04-10",
              "2025-06-03", "2026-06-03")
          .map(day -> Holiday.on(LocalDate.parse(day), "선거일", "選挙日", "Election day")))
      .toList();

  /** When a holiday that falls on another day off is made up for (article 3, as amended 2013, 2021, 2023 and 2026). */
  enum Substitute {
    NEVER, SUNDAY_ONLY, SATURDAY_TOO, FROM_2021, FROM_2023;

    boolean forWeekend(LocalDate date) {
      DayOfWeek day = date.getDayOfWeek();
      return (day == SUNDAY || (day == SATURDAY && this != SUNDAY_ONLY)) && inForce(date);
    }

    boolean inForce(LocalDate date) {
      return switch (this) {
        case NEVER -> false;
        case SUNDAY_ONLY, SATURDAY_TOO -> true;
        case FROM_2021 -> !date.isBefore(LocalDate.of(2021, 8, 4));
        case FROM_2023 -> !date.isBefore(LocalDate.of(2023, 5, 4));
      };
    }
  }

  /** @param last of the days that belong together, after which the substitute is looked for */
  private record Day(Holiday holiday, Substitute substitute, LocalDate last) {
    LocalDate date() {
      return holiday.date();
    }
  }

  private Korea() {
  }

  static Stream<Holiday> holidays(int year) {
    List<Day> days = days(year);
    List<Holiday> appointed = APPOINTED.stream().filter(holiday -> holiday.date().getYear() == year).toList();
    return Stream.of(days.stream().map(Day::holiday), appointed.stream(), substitutes(days).stream())
        .flatMap(holidays -> holidays);
  }

  private static List<Day> days(int year) {
    List<Day> days = new ArrayList<>();
    String[] moon = MOON.lines().filter(line -> line.startsWith(year + "-")).findFirst().orElseThrow().split(" ");
    threeDays(days, LocalDate.parse(moon[0]), "설날", "ソルラル(旧正月)", "Seollal (Lunar New Year)");
    one(days, LocalDate.parse(moon[1]), FROM_2023, "부처님오신날", "釈迦誕生日", "Buddha’s Birthday");
    threeDays(days, LocalDate.parse(moon[2]), "추석", "チュソク(秋夕)", "Chuseok");
    one(days, LocalDate.of(year, 1, 1), NEVER, "신정", "元日", "New Year’s Day");
    one(days, LocalDate.of(year, 3, 1), FROM_2021, "3·1절", "三一節", "Independence Movement Day");
    one(days, LocalDate.of(year, 5, 5), SATURDAY_TOO, "어린이날", "こどもの日", "Children’s Day");
    one(days, LocalDate.of(year, 6, 6), NEVER, "현충일", "顕忠日", "Memorial Day");
    one(days, LocalDate.of(year, 8, 15), FROM_2021, "광복절", "光復節", "Liberation Day");
    one(days, LocalDate.of(year, 10, 3), FROM_2021, "개천절", "開天節", "National Foundation Day");
    one(days, LocalDate.of(year, 10, 9), FROM_2021, "한글날", "ハングルの日", "Hangeul Day");
    one(days, LocalDate.of(year, 12, 25), FROM_2023, "기독탄신일", "クリスマス", "Christmas Day");
    if (year >= 2026) {
      one(days, LocalDate.of(year, 5, 1), FROM_2021, "노동절", "労働節", "Labour Day");
      one(days, LocalDate.of(year, 7, 17), FROM_2021, "제헌절", "制憲節", "Constitution Day");
    }
    return days;
  }

  private static void one(List<Day> days, LocalDate date, Substitute substitute, String korean, String japanese,
      String english) {
    days.add(new Day(Holiday.on(date, korean, japanese, english), substitute, date));
  }

  private static void threeDays(List<Day> days, LocalDate middle, String korean, String japanese, String english) {
    LocalDate last = middle.plusDays(1);
    days.add(
        new Day(Holiday.on(middle.minusDays(1), korean + " 연휴", japanese + "の連休", "Eve of " + english), SUNDAY_ONLY,
            last));
    days.add(new Day(Holiday.on(middle, korean, japanese, english), SUNDAY_ONLY, last));
    days.add(new Day(Holiday.on(last, korean + " 연휴", japanese + "の連休", "Day after " + english), SUNDAY_ONLY, last));
  }

  /** One for each day that was lost, each on the first day after it that is no day off, no Saturday and not taken by another. */
  private static List<Holiday> substitutes(List<Day> days) {
    Map<LocalDate, List<Day>> byDate = new HashMap<>();
    days.forEach(day -> byDate.computeIfAbsent(day.date(), date -> new ArrayList<>()).add(day));
    Set<LocalDate> taken = new HashSet<>(byDate.keySet());
    List<Holiday> substitutes = new ArrayList<>();
    byDate.keySet().stream().sorted().forEach(date -> {
      List<Day> sharing = byDate.getOrDefault(date, List.of());
      sharing.stream().filter(day -> lost(day, sharing.size() > 1)).findFirst().ifPresent(day -> {
        LocalDate end = sharing.stream().map(Day::last).max(LocalDate::compareTo).orElse(date);
        LocalDate free = firstFree(end.plusDays(1), taken);
        taken.add(free);
        substitutes.add(Holiday.on(free, "대체공휴일 (" + day.holiday().korean() + ")",
            "振替公休日(" + day.holiday().japanese() + ")", "Substitute for " + day.holiday().english()));
      });
    });
    return substitutes;
  }

  private static boolean lost(Day day, boolean shared) {
    return day.substitute().forWeekend(day.date()) || (shared && day.substitute().inForce(day.date()));
  }

  private static LocalDate firstFree(LocalDate from, Set<LocalDate> taken) {
    LocalDate date = from;
    while (taken.contains(date) || date.getDayOfWeek() == SUNDAY || date.getDayOfWeek() == SATURDAY) {
      date = date.plusDays(1);
    }
    return date;
  }
}
