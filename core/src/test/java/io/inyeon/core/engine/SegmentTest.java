package io.inyeon.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.rule.Condition;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Operator;
import io.inyeon.core.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentTest {
  private static final Rule REGULAR = Rule.Performed.atLeast(2, "Order Completed", Duration.ofDays(60));
  private static final Rule LAPSED = new Rule.Not(REGULAR);

  @Test
  void membership_ends_by_time_alone_at_the_exact_instant() {
    Story story = new Story(Map.of("regular", REGULAR));
    Instant first = story.now();
    story.does("Order Completed", Map.of()).timePasses(Duration.ofDays(10)).does("Order Completed", Map.of());
    assertThat(story.state().segments()).containsKey("regular");

    story.timePasses(Duration.ofDays(80));

    assertThat(story.state().segments()).isEmpty();
    assertThat(story.all(Effect.SegmentChanged.class).getLast())
        .isEqualTo(new Effect.SegmentChanged("regular", false, first.plus(Duration.ofDays(60)), Effect.Cause.TIME));
  }

  @Test
  void whoever_is_outside_enters_by_time_alone() {
    Story story = new Story(Map.of("lapsed", LAPSED));
    story.does("Order Completed", Map.of()).does("Order Completed", Map.of());
    assertThat(story.state().segments()).isEmpty();

    story.timePasses(Duration.ofDays(61));
    assertThat(story.state().segments()).containsKey("lapsed");
  }

  @Test
  void events_count_by_when_they_occurred_in_whatever_order_they_come() {
    Story story = new Story(Map.of("regular", REGULAR));
    story.does("Order Completed", Map.of()).did("Order Completed", Duration.ofDays(59));
    assertThat(story.state().segments()).containsKey("regular");

    story.timePasses(Duration.ofDays(1));
    assertThat(story.state().segments()).isEmpty();
  }

  @Test
  void an_older_word_on_a_trait_does_not_overrule_a_newer_one() {
    Rule gold = new Rule.Trait(new Condition("plan", Operator.EQ, "gold"));
    Story story = new Story(Map.of("gold", gold, "none", new Rule.Any(List.of())));
    story.identifies(Map.of("plan", "gold"));
    assertThat(story.state().segments()).containsOnlyKeys("gold");

    story.timePasses(Duration.ofHours(1)).identifies(Map.of("plan", "basic"));
    assertThat(story.state().segments()).isEmpty();
  }
}
