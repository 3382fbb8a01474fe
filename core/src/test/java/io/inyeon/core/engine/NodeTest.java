package io.inyeon.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Occasion;
import io.inyeon.core.journey.Pause;
import io.inyeon.core.journey.Request;
import io.inyeon.core.rule.Condition;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Operator;
import io.inyeon.core.rule.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What each kind of node does. The story begins on Friday, 1 May 2026, at midnight UTC: 9:00 in Seoul, and a holiday. */
class NodeTest {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private static Rule trait(String name, String value) {
    return new Rule.Trait(new Condition(name, Operator.EQ, value));
  }

  private static Story told(Map<String, Node> nodes) {
    return new Story(Map.of(), Journeys.made("j", nodes)).identifies(Map.of("timezone", "Asia/Seoul")).consents(true);
  }

  private static Node until(Occasion occasion) {
    return new Node.Wait(new Pause.Until(occasion), "end", Optional.of("late"));
  }

  @Test
  void waits_until_a_time_of_the_week_where_the_customer_is() {
    Occasion sunday = new Occasion.Schedule(LocalTime.of(9, 30), Set.of(DayOfWeek.SUNDAY), OptionalInt.empty());
    Story story = told(Map.of("first", until(sunday), "late", new Node.Exit())).does("Start", Map.of());
    story.timePasses(Duration.ofDays(2));
    assertThat(story.place()).as("9:00 on Sunday").isEqualTo("first");
    story.timePasses(Duration.ofMinutes(30));
    assertThat(story.place()).isEqualTo("nowhere");
  }

  @Test
  void whoever_goes_round_and_round_leaves_and_keeps_nobody_waiting() {
    Node turning = new Node.Wait(new Pause.For(Duration.ofNanos(1)), "first", Optional.empty());
    Story story = told(Map.of("first", turning)).does("Start", Map.of());
    story.timePasses(AN_HOUR);
    assertThat(story.outcomes()).containsExactly("endless");
    assertThat(story.place()).isEqualTo("nowhere");
  }

  @Test
  void whoever_waits_beside_somebody_who_goes_round_is_not_to_blame() {
    Node turning = new Node.Wait(new Pause.For(Duration.ofNanos(1)), "first", Optional.empty());
    Node waiting = new Node.Wait(new Pause.For(Duration.ofMinutes(30)), "end", Optional.empty());
    Story story = new Story(Map.of(), Journeys.made("j", Map.of("first", turning)),
        Journeys.made("k", Map.of("first", waiting))).does("Start", Map.of());
    story.timePasses(AN_HOUR);
    assertThat(story.outcomes()).containsExactlyInAnyOrder("endless", "completed");
  }

  @Test
  void two_weeks_of_one_turn_a_minute_are_honest() {
    Node turning = new Node.Wait(new Pause.For(Duration.ofMinutes(1)), "first", Optional.empty());
    Story story = told(Map.of("first", turning)).does("Start", Map.of());
    story.timePasses(Duration.ofDays(13));
    assertThat(story.place()).isEqualTo("first");
  }

  @Test
  void a_move_to_another_zone_moves_the_morning() {
    Occasion ten = new Occasion.Schedule(LocalTime.of(10, 0), Set.of(), OptionalInt.empty());
    Story story = told(Map.of("first", until(ten), "late", new Node.Exit())).does("Start", Map.of());
    story.identifies(Map.of("timezone", "Europe/Berlin")).timePasses(AN_HOUR);
    assertThat(story.place()).as("3:00 in Berlin").isEqualTo("first");
    story.timePasses(Duration.ofHours(7));
    assertThat(story.place()).isEqualTo("nowhere");
  }

  @Test
  void waits_until_days_before_a_date_and_follows_when_that_is_moved() {
    Occasion renewal = new Occasion.TraitDate("renewal", false, 2, LocalTime.of(9, 0));
    Story story = told(Map.of("first", until(renewal), "late", new Node.Wait(new Pause.For(Duration.ofDays(99)), "end",
        Optional.empty()))).identifies(Map.of("renewal", "2026-05-10")).does("Start", Map.of());
    story.timePasses(Duration.ofDays(6));
    story.identifies(Map.of("renewal", "2026-05-20")).timePasses(Duration.ofDays(9));
    assertThat(story.place()).isEqualTo("first");
    story.timePasses(Duration.ofDays(2));
    assertThat(story.place()).isEqualTo("nowhere");
    story.does("Start", Map.of());
    assertThat(story.place()).as("the date has passed").isEqualTo("late");
  }

