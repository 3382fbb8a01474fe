package io.inyeon.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every history; a failing seed is in the test's name. */
class EnginePropertyTest {
  private static final Rule REGULAR = Rule.Performed.atLeast(3, "Order Completed", Duration.ofDays(20));

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  private static Story live(long seed) {
    Random random = new Random(seed);
    Story story = new Story(Map.of("regular", REGULAR), Journeys.abandonedCart(), Journeys.onEvent("Wish"));
    for (int step = 0; step < 60; step++) {
      act(story, random);
    }
    return story;
  }

  private static void act(Story story, Random random) {
    switch (random.nextInt(9)) {
      case 0 -> story.identifies(Map.of("plan", "p" + random.nextInt(3)));
      case 1 -> story.consents(random.nextInt(4) > 0);
      case 2 -> story.does("Product Added", Map.of("cart_id", "c" + random.nextInt(3)));
      case 3 ->
        story.does("Order Completed", random.nextBoolean() ? Map.of() : Map.of("cart_id", "c" + random.nextInt(3)));
      case 4 -> story.did("Order Completed", Duration.ofDays(random.nextInt(30)));
      case 5 -> story.does("Wish", Map.of());
      case 6 -> story.receives(InternalEvents.EMAIL_SENT);
      default -> story.timePasses(Duration.ofMinutes(random.nextInt(60 * 24 * 3)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_replay_gives_the_same_state_and_asks_for_the_same(long seed) {
    Story story = live(seed);
    CustomerState state = CustomerState.unknown(story.customer());
    List<Effect> effects = new ArrayList<>();
    for (Input input : story.inputs()) {
      Step step = Engine.step(state, input, story.rulebook());
      state = step.state();
      effects.addAll(step.effects());
    }

    assertThat(state).isEqualTo(story.state());
    assertThat(effects).isEqualTo(story.effects());
  }

  /** Timers looked at often, or only when the next event comes: it makes no difference to what happens and when. */
  @ParameterizedTest
  @MethodSource("seeds")
  void looking_at_the_clock_more_often_changes_nothing(long seed) {
    Story story = live(seed);
    CustomerState state = CustomerState.unknown(story.customer());
    List<Effect> effects = new ArrayList<>();
    for (Input input : story.inputs()) {
      if (input instanceof Input.Due due) {
        Instant half = state.at().plus(Duration.between(state.at(), due.now()).dividedBy(2));
        Step early = Engine.step(state, new Input.Due(half.isAfter(state.at()) ? half : state.at()), story.rulebook());
        state = early.state();
        effects.addAll(early.effects());
      }
      Step step = Engine.step(state, input, story.rulebook());
      state = step.state();
      effects.addAll(step.effects());
    }

    assertThat(effects).isEqualTo(story.effects());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void no_run_is_entered_twice_and_no_message_is_asked_for_twice(long seed) {
    Story story = live(seed);

    assertThat(story.all(Effect.RunStarted.class)).extracting(start -> start.run().id()).doesNotHaveDuplicates();
    assertThat(story.sends()).extracting(Effect.Send::effect).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void membership_equals_a_straight_count_over_the_history(long seed) {
    Story story = live(seed);
    long counted = story.inputs().stream()
        .filter(input -> input instanceof Input.Happened happened && happened.event().name().equals("Order Completed"))
        .map(input -> ((Input.Happened) input).event().occurredAt())
        .filter(at -> at.isAfter(story.state().at().minus(Duration.ofDays(20)))).count();

    assertThat(story.state().segments().containsKey("regular")).isEqualTo(counted >= 3);
  }
}
