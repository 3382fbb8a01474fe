package io.inyeon.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalTest {
  private static Total of(Number... numbers) {
    Total total = new Total();
    List.of(numbers).forEach(total::add);
    return total;
  }

  @Test
  void beyond_what_a_long_holds_it_is_exact_still() {
    assertThat(of(Long.MAX_VALUE, 1).exact()).isEqualByComparingTo("9223372036854775808");
    assertThat(of(Long.MIN_VALUE, -1, -1).exact()).isEqualByComparingTo("-9223372036854775810");
    assertThat(of(Long.MAX_VALUE, 1, -2, 1).compareTo(Long.MAX_VALUE)).isZero();
  }

  @Test
  void fractions_add_up_to_wholes() {
    assertThat(of(new BigDecimal("0.5"), 7, new BigDecimal("-0.50")).compareTo(7)).isZero();
    assertThat(of(0.1, 0.2).compareTo(new BigDecimal("0.3"))).isZero();
    assertThat(of(new BigDecimal("0.5"), 7).compareTo(7)).isPositive();
    assertThat(of(3).compareTo(new BigDecimal("3.5"))).isNegative();
  }
}
