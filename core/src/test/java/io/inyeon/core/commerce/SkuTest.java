package io.inyeon.core.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkuTest {
  @ParameterizedTest
  @ValueSource(strings = {"A-1", "주전자-01", "급須 (小)", "a", "1.5L", "...", "🫖"})
  void labels_of_every_script_are_taken(String text) {
    assertThat(new Sku(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " a", "a ", "a\tb", "a\nb", "a\0", "a/b", "a\\b", ".", "..", "\u2028", "a\ud800"})
  void what_no_address_and_no_label_can_carry_is_not(String text) {
    assertThatThrownBy(() -> new Sku(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_has_64_characters_at_most_however_they_are_stored() {
    assertThat(new Sku("🫖".repeat(64)).value()).hasSize(128);
    assertThatThrownBy(() -> new Sku("x".repeat(65))).hasMessage("A SKU has 1 to 64 characters, not 65.");
  }

  @Test
  void one_that_is_typed_in_parts_is_the_same() {
    assertThat(new Sku("cafe\u0301")).isEqualTo(new Sku("caf\u00e9"));
  }

  @Test
  void case_tells_them_apart() {
    assertThat(new Sku("a")).isNotEqualTo(new Sku("A"));
  }
}
