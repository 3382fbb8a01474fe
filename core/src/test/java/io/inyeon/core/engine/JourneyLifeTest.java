package io.inyeon.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.journey.Ending;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Occasion;
import io.inyeon.core.journey.Pause;
import io.inyeon.core.journey.Publication;
import io.inyeon.core.journey.Publication.Move;
import io.inyeon.core.journey.Publication.Stage;
import io.inyeon.core.journey.Trigger;
import io.inyeon.core.journey.Entry;
import io.inyeon.core.rule.Condition;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Operator;
import io.inyeon.core.rule.Rule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How people come into journeys, and what pausing, stopping and publishing mean for those inside. */
class JourneyLifeTest {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Rule VIP = new Rule.Trait(new Condition("plan", Operator.EQ, "vip"));

  private static Journey waitingThenMail(int version, int days) {
    return Journeys.made("j", version, Journeys.on("Start"), List.of(), List.of(),
        Map.of("first", Journeys.days(days, "mail"), "mail", Journeys.reminder("end")));
  }

  private static Publication staged(Journey journey, Stage stage) {
    return new Publication(journey, stage, Optional.empty());
  }

  private static Story inside() {
    return new Story(Map.of(), waitingThenMail(1, 3)).identifies(Map.of()).consents(true).does("Start", Map.of());
  }

  private static Journey weekly(Entry entry) {
    return Journeys.made("weekly", 1, entry, List.of(), List.of(), Map.of("first", new Node.Exit()));
  }

  private static Entry sundays() {
    return Entry.on(new Trigger.OnOccasion(
        new Occasion.Schedule(LocalTime.of(9, 0), Set.of(DayOfWeek.SUNDAY), OptionalInt.empty())));
  }

  private static List<Instant> starts(Story story) {
    return story.all(Effect.RunStarted.class).stream().map(start -> start.run().enteredAt()).toList();
  }

  @Test
  void every_sunday_at_nine_is_each_customers_own() {
    Story seoul = new Story(Map.of(), weekly(sundays())).identifies(Map.of("timezone", "Asia/Seoul"));
    Story berlin = new Story(Map.of(), weekly(sundays())).identifies(Map.of("timezone", "Europe/Berlin"));
    assertThat(starts(seoul.timePasses(Duration.ofDays(10))))
        .containsExactly(Instant.parse("2026-05-03T00:00:00Z"), Instant.parse("2026-05-10T00:00:00Z"));
    assertThat(starts(berlin.timePasses(Duration.ofDays(10))))
        .containsExactly(Instant.parse("2026-05-03T07:00:00Z"), Instant.parse("2026-05-10T07:00:00Z"));
  }

  @Test
  void a_flight_to_the_west_brings_no_second_sunday() {
    Story story = new Story(Map.of(), weekly(sundays())).identifies(Map.of("timezone", "Asia/Seoul"));
    story.timePasses(Duration.ofDays(2)).identifies(Map.of("timezone", "America/Los_Angeles")).timePasses(A_DAY);
    assertThat(story.all(Effect.RunStarted.class)).extracting(start -> start.run().entryKey())
        .as("one run a date").containsExactly("2026-05-03");
  }

  @Test
  void a_calendar_that_is_published_begins_for_those_who_are_there_and_not_in_the_past() {
    Story story = new Story(Map.of()).identifies(Map.of("timezone", "Asia/Seoul")).timePasses(Duration.ofDays(4));
    story.publish(Publication.open(weekly(sundays()))).timePasses(Duration.ofDays(6));
    assertThat(starts(story)).containsExactly(Instant.parse("2026-05-10T00:00:00Z"));
  }

  @Test
  void a_birthday_comes_every_year_a_week_ahead_and_follows_the_date() {
    Entry birthday = Entry.on(new Trigger.OnOccasion(
        new Occasion.TraitDate("birthday", true, 7, LocalTime.of(9, 0))));
    Story story = new Story(Map.of(), weekly(birthday)).identifies(Map.of("timezone", "Asia/Seoul"));
    story.timePasses(Duration.ofDays(1)).identifies(Map.of("birthday", "1992-02-29")).timePasses(Duration.ofDays(700));
    assertThat(starts(story)).containsExactly(Instant.parse("2027-02-21T00:00:00Z"),
        Instant.parse("2028-02-22T00:00:00Z"));
    assertThat(story.state().profiles().values().iterator().next().entered().get("weekly")).hasSize(1);
  }

  @Test
  void the_clock_that_is_put_forward_over_the_hour_brings_it_once() {
    Entry night = Entry.on(new Trigger.OnOccasion(
        new Occasion.Schedule(LocalTime.of(2, 30), Set.of(), OptionalInt.empty())));
    Story story = new Story(Map.of(), weekly(night)).identifies(Map.of("timezone", "America/New_York"));
    story.timePasses(Duration.ofDays(365));
    assertThat(starts(story)).hasSize(365);
    assertThat(starts(story)).doesNotHaveDuplicates();
  }

