package io.inyeon.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
  /** As R's {@code prop.test(x, n, correct = FALSE)} has them. */
  @Test
  void intervals_are_those_of_the_books() {
    Proportion half = new Proportion(50, 100);
    assertThat(half.low()).isCloseTo(0.4038, within(1e-4));
    assertThat(half.high()).isCloseTo(0.5962, within(1e-4));
    Proportion none = new Proportion(0, 10);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.2775, within(1e-4));
  }

  @Test
  void more_trials_say_more_and_none_say_nothing() {
    assertThat(new Proportion(10, 100).high() - new Proportion(10, 100).low())
        .isGreaterThan(new Proportion(100, 1_000).high() - new Proportion(100, 1_000).low());
    assertThat(new Proportion(0, 0)).extracting(Proportion::rate, Proportion::low, Proportion::high)
        .containsExactly(0.0, 0.0, 1.0);
    assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
