package io.inyeon.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.rule.Sentence.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The property test would notice: every small mistake changes somebody's membership, and every sentence. */
class RuleMutantTest {
  @ParameterizedTest
  @EnumSource(Mutation.class)
  void an_incremental_interpreter_with_this_mistake_is_caught(Mutation mutation) {
    assertThat(LongStream.range(0, 400).filter(seed -> isCaught(mutation, seed)).findFirst()).isPresent();
  }

  private static boolean isCaught(Mutation mutation, long seed) {
    Map<String, Rule> meant = new LinkedHashMap<>();
    Map<String, Rule> mistaken = new LinkedHashMap<>();
    Life.segments(seed).forEach((key, rule) -> mutation.of(rule).ifPresent(changed -> {
      meant.put(key, rule);
      mistaken.put(key, changed);
    }));
    AtomicBoolean caught = new AtomicBoolean();
    new Life(seed, mistaken).live(meant.isEmpty() ? 0 : 60, life -> Set.copyOf(life.owners().values()).stream()
        .filter(customer -> !life.state(customer).profiles().isEmpty()).forEach(customer -> {
          Plain plain = new Plain(customer, life.eventsOf(customer), Life.BRAND,
              life.state(customer).segments()::containsKey, life.now());
          meant.forEach((key, rule) -> caught
              .compareAndSet(false, plain.holds(rule) != life.state(customer).segments().containsKey(key)));
        }));
    return caught.get();
  }

  @ParameterizedTest
  @EnumSource(Mutation.class)
  void two_rules_that_differ_are_said_differently_in_every_language(Mutation mutation) {
    RuleGenerator rules = new RuleGenerator(new SplittableRandom(7));
    for (int n = 0; n < 300; n++) {
      Rule rule = rules.rule();
      mutation.of(rule).filter(changed -> rule.parts().size() != 1).ifPresent(changed -> {
        for (Language language : Language.values()) {
          assertThat(Sentence.of(changed, language, UnaryOperator.identity())).as("%s%n%s", rule, changed)
              .isNotEqualTo(Sentence.of(rule, language, UnaryOperator.identity()));
        }
      });
    }
  }
}