  @Test
  void only_the_audience_enters_while_the_journey_is_valid() {
    Entry entry = Journeys.on("Start").whom(VIP).valid(Optional.of(Instant.parse("2026-05-02T00:00:00Z")),
        Optional.of(Instant.parse("2026-05-04T00:00:00Z")));
    Story story = new Story(Map.of(), weekly(entry)).does("Start", Map.of()).identifies(Map.of("plan", "vip"));
    story.does("Start", Map.of());
    assertThat(starts(story)).as("too early").isEmpty();
    story.timePasses(A_DAY).does("Start", Map.of()).timePasses(Duration.ofDays(2)).does("Start", Map.of());
    assertThat(starts(story)).as("the second is too late").hasSize(1);
  }

  @Test
  void whoever_is_excluded_does_not_enter() {
    Story story = new Story(Map.of(), weekly(Journeys.on("Start").without(VIP))).identifies(Map.of("plan", "vip"));
    assertThat(starts(story.does("Start", Map.of()))).isEmpty();
  }

  @Test
  void no_key_can_claim_a_word_of_the_product() {
    Journey journey = weekly(Entry.on(new Trigger.OnWord(List.of(
        EventMatch.named(InternalEvents.JOURNEY_ENTRY_REQUESTED)))));
    Story story = new Story(Map.of(), journey).does(InternalEvents.JOURNEY_ENTRY_REQUESTED, Map.of());
    assertThat(starts(story)).isEmpty();
  }

  @Test
  void a_rule_ends_a_run_when_an_event_or_time_alone_makes_it_hold() {
    Rule quiet = new Rule.Not(Rule.Performed.atLeast(1, "Viewed", Duration.ofDays(5)));
    Journey journey = Journeys.made("j", 1, Journeys.on("Start"), List.of(new Ending.When(VIP)),
        List.of(new Ending.When(quiet)), Map.of("first", Journeys.days(30, "end")));
    Story bought = new Story(Map.of(), journey).does("Viewed", Map.of()).does("Start", Map.of());
    assertThat(bought.place()).isEqualTo("first");
    assertThat(bought.identifies(Map.of("plan", "vip")).outcomes()).containsExactly("goal");
    Story silent = new Story(Map.of(), journey).does("Viewed", Map.of()).does("Start", Map.of());
    silent.timePasses(Duration.ofDays(20));
    assertThat(silent.outcomes()).containsExactly("exited");
    assertThat(silent.all(Effect.RunEnded.class).getFirst().at()).isEqualTo(Instant.parse("2026-05-06T00:00:00Z"));
    silent.does("Start", Map.of());
    assertThat(starts(silent)).as("who would have to leave at once does not enter").hasSize(1);
  }

  @Test
  void a_pause_holds_people_before_the_next_node_and_lets_them_go_on_later() {
    Story story = inside().publish(staged(waitingThenMail(1, 3), Stage.PAUSED)).does("Start", Map.of());
    story.timePasses(Duration.ofDays(10));
    assertThat(story.place()).isEqualTo("mail");
    assertThat(story.sends()).isEmpty();
    assertThat(story.state().dueAt()).as("nothing turns in vain").isEmpty();
    story.publish(staged(waitingThenMail(1, 3), Stage.OPEN));
    assertThat(story.sends()).hasSize(1);
    assertThat(starts(story)).hasSize(1);
  }

  @Test
  void a_goal_ends_a_run_that_is_held() {
    Journey journey = Journeys.made("j", 1, Journeys.on("Start"),
        List.of(new Ending.OnEvent(EventMatch.named("Bought"))), List.of(),
        Map.of("first", Journeys.days(1, "mail"), "mail", Journeys.reminder("end")));
    Story story = new Story(Map.of(), journey).does("Start", Map.of()).publish(staged(journey, Stage.PAUSED));
    assertThat(story.timePasses(Duration.ofDays(2)).does("Bought", Map.of()).outcomes()).containsExactly("goal");
  }

  @Test
  void a_stop_lets_people_finish_or_leave() {
    Story finishing = inside().publish(staged(waitingThenMail(1, 3), Stage.CLOSED)).timePasses(Duration.ofDays(4));
    assertThat(finishing.sends()).hasSize(1);
    Story leaving = inside().publish(staged(waitingThenMail(1, 3), Stage.ENDED)).timePasses(Duration.ofDays(4));
    assertThat(leaving.outcomes()).containsExactly("stopped");
    assertThat(leaving.sends()).isEmpty();
  }

  @Test
  void people_finish_the_version_that_they_entered() {
    Story story = inside().publish(Publication.closed(waitingThenMail(1, 3)), Publication.open(waitingThenMail(2, 9)));
    story.timePasses(Duration.ofDays(3));
    assertThat(story.sends()).extracting(Effect.Send::version).containsExactly(1);
  }

  @Test
  void people_who_are_moved_keep_the_time_that_they_have_waited() {
    Move move = new Move(2, Map.of("first", "first"));
    Story story = inside().timePasses(Duration.ofDays(2)).publish(
        new Publication(waitingThenMail(1, 3), Stage.CLOSED, Optional.of(move)),
        Publication.open(waitingThenMail(2, 5)));
    assertThat(story.all(Effect.RunMigrated.class)).hasSize(1);
    story.timePasses(Duration.ofDays(2));
    assertThat(story.sends()).isEmpty();
    story.timePasses(A_DAY);
    assertThat(story.sends()).extracting(Effect.Send::version).containsExactly(2);
    assertThat(story.sends().getFirst().run()).isEqualTo(story.all(Effect.RunStarted.class).getFirst().run().id());
  }

