package io.inyeon.core.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import java.util.stream.LongStream;

class MoneyTest {
  private static Money won(long amount) {
    return Money.of(amount, "KRW");
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void what_is_added_can_be_taken_away(long seed) {
    Random random = new Random(seed);
    Money one = won(random.nextInt());
    Money other = won(random.nextInt());

    assertThat(one.plus(other).minus(other)).isEqualTo(one);
    assertThat(one.plus(other)).isEqualTo(other.plus(one));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void so_many_are_as_much_as_one_after_the_other(long seed) {
    Random random = new Random(seed);
    Money each = won(random.nextInt());
    int quantity = random.nextInt(50);
    Money sum = Money.zero(each.currency());
    for (int n = 0; n < quantity; n++) {
      sum = sum.plus(each);
    }

    assertThat(each.times(quantity)).isEqualTo(sum);
  }

  @Test
  void what_does_not_fit_is_an_error_and_no_other_amount() {
    assertThatThrownBy(() -> won(Long.MAX_VALUE).plus(won(1))).isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("does not fit");
    assertThatThrownBy(() -> won(Long.MIN_VALUE).minus(won(1))).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> won(Long.MAX_VALUE / 2 + 1).times(2)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void currencies_are_not_mixed() {
    assertThatThrownBy(() -> won(1).plus(Money.of(1, "JPY"))).isInstanceOf(MixedCurrencies.class)
        .hasMessage("Amounts in KRW and in JPY cannot be put together.");
    assertThatThrownBy(() -> won(1).minus(Money.of(1, "JPY"))).isInstanceOf(MixedCurrencies.class);
  }

  @Test
  void a_currency_is_one_of_iso_4217_that_is_counted() {
    assertThatThrownBy(() -> Money.of(1, "won")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("KRW");
    assertThatThrownBy(() -> Money.of(1, "XAU")).isInstanceOf(IllegalArgumentException.class);
  }
}
