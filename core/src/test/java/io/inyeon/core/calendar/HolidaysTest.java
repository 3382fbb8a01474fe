package io.inyeon.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class HolidaysTest {
  private final Holidays korea = Holidays.of("KR").orElseThrow();

  @Test
  void a_holiday_has_its_name_in_three_languages() {
    assertThat(korea.on(LocalDate.of(2026, 10, 9)))
        .contains(new Holiday(LocalDate.of(2026, 10, 9), "한글날", "ハングルの日", "Hangeul Day"));
    assertThat(korea.on(LocalDate.of(2026, 10, 8))).isEmpty();
  }

  @Test
  void the_next_holiday_is_that_day_or_later() {
    assertThat(korea.nextFrom(LocalDate.of(2026, 12, 25))).contains(LocalDate.of(2026, 12, 25));
    assertThat(korea.nextFrom(LocalDate.of(2026, 12, 26))).contains(LocalDate.of(2027, 1, 1));
  }

  @Test
  void beyond_the_tables_nothing_is_known() {
    assertThat(korea.nextFrom(LocalDate.of(korea.lastYear(), 12, 26))).isEmpty();
    assertThat(Holidays.of("FR")).isEmpty();
  }
}
