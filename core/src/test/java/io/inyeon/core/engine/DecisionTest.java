package io.inyeon.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.policy.Cap;
import io.inyeon.core.policy.Decision;
import io.inyeon.core.policy.Decision.Reason;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.policy.QuietHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

  private final Story story = new Story(Map.of(), Journeys.onEvent("Wish"));

  private Reason refusal() {
    return ((Decision.Refused) story.decisions().getLast().decision()).reason();
  }

  @Test
  void whoever_has_no_address_is_not_written_to_and_the_reason_is_recorded() {
    story.does("Wish", Map.of());
    assertThat(refusal()).isEqualTo(Reason.NO_ENDPOINT);
  }

  @Test
  void silence_is_no_consent() {
    story.identifies(Map.of()).does("Wish", Map.of());
    assertThat(refusal()).isEqualTo(Reason.NO_CONSENT);
  }

  @Test
  void a_refusal_counts_until_it_is_taken_back() {
    story.identifies(Map.of()).consents(true).timePasses(Duration.ofMinutes(1)).consents(false).does("Wish", Map.of());
    assertThat(refusal()).isEqualTo(Reason.CONSENT_REFUSED);

    story.timePasses(Duration.ofMinutes(1)).consents(true).does("Wish", Map.of());
    assertThat(story.sends()).hasSize(1);
  }

  @Test
  void an_address_that_bounced_is_not_tried_again() {
    story.identifies(Map.of()).consents(true).does("Wish", Map.of()).receives(InternalEvents.EMAIL_BOUNCED)
        .does("Wish", Map.of());

    assertThat(story.sends()).hasSize(1);
    assertThat(refusal()).isEqualTo(Reason.SUPPRESSED);
  }

  @Test
  void the_cap_counts_what_went_out_and_gives_back_what_did_not() {
    story.under(new Policy(Map.of(), List.of(Cap.ofChannel("email", 1, Duration.ofDays(1))), ZoneId.of("UTC")));
    story.identifies(Map.of()).consents(true).does("Wish", Map.of()).receives(InternalEvents.EMAIL_REFUSED)
        .does("Wish", Map.of());
    assertThat(story.sends()).hasSize(2);

    story.receives(InternalEvents.EMAIL_SENT).does("Wish", Map.of());
    assertThat(story.sends()).hasSize(2);
    assertThat(refusal()).isEqualTo(Reason.CAP_REACHED);

    story.timePasses(Duration.ofDays(1)).does("Wish", Map.of());
    assertThat(story.sends()).hasSize(3);
  }

  @Test
  void in_the_quiet_hours_of_the_customers_own_zone_a_message_waits_for_the_morning() {
    story.under(new Policy(Map.of("email", NIGHT), List.of(), ZoneId.of("UTC")));
    story.identifies(Map.of("timezone", "America/New_York")).consents(true).does("Wish", Map.of());
    assertThat(story.sends()).as("20:00 in New York").hasSize(1);

    story.receives(InternalEvents.EMAIL_SENT).timePasses(Duration.ofHours(2)).does("Wish", Map.of());
    Instant morning = Instant.parse("2026-05-01T12:00:00Z");
    assertThat(story.decisions().getLast().decision()).isInstanceOfSatisfying(Decision.Deferred.class,
        deferred -> assertThat(deferred.until()).isEqualTo(morning));

    story.timePasses(Duration.between(story.now(), morning));
    assertThat(story.sends()).hasSize(2);
  }
}
