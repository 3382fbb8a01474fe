package io.inyeon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Speaker;
import io.inyeon.demo.brand.Touch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the product has told of itself is not told again by the next start, and nothing else is left out. */
class PastTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final Population WORLD = new Population(1, 10, DAY);

  private static Instant at(String time) {
    return Instant.parse("2026-05-01T" + time + "Z");
  }

  private static Touch touch(String event, Instant at) {
    return new Touch(1, at.getEpochSecond(), "id", false, "track", event, new Speaker("web", Optional.of("h-1"),
        Optional.empty(), Map.of(), Map.of(), Optional.empty(), "ko", ""), "{}");
  }

  @Test
  void a_day_that_was_cut_short_goes_on_where_the_carts_stopped() {
    Past past = Past.none(WORLD, DAY).living(DAY).lived(at("05:00:59.200"));
    assertThat(past.hasLived(touch(Touch.BOUGHT, at("04:59:30")))).isTrue();
    assertThat(past.hasLived(touch(Touch.ADDED, at("05:00:30")))).as("its minute was told at its end").isTrue();
    assertThat(past.hasLived(touch(Touch.ADDED, at("05:01:10")))).isFalse();
    assertThat(past.hasLived(touch("Product Viewed", at("04:59:30")))).as("comes under the same id").isFalse();
  }

  @Test
  void what_is_brought_before_anybody_lives_is_brought_whole() {
    assertThat(Past.none(WORLD, DAY).lived(at("05:00:00")).hasLived(touch(Touch.BOUGHT, at("04:00:00")))).isFalse();
  }

  @Test
  void a_start_that_was_interrupted_changes_nothing_of_it() {
    Past past = Past.none(WORLD, DAY).living(DAY).lived(at("05:00:59"));
    assertThat(past.lived(at("23:30:00"))).isEqualTo(past);
  }
}