  @Test
  void business_hours_know_weekends_and_the_countrys_holidays() {
    Pause hours = new Pause.BusinessHours("KR", LocalTime.of(9, 0), LocalTime.of(18, 0));
    Story story = told(Map.of("first", new Node.Wait(hours, "end", Optional.empty()))).does("Start", Map.of());
    story.timePasses(Duration.ofDays(2));
    assertThat(story.place()).as("Labour Day, Saturday, Sunday").isEqualTo("first");
    story.timePasses(Duration.ofDays(1));
    assertThat(story.place()).as("Monday 9:00").isEqualTo("nowhere");
    assertThat(story.all(Effect.RunEnded.class).getFirst().at()).isEqualTo(Instant.parse("2026-05-04T00:00:00Z"));
    story.timePasses(AN_HOUR).does("Start", Map.of());
    assertThat(story.place()).as("open already").isEqualTo("nowhere");
  }

  @Test
  void a_split_takes_the_first_that_holds() {
    Node split = new Node.Split(List.of(new Node.Case(trait("plan", "gold"), "gold"),
        new Node.Case(trait("city", "Seoul"), "seoul")), "rest");
    Map<String, Node> nodes = Map.of("first", split, "gold", Journeys.days(1, "end"), "seoul", Journeys.days(1, "end"),
        "rest", Journeys.days(1, "end"));
    assertThat(told(nodes).does("Start", Map.of()).place()).isEqualTo("rest");
    assertThat(told(nodes).identifies(Map.of("city", "Seoul")).does("Start", Map.of()).place()).isEqualTo("seoul");
    assertThat(told(nodes).identifies(Map.of("city", "Seoul", "plan", "gold")).does("Start", Map.of()).place())
        .isEqualTo("gold");
  }

  @Test
  void chance_is_the_same_for_the_same_customer_and_fair_among_many() {
    Node.Percent percent = new Node.Percent(List.of(new Node.Share(30, "a"), new Node.Share(70, "b")), "j/first");
    Map<String, Integer> chosen = new HashMap<>();
    for (int n = 0; n < 20_000; n++) {
      CustomerId customer = new CustomerId(new UUID(n, 7L * n));
      String next = percent.drawn(customer).next();
      assertThat(percent.drawn(customer).next()).isEqualTo(next);
      chosen.merge(next, 1, Integer::sum);
    }
    assertThat(chosen.get("a")).isBetween(5_700, 6_300);
  }

  @Test
  void an_experiment_says_whom_it_showed_what() {
    Node.Experiment experiment = new Node.Experiment(
        List.of(new Node.Variant("short", 1, "end"), new Node.Variant("long", 1, "end")), "j/first",
        EventMatch.named("Order Completed"), Duration.ofDays(7));
    Story story = told(Map.of("first", experiment)).does("Start", Map.of()).does("Start", Map.of());
    assertThat(story.all(Effect.Exposed.class)).extracting(Effect.Exposed::variant)
        .containsExactly(experiment.drawn(story.customer()).key(), experiment.drawn(story.customer()).key());
  }

  private static Map<String, Node> mailThenFallback() {
    return Map.of("first", Journeys.reminder("noticed"),
        "noticed", new Node.Fallback("Clicked", Duration.ofHours(24), "thanks", "another"),
        "another", Journeys.days(1, "second"), "second", Journeys.reminder("end"), "thanks", Journeys.days(9, "end"));
  }

  @Test
  void whoever_notices_the_message_is_not_sent_the_other() {
    Story story = told(mailThenFallback()).does("Start", Map.of()).receives(InternalEvents.EMAIL_SENT);
    story.tells("Clicked", UUID.randomUUID());
    assertThat(story.place()).as("another message").isEqualTo("noticed");
    story.tells("Clicked", story.sends().getFirst().effect());
    assertThat(story.place()).isEqualTo("thanks");
  }

  @Test
  void a_late_sign_takes_the_other_way_back_until_its_message_has_gone() {
    Story story = told(mailThenFallback()).does("Start", Map.of()).receives(InternalEvents.EMAIL_SENT);
    story.timePasses(Duration.ofHours(30));
    assertThat(story.place()).isEqualTo("another");
    story.tells("Clicked", story.sends().getFirst().effect());
    assertThat(story.place()).isEqualTo("thanks");

    Story later = told(mailThenFallback()).does("Start", Map.of()).receives(InternalEvents.EMAIL_SENT);
    later.timePasses(Duration.ofHours(50));
    assertThat(later.place()).as("queued, and can be taken back").isEqualTo("second");
    later.tells("Clicked", later.sends().getFirst().effect());
    assertThat(later.place()).isEqualTo("thanks");
  }

  @Test
  void a_fallback_without_a_message_is_taken_at_once() {
    Map<String, Node> nodes = Map.of("first", new Node.Fallback("Clicked", AN_HOUR, "end", "another"), "another",
        Journeys.days(1, "end"));
    assertThat(told(nodes).does("Start", Map.of()).place()).isEqualTo("another");
  }

