package io.inyeon.core.policy;

import static io.inyeon.core.channel.MessageClass.LEGAL;
import static io.inyeon.core.channel.MessageClass.MARKETING;
import static io.inyeon.core.channel.MessageClass.SERVICE;
import static io.inyeon.core.channel.MessageClass.TRANSACTIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.policy.Decision.Allowed;
import io.inyeon.core.policy.Decision.Reason;
import io.inyeon.core.policy.Decision.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What binds which class of message, and how caps count. */
class ClassesAndCapsTest {
  private static final String NOON = "2026-05-01T12:00:00Z";

  private static Cap cap(String name, int most, Span span, String channel, Optional<MessageClass> messageClass,
      String topic) {
    return new Cap(name, most, span, Optional.of(channel).filter(text -> !text.isEmpty()),
        messageClass, Optional.of(topic).filter(text -> !text.isEmpty()));
  }

  private static Policy capped(Cap... caps) {
    return new Policy(Map.of(), List.of(caps), ZoneOffset.UTC);
  }

  private static Recipient willing() {
    return Recipient.somewhere().agrees("email", "marketing");
  }

  private static void refuses(Decision decision, Reason reason) {
    assertThat(decision).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private static Decision.Grounds grounds(Decision decision) {
    return ((Refused) decision).grounds();
  }

  @ParameterizedTest
  @EnumSource
  void nothing_at_all_goes_to_an_address_that_bounced(MessageClass messageClass) {
    refuses(willing().bounced("email").asked("email", messageClass, NOON), Reason.SUPPRESSED);
  }

  @Test
  void only_marketing_needs_a_consent_and_a_service_heeds_an_objection() {
    refuses(Recipient.somewhere().asked("email", MARKETING, NOON), Reason.NO_CONSENT);
    assertThat(List.of(SERVICE, LEGAL, TRANSACTIONAL))
        .allSatisfy(one -> assertThat(Recipient.somewhere().asked("email", one, NOON)).isInstanceOf(Allowed.class));

    Recipient objecting = Recipient.somewhere().refuses("email", "marketing");
    refuses(objecting.asked("email", SERVICE, NOON), Reason.CONSENT_REFUSED);
    assertThat(List.of(LEGAL, TRANSACTIONAL)).as("a receipt; the notice that the refusal was taken down")
        .allSatisfy(one -> assertThat(objecting.asked("email", one, NOON)).isInstanceOf(Allowed.class));
  }

  @Test
  void receipts_and_legal_notices_pass_the_brands_night_and_its_caps_and_fill_them() {
    Policy strict = new Policy(Map.of("email", new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0))),
        List.of(Cap.ofChannel("email", 1, Duration.ofDays(1))), ZoneOffset.UTC);
    String night = "2026-05-01T23:00:00Z";
    Recipient buyer = willing().under(strict).got("email", TRANSACTIONAL, "", "2026-05-01T10:00:00Z");

