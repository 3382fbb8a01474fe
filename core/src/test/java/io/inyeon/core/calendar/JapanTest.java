package io.inyeon.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JapanTest {
  private static final Holidays JAPAN = Holidays.of("jp").orElseThrow();

  @ParameterizedTest
  @ValueSource(strings = {
      "2019-01-01 2019-01-14 2019-02-11 2019-03-21 2019-04-29 2019-04-30 2019-05-01 2019-05-02 2019-05-03 2019-05-04 2019-05-05 "
          + "2019-05-06 2019-07-15 2019-08-11 2019-08-12 2019-09-16 2019-09-23 2019-10-14 2019-10-22 2019-11-03 2019-11-04 2019-11-23",
      "2020-01-01 2020-01-13 2020-02-11 2020-02-23 2020-02-24 2020-03-20 2020-04-29 2020-05-03 2020-05-04 2020-05-05 2020-05-06 "
          + "2020-07-23 2020-07-24 2020-08-10 2020-09-21 2020-09-22 2020-11-03 2020-11-23",
      "2021-01-01 2021-01-11 2021-02-11 2021-02-23 2021-03-20 2021-04-29 2021-05-03 2021-05-04 2021-05-05 2021-07-22 2021-07-23 "
          + "2021-08-08 2021-08-09 2021-09-20 2021-09-23 2021-11-03 2021-11-23",
      "2024-01-01 2024-01-08 2024-02-11 2024-02-12 2024-02-23 2024-03-20 2024-04-29 2024-05-03 2024-05-04 2024-05-05 2024-05-06 "
          + "2024-07-15 2024-08-11 2024-08-12 2024-09-16 2024-09-22 2024-09-23 2024-10-14 2024-11-03 2024-11-04 2024-11-23",
      "2025-01-01 2025-01-13 2025-02-11 2025-02-23 2025-02-24 2025-03-20 2025-04-29 2025-05-03 2025-05-04 2025-05-05 2025-05-06 "
          + "2025-07-21 2025-08-11 2025-09-15 2025-09-23 2025-10-13 2025-11-03 2025-11-23 2025-11-24",
      "2026-01-01 2026-01-12 2026-02-11 2026-02-23 2026-03-20 2026-04-29 2026-05-03 2026-05-04 2026-05-05 2026-05-06 2026-07-20 "
          + "2026-08-11 2026-09-21 2026-09-22 2026-09-23 2026-10-12 2026-11-03 2026-11-23",
      "2027-01-01 2027-01-11 2027-02-11 2027-02-23 2027-03-21 2027-03-22 2027-04-29 2027-05-03 2027-05-04 2027-05-05 2027-07-19 "
          + "2027-08-11 2027-09-20 2027-09-23 2027-10-11 2027-11-03 2027-11-23"})
  void a_years_days_off_are_those_that_were_announced(String days) {
    List<LocalDate> expected = Stream.of(days.split(" ")).map(LocalDate::parse).toList();
    int year = expected.getFirst().getYear();
    assertThat(
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(JAPAN::isHoliday).toList())
        .containsExactlyElementsOf(expected);
  }

  /** The almanac's approximation for 1980 to 2099. */
  @Test
  void the_equinoxes_are_where_the_sun_is() {
    for (int year = JAPAN.firstYear(); year <= JAPAN.lastYear(); year++) {
      double drift = 0.242194 * (year - 1980) - Math.floorDiv(year - 1980, 4);
      assertThat(Japan.equinox(year, Month.MARCH)).isEqualTo(LocalDate.of(year, 3, (int) (20.8431 + drift)));
      assertThat(Japan.equinox(year, Month.SEPTEMBER)).isEqualTo(LocalDate.of(year, 9, (int) (23.2488 + drift)));
    }
  }

  @Test
  void a_day_between_two_holidays_is_one() {
    assertThat(JAPAN.on(LocalDate.of(2026, 9, 22)).map(Holiday::japanese)).contains("国民の休日");
    assertThat(JAPAN.on(LocalDate.of(2032, 9, 21)).map(Holiday::japanese)).contains("国民の休日");
    assertThat(JAPAN.on(LocalDate.of(2026, 5, 6)).map(Holiday::japanese)).contains("振替休日");
  }
}
