package io.inyeon.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.rule.Life;
import io.inyeon.core.rule.Mutation;
import io.inyeon.core.rule.Rule;
import io.inyeon.engine.StateCodec;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Membership as of (log position, instant) is the same by the incremental fold, also through its bytes, and by SQL over the
 * log; for generated rules and lives: late, out of order, merged and unmerged, over changes of the clocks and a leap day.
 */
class RuleEquivalenceTest {
  @TempDir
  private static Path folder;
  private static LifeOnPostgres postgres;

  private final StateCodec codec = new StateCodec();
  private int steps;

  @BeforeAll
  static void open() {
    postgres = new LifeOnPostgres(folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    postgres.close();
  }

  @AfterEach
  void forget() {
    postgres.clear();
  }

  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sql_and_the_fold_agree(long seed) {
    Map<String, Rule> segments = Life.segments(seed);
    new Life(seed, segments).live(60, life -> {
      if (++steps % 15 == 0) {
        Map<String, Set<CustomerId>> bySql = postgres.members(life, segments);
        segments
            .forEach((key, rule) -> assertThat(bySql.get(key)).as("seed %d, step %d, %s: %s", seed, steps, key, rule)
                .isEqualTo(folded(life, key)));
      }
    });
  }

  private Set<CustomerId> folded(Life life, String segment) {
    return life.owners().values().stream().filter(owner -> {
      CustomerState state = life.state(owner);
      assertThat(codec.read(codec.write(state))).isEqualTo(state);
      return state.segments().containsKey(segment);
    }).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void an_sql_interpreter_with_this_mistake_is_caught(Mutation mutation) {
    assertThat(LongStream.range(0, 150).filter(seed -> isCaught(mutation, seed)).findFirst()).isPresent();
  }

  private boolean isCaught(Mutation mutation, long seed) {
    postgres.clear();
    Map<String, Rule> segments = Life.segments(seed);
    Map<String, Rule> mistaken = new LinkedHashMap<>();
    segments.forEach((key, rule) -> mutation.of(rule).ifPresent(changed -> mistaken.put(key, changed)));
    Set<String> caught = new HashSet<>();
    new Life(seed, segments).live(mistaken.isEmpty() ? 0 : 60, life -> {
      if (++steps % 10 == 0 && caught.isEmpty()) {
        postgres.members(life, mistaken).forEach((key, members) -> {
          if (!members.equals(folded(life, key))) {
            caught.add(key);
          }
        });
      }
    });
    return !caught.isEmpty();
  }
}
