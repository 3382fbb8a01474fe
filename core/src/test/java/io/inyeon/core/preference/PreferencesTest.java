package io.inyeon.core.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreferencesTest {
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private static Response on(String day, int hour, String channel, String... content) {
    Instant at = LocalDateTime.parse(day + "T00:30").plusHours(hour).atZone(SEOUL).toInstant();
    return new Response(at, Optional.of(channel), Optional.of(channel.equals("app") ? "mobile" : "desktop"),
        Set.of(content));
  }

  @Test
  void nobody_knows_what_somebody_prefers_who_did_nothing() {
    assertThat(Preferences.of(List.of(), SEOUL))
        .isEqualTo(new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void one_evening_of_many_pages_is_one_evening() {
    List<Response> responses = new ArrayList<>();
    for (int page = 0; page < 50; page++) {
      responses.add(on("2026-05-01", 21, "web", "tea"));
    }
    responses.add(on("2026-05-02", 12, "store", "cup"));
    responses.add(on("2026-05-09", 12, "store", "cup"));

    Preferences preferences = Preferences.of(responses, SEOUL);

    assertThat(preferences.channel()).contains(new Preference("store", Preference.certainty(2, 1), 2));
    assertThat(preferences.content().map(Preference::value)).contains("cup");
    assertThat(preferences.hour().map(Preference::value)).contains("12");
  }

  @Test
  void the_hour_is_the_customers_own() {
    Response late = new Response(Instant.parse("2026-05-01T14:10:00Z"), Optional.of("web"), Optional.empty(), Set.of());
    assertThat(Preferences.of(List.of(late), SEOUL).hour().map(Preference::value)).contains("23");
    assertThat(Preferences.of(List.of(late), ZoneId.of("Europe/Paris")).hour().map(Preference::value)).contains("16");
  }

  @Test
  void an_hour_counts_with_its_neighbours_also_over_midnight() {
    List<Response> responses = List.of(on("2026-05-01", 23, "web"), on("2026-05-02", 0, "web"),
        on("2026-05-03", 0, "web"), on("2026-05-04", 9, "web"), on("2026-05-05", 9, "web"));
    assertThat(Preferences.of(responses, SEOUL).hour())
        .contains(new Preference("0", Preference.certainty(3, 2), 3));
  }

  @Test
  void one_evening_over_three_hours_is_one_day() {
    List<Response> responses = List.of(on("2026-05-01", 20, "web"), on("2026-05-01", 21, "web"),
        on("2026-05-01", 22, "web"));
    assertThat(Preferences.of(responses, SEOUL).hour()).contains(new Preference("21", 0.75, 1));
  }

  @Test
  void what_programs_say_at_night_is_no_hour_of_anybody() {
    Response nightly = new Response(Instant.parse("2026-05-01T18:00:00Z"), Optional.empty(), Optional.empty(),
        Set.of("tea"));
    Preferences preferences = Preferences.of(List.of(nightly), SEOUL);
    assertThat(preferences.hour()).isEmpty();
    assertThat(preferences.content().map(Preference::value)).contains("tea");
  }

  @Test
  void the_order_and_repetition_of_responses_change_nothing() {
    Random random = new Random(7);
    List<Response> responses = new ArrayList<>();
    for (int n = 0; n < 300; n++) {
      responses.add(on("2026-05-%02d".formatted(1 + random.nextInt(28)), random.nextInt(24),
          random.nextBoolean() ? "web" : "app", "c" + random.nextInt(4)));
    }
    Preferences expected = Preferences.of(responses, SEOUL);
    responses.addAll(responses.subList(0, 100));
    Collections.shuffle(responses, random);
    assertThat(Preferences.of(responses, SEOUL)).isEqualTo(expected);
  }

  @Test
  void certainty_is_what_the_beta_distribution_says() {
    for (int a = 0; a <= 60; a += 3) {
      for (int b = 0; b <= 60; b += 4) {
        assertThat(Preference.certainty(a, b)).as("%d to %d", a, b).isCloseTo(integral(a, b), within(1e-5));
      }
    }
  }

  @Test
  void certainty_grows_with_every_day_for_it_and_both_sides_add_up_to_one() {
    for (int a = 0; a < 500; a += 7) {
      assertThat(Preference.certainty(a, a)).isCloseTo(0.5, within(1e-9));
      assertThat(Preference.certainty(a + 1, 20)).isGreaterThanOrEqualTo(Preference.certainty(a, 20) - 1e-12);
      assertThat(Preference.certainty(a, 33) + Preference.certainty(33, a)).isCloseTo(1, within(1e-9));
    }
    assertThat(Preference.certainty(1, 0)).isEqualTo(0.75);
    assertThat(Preference.certainty(100_000, 100_000)).isCloseTo(0.5, within(1e-9));
  }

  /** Of p^a (1-p)^b over the upper half and the whole, by Simpson's rule. */
  private static double integral(int a, int b) {
    return simpson(a, b, 0.5, 1) / simpson(a, b, 0, 1);
  }

  private static double simpson(int a, int b, double from, double to) {
    int slices = 4_000;
    double width = (to - from) / slices;
    double sum = 0;
    for (int n = 0; n <= slices; n++) {
      double p = from + n * width;
      double weight = n == 0 || n == slices ? 1 : n % 2 == 1 ? 4 : 2;
      sum += weight * Math.pow(p, a) * Math.pow(1 - p, b) * 1e12;
    }
    return sum * width / 3;
  }
}