    assertThat(buyer.asked("email", TRANSACTIONAL, night)).isInstanceOf(Allowed.class);
    assertThat(buyer.asked("email", LEGAL, night)).isInstanceOf(Allowed.class);
    assertThat(buyer.asked("email", SERVICE, night)).isInstanceOf(Decision.Deferred.class);
    refuses(buyer.asked("email", MARKETING, NOON), Reason.CAP_REACHED);
    refuses(buyer.asked("email", SERVICE, NOON), Reason.CAP_REACHED);
  }

  @Test
  void a_rolling_cap_looks_back_to_the_very_millisecond() {
    Recipient one = willing().under(capped(Cap.ofChannel("email", 1, Duration.ofDays(1)))).got("email", MARKETING, "",
        NOON);
    refuses(one.advertised("email", "2026-05-02T11:59:59.999Z"), Reason.CAP_REACHED);
    assertThat(one.advertised("email", "2026-05-02T12:00:00.000Z")).isInstanceOf(Allowed.class);
  }

  @Test
  void a_refusal_names_the_cap_what_filled_it_and_when_a_place_is_free() {
    Cap weekly = cap("weekly", 2, Span.Calendar.WEEK, "", Optional.empty(), "");
    Recipient one = willing().under(capped(Cap.ofChannel("email", 5, Duration.ofDays(1)), weekly))
        .got("email", MARKETING, "", "2026-04-27T09:00:00Z").got("sms", SERVICE, "", "2026-04-28T09:00:00Z");
    Decision.Grounds grounds = grounds(one.advertised("email", NOON));

    assertThat(grounds.rule()).isEqualTo("cap:weekly");
    assertThat(grounds.evidence()).contains("spring-sale 2026-04-27T09:00:00Z").contains("2026-04-28T09:00:00Z");
    assertThat(grounds.remedy().params()).containsEntry("cap", "weekly").containsEntry("until", "2026-05-04T00:00:00Z");
    assertThat(grounds.remedy().inEnglish()).contains("weekly");
  }

  @Test
  void a_cap_counts_by_channel_class_and_topic_and_binds_only_what_it_names() {
    Policy policy = capped(
        cap("letters", 1, new Span.Rolling(Duration.ofDays(7)), "email", Optional.of(MARKETING), "newsletter"));
    Recipient reader = willing().under(policy).got("email", MARKETING, "newsletter", "2026-04-30T12:00:00Z")
        .got("email", MARKETING, "sale", "2026-04-30T12:00:00Z");

    refuses(reader.asked("email", Recipient.terms(MARKETING, "newsletter"), NOON), Reason.CAP_REACHED);
    assertThat(reader.asked("email", Recipient.terms(MARKETING, "sale"), NOON)).isInstanceOf(Allowed.class);
    assertThat(reader.asked("email", Recipient.terms(MARKETING, ""), NOON)).isInstanceOf(Allowed.class);
    assertThat(reader.asked("email", Recipient.terms(SERVICE, "newsletter"), NOON)).isInstanceOf(Allowed.class);
  }

  @Test
  void a_day_of_the_calendar_is_the_customers_and_has_23_hours_when_clocks_are_put_forward() {
    Recipient berliner = willing().with("timezone", "Europe/Berlin")
        .under(capped(cap("daily", 1, Span.Calendar.DAY, "", Optional.empty(), "")))
        .got("email", MARKETING, "", "2026-03-28T23:00:00Z"); // midnight of the 29th, UTC+1
    refuses(berliner.advertised("email", "2026-03-29T21:59:59.999Z"), Reason.CAP_REACHED);
    assertThat(berliner.advertised("email", "2026-03-29T22:00:00.000Z")).as("UTC+2").isInstanceOf(Allowed.class);
  }

  @Test
  void a_day_has_25_hours_when_they_are_put_back() {
    Recipient berliner = willing().with("timezone", "Europe/Berlin")
        .under(capped(cap("daily", 1, Span.Calendar.DAY, "", Optional.empty(), "")))
        .got("email", MARKETING, "", "2026-10-24T22:00:00Z");
    refuses(berliner.advertised("email", "2026-10-25T22:59:59.999Z"), Reason.CAP_REACHED);
    assertThat(berliner.advertised("email", "2026-10-25T23:00:00.000Z")).isInstanceOf(Allowed.class);
  }

  @Test
  void weeks_begin_on_Monday_and_months_with_the_first() {
    ZoneId seoul = ZoneId.of("Asia/Seoul");
    Instant sunday = Instant.parse("2026-05-03T14:59:59.999Z");
    assertThat(Span.Calendar.WEEK.end(sunday, seoul)).isEqualTo(Instant.parse("2026-05-03T15:00:00Z"));
    assertThat(Span.Calendar.WEEK.end(sunday.plusMillis(1), seoul)).isEqualTo(Instant.parse("2026-05-10T15:00:00Z"));
    assertThat(Span.Calendar.MONTH.end(sunday, seoul)).isEqualTo(Instant.parse("2026-05-31T15:00:00Z"));
  }

  private static Proposal proposal(String journey, int priority) {
    return new Proposal("email", Recipient.terms(MARKETING, ""), journey, priority, Optional.empty());
  }

  @Test
  void the_last_place_is_kept_for_what_waits_and_matters_more() {
    Recipient one = willing().under(capped(Cap.ofChannel("email", 2, Duration.ofDays(1)))).got("email", MARKETING, "",
        "2026-05-01T09:00:00Z");
    List<Waiting> waiting = List.of(new Waiting(proposal("winback", 80), Instant.parse("2026-05-02T08:00:00Z")));
    Decision.Grounds grounds = grounds(one.asked(proposal("newsletter", 50), waiting, NOON));

    assertThat(grounds.reason()).isEqualTo(Reason.OUTRANKED);
    assertThat(grounds.evidence()).contains("winback", "2026-05-02T08:00:00Z");
    assertThat(one.asked(proposal("equal", 80), waiting, NOON)).as("it goes now").isInstanceOf(Allowed.class);
  }

  @Test
  void no_place_is_kept_where_there_are_enough_or_where_the_other_waits_longer_than_the_cap_counts() {
    Policy two = capped(Cap.ofChannel("email", 2, Duration.ofDays(1)));
    List<Waiting> soon = List.of(new Waiting(proposal("winback", 80), Instant.parse("2026-05-02T08:00:00Z")));
    assertThat(willing().under(two).asked(proposal("newsletter", 50), soon, NOON)).isInstanceOf(Allowed.class);

    Recipient one = willing().under(two).got("email", MARKETING, "", "2026-05-01T09:00:00Z");
    List<Waiting> later = List.of(new Waiting(proposal("winback", 80), Instant.parse("2026-05-02T12:00:00Z")));
    assertThat(one.asked(proposal("newsletter", 50), later, NOON)).isInstanceOf(Allowed.class);
  }

  @Test
  void two_that_wait_take_two_places() {
    Policy two = capped(Cap.ofChannel("email", 2, Duration.ofDays(1)));
    List<Waiting> waiting = List.of(new Waiting(proposal("winback", 80), Instant.parse("2026-05-02T08:00:00Z")),
        new Waiting(proposal("birthday", 90), Instant.parse("2026-05-02T09:00:00Z")));
    refuses(willing().under(two).asked(proposal("newsletter", 50), waiting, NOON), Reason.OUTRANKED);
  }
}
