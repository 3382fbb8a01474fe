package io.inyeon.core.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionTest {
  private static final Position SEOUL = new Position(37.5665, 126.9780);
  private static final Position TOKYO = new Position(35.6762, 139.6503);

  @Test
  void from_seoul_to_tokyo_and_from_pole_to_pole() {
    assertThat(SEOUL.kilometresTo(TOKYO)).isCloseTo(1_152, within(6.0));
    assertThat(new Position(90, 0).kilometresTo(new Position(-90, 0))).isCloseTo(20_015, within(1.0));
    assertThat(new Position(0, 179.5).kilometresTo(new Position(0, -179.5))).isCloseTo(111.2, within(0.1));
  }

  @Test
  void it_is_as_far_back_and_never_farther_than_by_a_third_point() {
    Random random = new Random(20_261_129);
    for (int trial = 0; trial < 2_000; trial++) {
      Position one = anywhere(random);
      Position other = anywhere(random);
      Position third = anywhere(random);
      assertThat(one.kilometresTo(other)).isCloseTo(other.kilometresTo(one), within(1e-6));
      assertThat(one.kilometresTo(other)).isLessThanOrEqualTo(
          one.kilometresTo(third) + third.kilometresTo(other) + 1e-6);
      assertThat(one.kilometresTo(one)).isZero();
    }
  }

  private static Position anywhere(Random random) {
    return new Position(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
  }

  @Test
  void what_is_nowhere_is_refused() {
    assertThatThrownBy(() -> new Position(91, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Position(0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
