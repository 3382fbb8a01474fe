package io.inyeon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaTest {
  private static final String LETTERS = "''=+-@\t\r1a.,가\n";

  static LongStream seeds() {
    return LongStream.range(0, 500);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_round_trip_changes_nothing_and_on_the_way_nothing_is_a_formula(long seed) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    String cell = Formula.neutral(text.toString());

    assertThat(Formula.isOne(cell)).as(cell).isFalse();
    assertThat(Formula.restored(cell)).isEqualTo(text.toString());
  }

  @Test
  void numbers_are_left_alone() {
    assertThat(Formula.neutral("-12.5")).isEqualTo("-12.5");
    assertThat(Formula.neutral("-2+3")).isEqualTo("'-2+3");
  }
}
