package io.inyeon.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.segment.Preview.Interval;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PreviewTest {
  @Test
  void the_interval_holds_the_true_number_about_nineteen_times_in_twenty() {
    SplittableRandom random = new SplittableRandom(3);
    for (double share : new double[]{0.001, 0.02, 0.3, 0.9}) {
      long held = IntStream.range(0, 1_000).filter(n -> {
        int matched = (int) random.doubles(2_000).filter(drawn -> drawn < share).count();
        Interval interval = Interval.of(matched, 2_000, 1_000_000);
        return interval.low() <= share * 1_000_000 && share * 1_000_000 <= interval.high();
      }).count();
      assertThat(held).as("share " + share).isBetween(925L, 1_000L);
    }
  }

  @Test
  void whoever_was_asked_is_never_estimated() {
    assertThat(Interval.of(7, 100, 100)).isEqualTo(new Interval(7, 7, 7));
    assertThat(Interval.of(0, 0, 0)).isEqualTo(new Interval(0, 0, 0));
    assertThat(Interval.of(1, 2_000, 2_001).low()).isGreaterThanOrEqualTo(1);
    assertThat(Interval.of(1, 2_000, 2_001).high()).isLessThanOrEqualTo(2);
  }

  @Test
  void the_parts_of_all_customers_meet_and_leave_nobody_out() {
    List<Sql> parts = Preview.parts();
    assertThat(parts.getFirst().arguments().getFirst()).isEqualTo(new UUID(0, 0));
    for (int part = 1; part < parts.size(); part++) {
      assertThat(parts.get(part).arguments().getFirst()).isEqualTo(parts.get(part - 1).arguments().getLast());
    }
    assertThat(parts.get(1).arguments().getFirst()).hasToString("04000000-0000-0000-0000-000000000000");
    assertThat(parts.getLast().arguments()).containsExactly(UUID.fromString("fc000000-0000-0000-0000-000000000000"));
  }
}