  @Test
  void a_trait_that_was_set_is_known_at_the_next_node() {
    Node set = new Node.Ask(new Request.Traits(Attributes.of("plan", "gold"), List.of()), "gold");
    Story story = told(Map.of("first", set, "gold", new Node.Check(trait("plan", "gold"), "yes", "end"), "yes",
        Journeys.days(1, "end"))).does("Start", Map.of());
    assertThat(story.place()).as("until the log has told").isEqualTo("first");
    story.isAnswered(Map.of());
    assertThat(story.place()).isEqualTo("yes");
  }

  private static Map<String, Node> asksForCapacity() {
    Request.Allocation share = new Request.Allocation("capacity", "calls", Attributes.of("perHour", 3));
    return Map.of("first", new Node.Allocate(share, AN_HOUR, "call", "letter"), "call", Journeys.days(1, "end"),
        "letter", Journeys.days(1, "end"));
  }

  @Test
  void an_allocator_grants_denies_or_is_not_waited_for_any_longer() {
    assertThat(told(asksForCapacity()).does("Start", Map.of()).isAnswered(Map.of("granted", true)).place())
        .isEqualTo("call");
    assertThat(told(asksForCapacity()).does("Start", Map.of()).isAnswered(Map.of("granted", false)).place())
        .isEqualTo("letter");
    Story story = told(asksForCapacity()).does("Start", Map.of()).timePasses(AN_HOUR);
    assertThat(story.place()).isEqualTo("letter");
    assertThat(story.all(Effect.Withdrawn.class)).extracting(Effect.Withdrawn::effect)
        .isEqualTo(story.all(Effect.Requested.class).stream().map(Effect.Requested::effect).toList());
    assertThat(story.isAnswered(Map.of("granted", true)).place()).as("too late").isEqualTo("letter");
  }

  @Test
  void a_jump_ends_one_run_and_begins_another_with_the_same_key() {
    Journey from = Journeys.made("from", 1, Journeys.on("Start").by("cart", Optional.empty()), List.of(), List.of(),
        Map.of("first", new Node.Jump("to")));
    Journey to = Journeys.made("to", 1, Journeys.on("Never").by("cart", Optional.empty()), List.of(), List.of(),
        Map.of("first", Journeys.days(1, "end")));
    Story story = new Story(Map.of(), from, to).does("Start", Map.of("cart", "c1")).does("Start", Map.of("cart", "c2"));
    assertThat(story.outcomes()).containsExactly("jumped", "jumped");
    assertThat(story.all(Effect.RunStarted.class)).extracting(start -> start.run().journey() + start.run().entryKey())
        .containsExactly("fromc1", "toc1", "fromc2", "toc2");
  }

  @Test
  void journeys_that_point_at_each_other_come_to_rest() {
    Journey one = Journeys.made("one", Map.of("first", new Node.Jump("two")));
    Journey two = Journeys.made("two", 1, Journeys.on("Never"), List.of(), List.of(),
        Map.of("first", new Node.Jump("one")));
    Story story = new Story(Map.of(), one, two).does("Start", Map.of());
    assertThat(story.all(Effect.RunStarted.class)).hasSize(2);
    assertThat(story.place()).isEqualTo("nowhere");
  }

  @Test
  void a_sign_that_comes_before_the_receipt_counts() {
    Story story = told(mailThenFallback()).does("Start", Map.of());
    story.tells("Clicked", story.sends().getFirst().effect()).receives(InternalEvents.EMAIL_SENT);
    assertThat(story.place()).isEqualTo("thanks");
    assertThat(story.timePasses(Duration.ofDays(5)).sends()).hasSize(1);
  }

  @Test
  void a_callers_words_are_no_answer() {
    Story story = told(asksForCapacity()).does("Start", Map.of());
    UUID asked = story.all(Effect.Requested.class).getFirst().effect();
    story.tell(new Input.Happened(story.event(Event.INTERNAL, InternalEvents.JOURNEY_ENTRY_REQUESTED,
        Map.of("effect", asked.toString(), "granted", true), Map.of(), story.now(), false, EventType.TRACK)));
    assertThat(story.place()).isEqualTo("first");
  }

  @Test
  void journeys_that_hand_over_to_themselves_turn_no_faster_than_once_a_minute() {
    Node set = new Node.Ask(new Request.Traits(Attributes.of("plan", "gold"), List.of()), "again");
    Story story = told(Map.of("first", set, "again", new Node.Jump("j"))).does("Start", Map.of());
    for (int turn = 0; turn < 10; turn++) {
      story.timePasses(Duration.ofSeconds(1)).isAnswered(Map.of());
    }
    assertThat(story.all(Effect.RunStarted.class)).hasSize(1);
  }
}
