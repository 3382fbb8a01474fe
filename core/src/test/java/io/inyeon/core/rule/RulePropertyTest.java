package io.inyeon.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.engine.Engine;
import io.inyeon.core.engine.Input;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people do and whatever a rule asks: the memory answers as a look through the whole history would. */
class RulePropertyTest {
  static LongStream seeds() {
    return LongStream.range(0, 400);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void membership_equals_a_look_through_the_whole_history_after_every_step(long seed) {
    new Life(seed, Life.segments(seed)).live(60,
        life -> Set.copyOf(life.owners().values())
            .forEach(customer -> assertThat(life.state(customer).segments().keySet())
                .as(() -> "seed %d at %s%n%s".formatted(seed, life.now(), differing(life, customer)))
                .isEqualTo(expected(life, customer))));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_replay_arrives_at_the_same_state(long seed) {
    Life life = new Life(seed, Life.segments(seed)).live(60, any -> {
    });
    for (CustomerId customer : Set.copyOf(life.owners().values())) {
      CustomerState state = CustomerState.unknown(customer);
      for (Input input : life.inputs(customer)) {
        state = Engine.step(state, input, life.rulebook()).state();
      }
      assertThat(state).isEqualTo(life.state(customer));
    }
  }

  static Set<String> expected(Life life, CustomerId customer) {
    Set<String> members = new HashSet<>();
    if (life.state(customer).profiles().isEmpty()) {
      return members;
    }
    Plain plain = new Plain(customer, life.eventsOf(customer), Life.BRAND, members::contains, life.now());
    for (String key : life.rulebook().segments().keys()) {
      if (plain.holds(life.rulebook().segments().rule(key))) {
        members.add(key);
      }
    }
    return members;
  }

  private static String differing(Life life, CustomerId customer) {
    StringBuilder text = new StringBuilder();
    Map<String, Rule> rules = life.rulebook().segments().rules();
    Set<String> expected = expected(life, customer);
    for (String key : rules.keySet()) {
      if (expected.contains(key) != life.state(customer).segments().containsKey(key)) {
        text.append(key).append(": ").append(rules.get(key)).append('\n');
      }
    }
    life.eventsOf(customer)
        .forEach(event -> text.append("  ").append(event.occurredAt()).append(' ').append(event.name())
            .append(' ').append(event.properties().values()).append(event.traits().values()).append('\n'));
    return text.toString();
  }
}
