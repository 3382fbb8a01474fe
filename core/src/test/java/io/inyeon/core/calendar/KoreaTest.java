package io.inyeon.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KoreaTest {
  private static final Holidays KOREA = Holidays.of("KR").orElseThrow();

  @Test
  void the_moons_days_are_those_that_icu_reckons() {
    for (int year = KOREA.firstYear(); year <= KOREA.lastYear(); year++) {
      assertThat(named("설날", year)).containsExactly(byMoon(year, 1, 1));
      assertThat(named("부처님오신날", year)).containsExactly(byMoon(year, 4, 8));
      assertThat(named("추석", year)).containsExactly(byMoon(year, 8, 15));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "2024-01-01 2024-02-09 2024-02-10 2024-02-11 2024-02-12 2024-03-01 2024-04-10 2024-05-05 2024-05-06 2024-05-15 2024-06-06 "
          + "2024-08-15 2024-09-16 2024-09-17 2024-09-18 2024-10-01 2024-10-03 2024-10-09 2024-12-25",
      "2025-01-01 2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-03-01 2025-03-03 2025-05-05 2025-05-06 2025-06-03 2025-06-06 "
          + "2025-08-15 2025-10-03 2025-10-05 2025-10-06 2025-10-07 2025-10-08 2025-10-09 2025-12-25",
      "2026-01-01 2026-02-16 2026-02-17 2026-02-18 2026-03-01 2026-03-02 2026-05-01 2026-05-05 2026-05-24 2026-05-25 2026-06-03 "
          + "2026-06-06 2026-07-17 2026-08-15 2026-08-17 2026-09-24 2026-09-25 2026-09-26 2026-10-03 2026-10-05 2026-10-09 2026-12-25",
      "2027-01-01 2027-02-06 2027-02-07 2027-02-08 2027-02-09 2027-03-01 2027-05-01 2027-05-03 2027-05-05 2027-05-13 2027-06-06 "
          + "2027-07-17 2027-07-19 2027-08-15 2027-08-16 2027-09-14 2027-09-15 2027-09-16 2027-10-03 2027-10-04 2027-10-09 2027-10-11 "
          + "2027-12-25 2027-12-27"})
  void a_years_days_off_are_those_that_were_announced(String days) {
    List<LocalDate> expected = Stream.of(days.split(" ")).map(LocalDate::parse).toList();
    assertThat(daysOf(expected.getFirst().getYear())).containsExactlyElementsOf(expected);
  }

  @Test
  void substitutes_follow_the_decree_of_their_year() {
    assertThat(on("2017-10-06")).as("개천절 within 추석").startsWith("대체공휴일");
    assertThat(on("2018-05-07")).as("어린이날 on a Saturday").startsWith("대체공휴일");
    assertThat(on("2021-03-02")).as("nothing was on a weekend").isEmpty();
    assertThat(on("2020-08-17")).as("appointed, as 광복절 had no substitute yet").isEqualTo("임시공휴일");
    assertThat(on("2021-08-16")).as("광복절, since the summer of 2021").startsWith("대체공휴일");
    assertThat(on("2022-05-09")).as("부처님오신날, a year too early").isEmpty();
    assertThat(on("2023-05-29")).as("부처님오신날, since 2023").startsWith("대체공휴일");
    assertThat(on("2026-06-08")).as("현충일 has none").isEmpty();
    assertThat(on("2026-09-28")).as("추석 on a Saturday has none").isEmpty();
  }

  @Test
  void two_days_lost_in_one_holiday_are_two_substitutes() {
    assertThat(daysOf(2036)).contains(LocalDate.of(2036, 10, 6), LocalDate.of(2036, 10, 7))
        .doesNotContain(LocalDate.of(2036, 10, 8));
  }

  @Test
  void two_holidays_of_one_day_are_one_with_both_names() {
    Holiday both = KOREA.on(LocalDate.of(2025, 5, 5)).orElseThrow();
    assertThat(both.korean()).contains("어린이날", "부처님오신날");
    assertThat(both.english()).contains("Children’s Day", "Buddha’s Birthday");
  }

  private static String on(String date) {
    return KOREA.on(LocalDate.parse(date)).map(Holiday::korean).orElse("");
  }

  private static List<LocalDate> daysOf(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(KOREA::isHoliday).toList();
  }

  private static List<LocalDate> named(String name, int year) {
    return daysOf(year).stream()
        .filter(date -> List.of(KOREA.on(date).orElseThrow().korean().split(" · ")).contains(name)).toList();
  }

  /** ICU counts Korea's lunar years from 2333 BC. Its calendar of Korea is deprecated as a class, not as a calendar. */
  private static LocalDate byMoon(int year, int month, int day) {
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("Asia/Seoul"), new ULocale("ko@calendar=dangi"));
    calendar.clear();
    calendar.set(Calendar.EXTENDED_YEAR, year + 2333);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(ChineseCalendar.IS_LEAP_MONTH, 0);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    return Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneId.of("Asia/Seoul")).toLocalDate();
  }
}
