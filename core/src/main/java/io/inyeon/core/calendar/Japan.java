package io.inyeon.core.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Public holidays of Japan: 国民の祝日に関する法律 (Act 178 of 1948) as in force in each year, with the act on the accession of 2019 (Act 99
 * of 2018) and the special measures for the Olympic games of 2020 and 2021.
 */
final class Japan {
  /** The days of March and September on which the sun stands at the equinox in Japan's time, from 2015. */
  private static final int[][] EQUINOXES = {{21, 23}, {20, 22}, {20, 23}, {21, 23}, {21, 23}, {20, 22}, {20, 23},
      {21, 23}, {21, 23}, {20, 22}, {20, 23}, {20, 23}, {21, 23}, {20, 22}, {20, 23}, {20, 23}, {21, 23}, {20, 22},
      {20, 23}, {20, 23}, {21, 23}, {20, 22}, {20, 23}, {20, 23}, {21, 23}, {20, 22}};

  private Japan() {
  }

  static Stream<Holiday> holidays(int year) {
    Map<LocalDate, Holiday> days = new TreeMap<>();
    appointed(year).forEach(holiday -> days.put(holiday.date(), holiday));
    List<Holiday> between = new ArrayList<>(between(days));
    between.addAll(substitutes(days));
    return Stream.concat(days.values().stream(), between.stream());
  }

  static LocalDate equinox(int year, Month month) {
    return LocalDate.of(year, month, EQUINOXES[year - 2015][month == Month.MARCH ? 0 : 1]);
  }

  /** Article 2. */
  private static List<Holiday> appointed(int year) {
    List<Holiday> days = new ArrayList<>(List.of(day(year, 1, 1, "원단", "元日", "New Year’s Day"),
        monday(year, 1, 2, "성인의 날", "成人の日", "Coming of Age Day"),
        day(year, 2, 11, "건국기념일", "建国記念の日", "National Foundation Day"),
        Holiday.on(equinox(year, Month.MARCH), "춘분의 날", "春分の日", "Vernal Equinox Day"),
        day(year, 4, 29, "쇼와의 날", "昭和の日", "Shōwa Day"), day(year, 5, 3, "헌법기념일", "憲法記念日", "Constitution Memorial Day"),
        day(year, 5, 4, "녹색의 날", "みどりの日", "Greenery Day"), day(year, 5, 5, "어린이날", "こどもの日", "Children’s Day"),
        monday(year, 9, 3, "경로의 날", "敬老の日", "Respect for the Aged Day"),
        Holiday.on(equinox(year, Month.SEPTEMBER), "추분의 날", "秋分の日", "Autumnal Equinox Day"),
        day(year, 11, 3, "문화의 날", "文化の日", "Culture Day"),
        day(year, 11, 23, "근로감사의 날", "勤労感謝の日", "Labour Thanksgiving Day")));
    days.addAll(summer(year));
    if (year != 2019) {
      days.add(day(year, year < 2019 ? 12 : 2, 23, "천황탄생일", "天皇誕生日", "The Emperor’s Birthday"));
    } else {
      days.add(day(2019, 5, 1, "천황 즉위일", "天皇の即位の日", "Accession of the Emperor"));
      days.add(day(2019, 10, 22, "즉위례 정전 의식의 날", "即位礼正殿の儀の行われる日", "Enthronement Ceremony"));
    }
    return days;
  }

  /** The sea, the mountains and sports, which the games moved in 2020 and 2021. */
  private static List<Holiday> summer(int year) {
    String[] sea = {"바다의 날", "海の日", "Marine Day"};
    String[] mountain = {"산의 날", "山の日", "Mountain Day"};
    String[] sports = year < 2020
        ? new String[]{"체육의 날", "体育の日", "Health and Sports Day"}
        : new String[]{"스포츠의 날", "スポーツの日", "Sports Day"};
    return switch (year) {
      case 2015 -> List.of(monday(year, 7, 3, sea), monday(year, 10, 2, sports));
      case 2020 -> List.of(day(year, 7, 23, sea), day(year, 8, 10, mountain), day(year, 7, 24, sports));
      case 2021 -> List.of(day(year, 7, 22, sea), day(year, 8, 8, mountain), day(year, 7, 23, sports));
      default -> List.of(monday(year, 7, 3, sea), day(year, 8, 11, mountain), monday(year, 10, 2, sports));
    };
  }

  /** Article 3, paragraph 2: a holiday on a Sunday is made up for on the first day after it that is none. */
  private static List<Holiday> substitutes(Map<LocalDate, Holiday> days) {
    return days.keySet().stream().filter(date -> date.getDayOfWeek() == SUNDAY).map(sunday -> {
      LocalDate date = sunday;
      while (days.containsKey(date)) {
        date = date.plusDays(1);
      }
      return Holiday.on(date, "대체휴일", "振替休日", "Substitute holiday");
    }).toList();
  }

  /** Article 3, paragraph 3: a day between two holidays is one. A Sunday is a day off anyway, a substitute comes first. */
  private static List<Holiday> between(Map<LocalDate, Holiday> days) {
    return days.keySet().stream().map(date -> date.plusDays(1))
        .filter(date -> !days.containsKey(date) && days.containsKey(date.plusDays(1)))
        .filter(date -> date.getDayOfWeek() != SUNDAY && date.getDayOfWeek() != MONDAY)
        .map(date -> Holiday.on(date, "국민의 휴일", "国民の休日", "Citizens’ holiday")).toList();
  }

  private static Holiday day(int year, int month, int day, String... names) {
    return Holiday.on(LocalDate.of(year, month, day), names[0], names[1], names[2]);
  }

  private static Holiday monday(int year, int month, int which, String... names) {
    return Holiday.on(LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, MONDAY)), names[0],
        names[1], names[2]);
  }
}
