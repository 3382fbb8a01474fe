package io.inyeon.core.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.commerce.CountTolerance.Limit;
import io.inyeon.core.commerce.CountTolerance.Variance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountToleranceTest {
  private static final Optional<Money> COST = Optional.of(Money.of(1_000, "KRW"));

  private static CountTolerance tolerance(@Nullable Integer units, @Nullable String percent,
      @Nullable Money value) {
    return new CountTolerance(Optional.ofNullable(units), Optional.ofNullable(percent).map(BigDecimal::new),
        Optional.ofNullable(value));
  }

  private static Variance variance(int expected, int difference) {
    return new Variance(expected, difference, COST);
  }

  @Test
  void where_nothing_is_set_only_no_variance_is_believed() {
    assertThat(CountTolerance.NONE.exceeded(List.of(variance(5, 0)))).isEmpty();
    assertThat(CountTolerance.NONE.exceeded(List.of(variance(5, 1)))).containsExactly(Limit.UNITS);
  }

  @Test
  void each_limit_that_is_set_must_be_kept() {
    CountTolerance both = tolerance(2, "10", null);
    assertThat(both.exceeded(List.of(variance(20, -2)))).isEmpty();
    assertThat(both.exceeded(List.of(variance(19, -2)))).containsExactly(Limit.PERCENT);
    assertThat(both.exceeded(List.of(variance(100, 3)))).containsExactly(Limit.UNITS);
    assertThat(both.exceeded(List.of(variance(0, 1)))).containsExactly(Limit.PERCENT);
  }

  @Test
  void too_much_here_does_not_make_good_what_is_missing_there() {
    CountTolerance value = tolerance(null, null, Money.of(3_000, "KRW"));
    assertThat(value.exceeded(List.of(variance(9, -2), variance(9, 1)))).isEmpty();
    assertThat(value.exceeded(List.of(variance(9, -2), variance(9, 2)))).containsExactly(Limit.VALUE);
  }

  @Test
  void what_has_no_cost_or_one_in_another_currency_is_looked_at() {
    CountTolerance value = tolerance(null, null, Money.of(3_000, "KRW"));
    assertThat(value.exceeded(List.of(new Variance(9, 1, Optional.empty())))).containsExactly(Limit.VALUE);
    assertThat(value.exceeded(List.of(new Variance(9, 1, Optional.of(Money.of(1, "JPY"))))))
        .containsExactly(Limit.VALUE);
    assertThat(value.exceeded(List.of(new Variance(9, 9, Optional.of(Money.of(Long.MAX_VALUE, "KRW"))))))
        .containsExactly(Limit.VALUE);
  }
}
