package io.inyeon.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is put in and changed, it is what a hash map would be; also for texts of one hash, as {@code Aa} and {@code BB} are. */
class ArrayMapTest {
  private static final List<String> PARTS = List.of("Aa", "BB", "C#", "a", "");
  private final SplittableRandom random = new SplittableRandom(20_260_501);

  private List<String> keys() {
    return IntStream.range(0, random.nextInt(12)).mapToObj(n -> part() + part() + part()).toList();
  }

  private String part() {
    return PARTS.get(random.nextInt(PARTS.size()));
  }

  @Test
  void edits_leave_what_a_hash_map_has() {
    for (int round = 0; round < 2_000; round++) {
      Map<String, Integer> expected = new HashMap<>();
      keys().forEach(key -> expected.merge(key, 1, Integer::sum));
      ArrayMap<Integer> before = ArrayMap.copyOf(expected);
      Map<String, Integer> unchanged = new HashMap<>(expected);
      ArrayMap<Integer>.Edit edit = before.edit();
      keys().forEach(key -> {
        edit.change(key, 0, count -> count + 1);
        expected.merge(key, 1, Integer::sum);
      });
      ArrayMap<Integer> after = edit.done();
      assertThat(after).isEqualTo(expected);
      expected.forEach((key, count) -> assertThat(after.get(key)).isEqualTo(count));
      keys().forEach(key -> assertThat(after.containsKey(key)).isEqualTo(expected.containsKey(key)));
      assertThat(before).as("what was stays").isEqualTo(unchanged);
    }
  }

  @Test
  void entries_stand_in_one_order_however_they_came() {
    for (int round = 0; round < 2_000; round++) {
      Map<String, Integer> all = new HashMap<>();
      ArrayMap<Integer>.Edit edit = ArrayMap.<Integer>copyOf(Map.of()).edit();
      keys().forEach(key -> {
        all.put(key, 7);
        edit.change(key, 0, any -> 7);
      });
      assertThat(List.copyOf(edit.done().keySet())).isEqualTo(List.copyOf(ArrayMap.copyOf(all).keySet()));
    }
  }

  @Test
  void nothing_is_no_value() {
    ArrayMap<Integer>.Edit edit = ArrayMap.copyOf(Map.of("a", 1)).edit();
    assertThatThrownBy(() -> edit.change("a", 0, ArrayMapTest::nothing)).isInstanceOf(NullPointerException.class);
  }

  @SuppressWarnings("NullAway") // whoever breaks the rule is told
  private static Integer nothing(Integer count) {
    return null;
  }
}