  @Test
  void moves_follow_one_another_to_the_version_that_is_there() {
    Story story = inside().publish(
        new Publication(waitingThenMail(1, 3), Stage.CLOSED, Optional.of(new Move(2, Map.of("first", "first")))),
        new Publication(waitingThenMail(2, 5), Stage.CLOSED, Optional.of(new Move(3, Map.of("first", "first")))),
        Publication.open(waitingThenMail(3, 7)));
    assertThat(story.all(Effect.RunMigrated.class)).extracting(Effect.RunMigrated::version).containsExactly(3);
  }

  @Test
  void a_version_that_is_gone_lets_nobody_stand_about() {
    Story story = inside().publish(Publication.open(waitingThenMail(2, 5))).timePasses(Duration.ofDays(4));
    assertThat(story.outcomes()).containsExactly("withdrawn");
  }

  private static Journey daily(int hour, String key) {
    Entry entry = Entry.on(new Trigger.OnOccasion(
        new Occasion.Schedule(LocalTime.of(hour, 0), Set.of(), OptionalInt.empty())));
    return Journeys.made(key, 1, entry, List.of(), List.of(), Map.of("first", new Node.Exit()));
  }

  @Test
  void the_date_line_brings_no_date_twice_and_a_jump_does_not_make_it_forgotten() {
    Journey jumping = Journeys.made("jumping", Map.of("first", new Node.Jump("weekly")));
    Story story = new Story(Map.of(), daily(9, "weekly"), jumping).identifies(Map.of("timezone", "Pacific/Kiritimati"));
    story.timePasses(Duration.ofHours(43)).does("Start", Map.of());
    story.identifies(Map.of("timezone", "Pacific/Pago_Pago")).timePasses(A_DAY.multipliedBy(3));
    assertThat(story.all(Effect.RunStarted.class)).extracting(start -> start.run().id()).doesNotHaveDuplicates();
    assertThat(story.all(Effect.RunStarted.class)).filteredOn(start -> start.run().journey().equals("weekly"))
        .extracting(start -> start.run().entryKey()).doesNotHaveDuplicates();
  }

  @Test
  void a_calendar_that_is_over_wakes_nobody() {
    Entry until = sundays().valid(Optional.empty(), Optional.of(Instant.parse("2026-05-05T00:00:00Z")));
    Story story = new Story(Map.of(), weekly(until)).identifies(Map.of()).timePasses(A_DAY.multipliedBy(6));
    assertThat(starts(story)).hasSize(1);
    assertThat(story.state().dueAt()).isEmpty();
  }

  @Test
  void an_occasion_that_comes_while_somebody_becomes_another_is_met_afterwards() {
    Story story = new Story(Map.of(), daily(9, "daily")).identifies(Map.of("timezone", "UTC"));
    UUID transfer = new UUID(5, 5);
    story.timePasses(Duration.ofHours(8));
    story.tell(new Input.Await(new LogPosition(0, 900, story.now()), transfer));
    story.timePassesUnseen(Duration.ofHours(2));
    story.tell(new Input.Join(new LogPosition(0, 901, story.now()), transfer, Map.of()));
    assertThat(starts(story)).hasSize(1);
    story.timePasses(A_DAY);
    assertThat(starts(story)).hasSize(2);
  }

  @Test
  void a_run_that_was_held_goes_on_although_its_customer_was_becoming_another_at_the_resume() {
    Story story = inside().publish(staged(waitingThenMail(1, 3), Stage.PAUSED)).timePasses(A_DAY.multipliedBy(4));
    UUID transfer = new UUID(5, 6);
    story.tell(new Input.Await(new LogPosition(0, 900, story.now()), transfer));
    story.publish(staged(waitingThenMail(1, 3), Stage.OPEN));
    story.tell(new Input.Join(new LogPosition(0, 901, story.now()), transfer, Map.of()));
    assertThat(story.sends()).hasSize(1);
  }

  @Test
  void a_trait_told_during_a_pause_neither_restarts_nor_loses_a_wait() {
    Occasion nine = new Occasion.Schedule(LocalTime.of(9, 0), Set.of(), OptionalInt.empty());
    Journey journey = Journeys.made("j", Map.of("first", new Node.Wait(new Pause.Until(nine), "mail",
        Optional.empty()), "mail", Journeys.reminder("end")));
    Story story = new Story(Map.of(), journey).identifies(Map.of("timezone", "UTC")).consents(true)
        .does("Start", Map.of()).publish(staged(journey, Stage.PAUSED)).timePasses(Duration.ofHours(8));
    story.identifies(Map.of("timezone", "UTC")).timePasses(Duration.ofHours(2));
    story.publish(staged(journey, Stage.OPEN));
    assertThat(story.sends()).hasSize(1);
  }
}
