package io.inyeon.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.customer.Contact;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.policy.Cap;
import io.inyeon.core.policy.Decision;
import io.inyeon.core.policy.Decision.Reason;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.policy.QuietHours;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Several want to say something to one person: who may, and how often. */
class CompetitionTest {
  private static final Policy ONE_A_DAY = new Policy(Map.of(),
      List.of(Cap.ofChannel("email", 1, Duration.ofDays(1))), ZoneOffset.UTC);

  private static Journey sending(String key, String event, int priority, MessageTerms terms) {
    return Journeys.sending(key, event, priority, Optional.empty(), terms);
  }

  private static MessageTerms asking(String question) {
    return new MessageTerms(MessageClass.MARKETING, "marketing", Optional.empty(), Optional.of(question));
  }

  private static Story willing(Policy policy, Journey... journeys) {
    return new Story(Map.of(), journeys).under(policy).identifies(Map.of()).consents(true);
  }

  private static Decision.Grounds grounds(Story story) {
    return ((Decision.Refused) story.decisions().getLast().decision()).grounds();
  }

  private static void contacted(Story story, Map<String, Object> said) {
    story.tell(new Input.Happened(
        story.event(Event.INTERNAL, InternalEvents.CONTACTED, said, Map.of(), story.now(), false, EventType.TRACK)));
  }

  @Test
  void of_two_that_one_event_starts_the_more_important_goes_and_the_other_says_which_did() {
    Story story = willing(ONE_A_DAY, sending("aaa", "Wish", 20, MessageTerms.marketing("marketing")),
        sending("zzz", "Wish", 80, MessageTerms.marketing("marketing"))).does("Wish", Map.of());

    assertThat(story.sends()).extracting(Effect.Send::journey).containsExactly("zzz");
    assertThat(grounds(story).reason()).isEqualTo(Reason.CAP_REACHED);
    assertThat(grounds(story).evidence()).contains("zzz");
  }

  @Test
  void of_two_that_are_released_at_one_instant_the_more_important_goes_whoever_came_first() {
    Policy night = new Policy(Map.of("email", new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0))),
        ONE_A_DAY.caps(), ZoneOffset.UTC);
    Story story = willing(night, sending("first", "Early", 20, MessageTerms.marketing("marketing")),
        sending("better", "Late", 80, MessageTerms.marketing("marketing")));
    story.does("Early", Map.of()).timePasses(Duration.ofHours(1)).does("Late", Map.of());
    assertThat(story.decisions()).allSatisfy(
        decided -> assertThat(decided.decision()).isInstanceOf(Decision.Deferred.class));

    story.timePasses(Duration.ofHours(7));
    assertThat(story.sends()).extracting(Effect.Send::journey).containsExactly("better");
  }

  @Test
  void the_last_place_is_kept_for_what_waits_for_the_morning_and_matters_more() {
    Policy night = new Policy(Map.of("email", new QuietHours(LocalTime.of(0, 0), LocalTime.of(1, 0))),
        ONE_A_DAY.caps(), ZoneOffset.UTC);
    Story story = willing(night, sending("minor", "Small", 20, MessageTerms.marketing("marketing")),
        sending("major", "Great", 80, MessageTerms.marketing("marketing"))).does("Great", Map.of());
    story.under(ONE_A_DAY).does("Small", Map.of());

    assertThat(grounds(story).reason()).isEqualTo(Reason.OUTRANKED);
    assertThat(grounds(story).evidence()).contains("major", "2026-05-01T01:00:00Z");
    story.timePasses(Duration.ofHours(1));
    assertThat(story.sends()).extracting(Effect.Send::journey).containsExactly("major");
  }

  @Test
  void an_agents_reply_counts_like_a_message_of_ours() {
    Story story = willing(ONE_A_DAY, Journeys.onEvent("Wish"));
    contacted(story, Map.of("channel", "email", "class", "service", "by", "Anna"));
    story.does("Wish", Map.of());

    assertThat(story.sends()).isEmpty();
    assertThat(grounds(story).evidence()).contains("Anna 2026-05-01T00:00:00Z");
    story.timePasses(Duration.ofDays(1)).does("Wish", Map.of());
    assertThat(story.sends()).hasSize(1);
  }

  @Test
  void what_is_remembered_of_messages_stays_bounded() {
    Story story = willing(ONE_A_DAY, Journeys.onEvent("Wish"));
    for (int n = 0; n < ProfileState.MOST_CONTACTS + 20; n++) {
      contacted(story.timePassesUnseen(Duration.ofMinutes(1)), Map.of("channel", "chat", "by", "agent " + n));
    }
    assertThat(story.state().contacts()).hasSize(ProfileState.MOST_CONTACTS);
    assertThat(story.state().contacts().getLast().by()).contains("agent " + (ProfileState.MOST_CONTACTS + 19));

    story.timePasses(Duration.ofDays(32)).does("Wish", Map.of());
    assertThat(story.state().contacts()).extracting(Contact::by).containsExactly(Optional.of("on-Wish"));
  }

  @Test
  void whoever_has_answered_or_dismissed_a_question_anywhere_is_not_asked_it_again() {
    for (String answer : List.of("Survey Answered", "Survey Dismissed", "Prompt Answered", "Prompt Dismissed")) {
      Story story = willing(Policy.DEFAULT, sending("survey", "Wish", 50, asking("nps")),
          sending("other", "Other", 50, asking("size")));
      story.does(answer, Map.of("question", "nps")).timePasses(Duration.ofDays(400)).does("Wish", Map.of());
      assertThat(grounds(story).reason()).as(answer).isEqualTo(Reason.ASKED_ALREADY);
      assertThat(grounds(story).rule()).isEqualTo("ask-once");

      story.does("Other", Map.of());
      assertThat(story.sends()).extracting(Effect.Send::journey).containsExactly("other");
    }
  }

  @Test
  void a_question_that_is_open_is_not_put_twice_and_one_that_did_not_arrive_is_put_again() {
    Story story = willing(Policy.DEFAULT, sending("survey", "Wish", 50, asking("nps")),
        sending("letter", "Order", 50, asking("nps")));
    story.does("Wish", Map.of()).receives(InternalEvents.EMAIL_REJECTED).does("Wish", Map.of());
    assertThat(story.sends()).hasSize(2);

    story.receives(InternalEvents.EMAIL_SENT).does("Order", Map.of());
    assertThat(grounds(story).reason()).isEqualTo(Reason.ASKED_ALREADY);
    story.timePasses(Duration.ofDays(30)).does("Order", Map.of());
    assertThat(story.sends()).as("nobody has answered for a month").hasSize(3);
  }
}
