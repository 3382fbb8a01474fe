package io.inyeon.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.ProfileId;
import io.inyeon.core.Holdout;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.customer.Contact;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.journey.Run;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.policy.Cap;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.policy.QuietHours;
import io.inyeon.core.policy.Span;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Tally;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
    Story story = new Story(new ProfileId(new UUID(7, seed)), Map.of("regular", REGULAR), Journeys.abandonedCart(),
        Journeys.onEvent("Wish"), Journeys.sending("survey", "Wish", 70, Optional.empty(), SURVEY),
        Journeys.sending("service", "Order Completed", 30, Optional.of(new Holdout(50, "a")), SERVICE),
        EveryNode.journey(1), EveryNode.target(), EveryNode.daily()).under(STRICT);
    for (int step = 0; step < 80; step++) {
      act(story, random);
    }
    return story;
  }

  private static final MessageTerms SURVEY = new MessageTerms(MessageClass.MARKETING, "marketing",
      Optional.of("survey"), Optional.of("nps"));
  private static final MessageTerms SERVICE = new MessageTerms(MessageClass.SERVICE, "marketing", Optional.empty(),
      Optional.empty());
  private static final Policy STRICT = new Policy(
      Map.of("email", new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0))),
      List.of(Cap.ofChannel("email", 3, Duration.ofDays(2)),
          new Cap("week", 4, Span.Calendar.WEEK, Optional.empty(), Optional.of(MessageClass.MARKETING),
              Optional.empty())),
      ZoneOffset.UTC, Optional.of("KR"), Optional.of(new Holdout(30, "2026")));

  private static void act(Story story, Random random) {
    switch (random.nextInt(15)) {
      case 0 -> story.identifies(Map.of("plan", "p" + random.nextInt(3), "renewal", "2026-0" + (5 + random.nextInt(3))
          + "-1" + random.nextInt(10)));
      case 1 -> story.consents(random.nextInt(4) > 0);
      case 2 -> story.does("Product Added", Map.of("cart_id", "c" + random.nextInt(3)));
      case 3 ->
        story.does("Order Completed", random.nextBoolean() ? Map.of() : Map.of("cart_id", "c" + random.nextInt(3)));
      case 4 -> story.did("Order Completed", Duration.ofDays(random.nextInt(30)));
      case 5 -> story.does("Wish", Map.of());
      case 6 -> story.receives(random.nextInt(4) > 0 ? InternalEvents.EMAIL_SENT : InternalEvents.EMAIL_REFUSED);
      case 7, 8 -> story.does("Begin", Map.of("cart_id", "e" + random.nextInt(4)));
      case 9 -> story.isAnswered(Map.of("granted", random.nextBoolean()));
      case 10 -> story.sends().stream().skip(random.nextInt(5)).findFirst()
          .ifPresent(send -> story.tells("Clicked", send.effect()));
      case 11 -> story.publish(EveryNode.published(random));
      case 12 -> story.identifies(Map.of("timezone", random.nextBoolean() ? "Asia/Seoul" : "America/New_York"));
      case 13 -> story.does("Survey Dismissed", Map.of("question", random.nextInt(9) == 0 ? "nps" : "other"));
      default -> story.timePasses(Duration.ofMinutes(random.nextInt(60 * 24 * 3)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_replay_gives_the_same_state_and_asks_for_the_same(long seed) {
    Story story = live(seed);
    CustomerState state = CustomerState.unknown(story.customer());
    List<Effect> effects = new ArrayList<>();
    for (int at = 0; at < story.inputs().size(); at++) {
      Step step = Engine.step(state, story.inputs().get(at), story.rulebooks().get(at));
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
    for (int at = 0; at < story.inputs().size(); at++) {
      Input input = story.inputs().get(at);
      Rulebook rulebook = story.rulebooks().get(at);
      if (input instanceof Input.Due due) {
        Instant half = state.at().plus(Duration.between(state.at(), due.now()).dividedBy(2));
        Step early = Engine.step(state, new Input.Due(half.isAfter(state.at()) ? half : state.at()), rulebook);
        state = early.state();
        effects.addAll(early.effects());
      }
      Step step = Engine.step(state, input, rulebook);
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
    assertThat(story.all(Effect.Requested.class)).extracting(Effect.Requested::effect).doesNotHaveDuplicates();
  }

  /** What was begun is inside or has ended, once; and nothing waits for an instant that has passed. */
  @ParameterizedTest
  @MethodSource("seeds")
  void no_run_is_lost_and_none_stands_about(long seed) {
    Story story = live(seed);
    List<UUID> ended = story.all(Effect.RunEnded.class).stream().map(Effect.RunEnded::run).toList();
    List<UUID> inside = story.state().profiles().values().stream().flatMap(profile -> profile.runs().stream())
        .map(Run::id).toList();

    assertThat(Stream.concat(ended.stream(), inside.stream())).containsExactlyInAnyOrderElementsOf(
        story.all(Effect.RunStarted.class).stream().map(start -> start.run().id()).toList());
    assertThat(story.state().dueAt().orElse(Instant.MAX)).isAfter(story.state().at());
    assertThat(story.state().profiles().values()).flatExtracting(ProfileState::runs)
        .allMatch(run -> run.dueAt().isPresent() || run.sending().isPresent() || isPaused(story, run));
  }

  /** Whatever competes and waits: no more goes than a cap has places for. */
  @ParameterizedTest
  @MethodSource("seeds")
  void no_more_than_a_cap_allows_is_ever_under_way_or_gone(long seed) {
    List<Effect.Send> sends = live(seed).sends();
    List<Contact> left = live(seed).state().contacts();

    assertThat(left).hasSizeLessThanOrEqualTo(sends.size());
    for (Contact contact : left) {
      assertThat(left.stream().filter(other -> !other.at().isAfter(contact.at())
          && other.at().isAfter(contact.at().minus(Duration.ofDays(2)))).count()).isLessThanOrEqualTo(3);
    }
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

  private static boolean isPaused(Story story, Run run) {
    return run.heldSince().isPresent() && story.rulebook().isPaused(run.journey());
  }

  /** Otherwise the laws above would say little. */
  @Test
  void the_histories_between_them_meet_every_node_and_every_end() {
    Set<String> met = new HashSet<>();
    seeds().mapToObj(EnginePropertyTest::live).forEach(story -> {
      story.all(Effect.RunMoved.class).stream().filter(move -> move.journey().equals("every"))
          .forEach(move -> met.add(move.to()));
      met.addAll(story.outcomes());
      story.all(Effect.RunMigrated.class).forEach(moved -> met.add("moved"));
    });

    assertThat(met).containsAll(EveryNode.journey(1).nodes().keySet().stream().filter(node -> !node.equals("end"))
        .toList());
    assertThat(met).contains("goal", "exited", "stopped", "jumped", "completed", "moved");
  }
}
