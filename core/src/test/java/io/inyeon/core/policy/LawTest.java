package io.inyeon.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.policy.Decision.Allowed;
import io.inyeon.core.policy.Decision.Deferred;
import io.inyeon.core.policy.Decision.Reason;
import io.inyeon.core.policy.Decision.Refused;
import io.inyeon.core.policy.law.Law;
import io.inyeon.core.policy.law.Statute;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on both sides of its edge. Seoul is nine hours ahead of UTC all year. */
class LawTest {
  private static Recipient korean(String channel) {
    return Recipient.in("KR").agrees(channel, "marketing");
  }

  private static void defers(Decision decision, String rule, String until) {
    assertThat(decision).isInstanceOfSatisfying(Deferred.class, deferred -> {
      assertThat(deferred.grounds().rule()).isEqualTo(rule);
      assertThat(deferred.until()).isEqualTo(Instant.parse(until));
    });
  }

  private static void refuses(Decision decision, Reason reason, String rule) {
    assertThat(decision).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.reason()).isEqualTo(reason);
      assertThat(refused.grounds().rule()).isEqualTo(rule);
    });
  }

  private static void allows(Decision decision) {
    assertThat(decision).isInstanceOf(Allowed.class);
  }

  @Test
  void KR_2_advertising_stops_at_21_and_goes_on_at_8() {
    allows(korean("sms").advertised("sms", "2026-05-01T11:59:59.999Z"));
    defers(korean("sms").advertised("sms", "2026-05-01T12:00:00.000Z"), "KR-2", "2026-05-01T23:00:00Z");
    defers(korean("sms").advertised("sms", "2026-05-01T22:59:59.999Z"), "KR-2", "2026-05-01T23:00:00Z");
    allows(korean("sms").advertised("sms", "2026-05-01T23:00:00.000Z"));
  }

  @Test
  void KR_2_on_KakaoTalk_the_night_begins_ten_minutes_earlier() {
    allows(korean("kakao").advertised("kakao", "2026-05-01T11:49:59.999Z"));
    defers(korean("kakao").advertised("kakao", "2026-05-01T11:50:00.000Z"), "KR-2", "2026-05-01T23:00:00Z");
    defers(korean("kakao").advertised("kakao", "2026-05-01T22:59:59.999Z"), "KR-2", "2026-05-01T23:00:00Z");
    allows(korean("kakao").advertised("kakao", "2026-05-01T23:00:00.000Z"));
  }

  @Test
  void KR_2_leaves_out_e_mail_and_whoever_has_agreed_to_the_night_on_just_this_channel() {
    String midnight = "2026-05-01T15:00:00Z";
    allows(korean("email").advertised("email", midnight));
    allows(korean("push").agrees("push", Law.NIGHT).advertised("push", midnight));
    defers(korean("push").agrees("sms", Law.NIGHT).advertised("push", midnight), "KR-2", "2026-05-01T23:00:00Z");
    defers(korean("push").refuses("push", Law.NIGHT).advertised("push", midnight), "KR-2", "2026-05-01T23:00:00Z");
  }

  @Test
  void KR_2_is_about_advertising_only() {
    String midnight = "2026-05-01T15:00:00Z";
    allows(korean("sms").asked("sms", MessageClass.TRANSACTIONAL, midnight));
    allows(korean("sms").asked("sms", MessageClass.LEGAL, midnight));
    allows(korean("sms").asked("sms", MessageClass.SERVICE, midnight));
  }

  @Test
  void KR_1_and_KR_7_nothing_is_advertised_without_consent_and_a_devices_permission_is_none() {
    refuses(Recipient.in("KR").advertised("sms", "2026-05-01T03:00:00Z"), Reason.NO_CONSENT, "KR-1");
    refuses(Recipient.in("KR").agrees("email", "marketing").advertised("sms", "2026-05-01T03:00:00Z"),
        Reason.NO_CONSENT, "KR-1");
    refuses(Recipient.in("KR").advertised("push", "2026-05-01T03:00:00Z"), Reason.NO_CONSENT, "KR-7");
    allows(korean("push").advertised("push", "2026-05-01T03:00:00Z"));
  }

  @Test
  void JP_1_asks_for_consent_by_e_mail_and_SMS_and_LINE_is_outside_of_it() {
    refuses(Recipient.in("JP").advertised("email", "2026-05-01T03:00:00Z"), Reason.NO_CONSENT, "JP-1");
    refuses(Recipient.in("JP").advertised("sms", "2026-05-01T03:00:00Z"), Reason.NO_CONSENT, "JP-1");
    refuses(Recipient.in("JP").advertised("line", "2026-05-01T03:00:00Z"), Reason.NO_CONSENT, "consent");
    allows(Recipient.in("JP").agrees("line", "marketing").advertised("line", "2026-05-01T15:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"DE, EU-1", "FR, EU-1", "GB, EU-1", "NO, EU-1", "CA, CA-1", "US, consent", "BR, consent"})
  void whoever_is_silent_is_told_which_law_asks_for_their_word(String country, String rule) {
    refuses(Recipient.in(country).advertised("email", "2026-05-01T03:00:00Z"), Reason.NO_CONSENT, rule);
    allows(Recipient.in(country).agrees("email", "marketing").advertised("email", "2026-05-01T03:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"US, US-1", "DE, EU-1", "KR, KR-1", "JP, JP-1", "BR, consent"})
  void a_refusal_is_heeded_and_the_law_named(String country, String rule) {
    refuses(Recipient.in(country).refuses("email", "marketing").advertised("email", "2026-05-01T03:00:00Z"),
        Reason.CONSENT_REFUSED, rule);
  }

  private static Recipient american(String zone) {
    return Recipient.in("US").with("timezone", zone).agrees("sms", "marketing").agrees("voice", "marketing")
        .agrees("email", "marketing");
  }

  @Test
  void US_2_calls_and_texts_only_from_8_to_21_where_the_recipient_is() {
    for (String channel : List.of("sms", "voice")) {
      Recipient newYorker = american("America/New_York"); // UTC-4 in May
      defers(newYorker.advertised(channel, "2026-05-01T11:59:59.999Z"), "US-2", "2026-05-01T12:00:00Z");
      allows(newYorker.advertised(channel, "2026-05-01T12:00:00.000Z"));
      allows(newYorker.advertised(channel, "2026-05-02T00:59:59.999Z"));
      defers(newYorker.advertised(channel, "2026-05-02T01:00:00.000Z"), "US-2", "2026-05-02T12:00:00Z");
    }
    allows(american("America/New_York").advertised("email", "2026-05-02T05:00:00Z"));
  }

  @Test
  void US_2_where_nobody_knows_in_which_zone_it_must_be_day_in_all_of_them() {
    Recipient american = Recipient.in("US").agrees("sms", "marketing");
    defers(american.advertised("sms", "2026-05-01T12:00:00Z"), "US-2", "2026-05-01T18:00:00Z"); // 8:00 in Honolulu
    allows(american.advertised("sms", "2026-05-01T18:00:00.000Z"));
    allows(american.advertised("sms", "2026-05-02T00:59:59.999Z")); // 20:59 in New York and on Puerto Rico
    defers(american.advertised("sms", "2026-05-02T01:00:00.000Z"), "US-2", "2026-05-02T18:00:00Z");
  }

  @Test
  void where_indications_disagree_all_of_them_bind() {
    Recipient american = american("America/New_York").phone(Recipient.NUMBER).agrees("sms", "marketing");
    // Noon in New York, one in the morning in Seoul; the number is Korean, and the own zone may be where its owner is.
    defers(american.advertised("sms", "2026-05-01T16:00:00Z"), "KR-2", "2026-05-01T23:00:00Z");
    allows(american.advertised("sms", "2026-05-01T23:00:00.000Z")); // 19:00 and 8:00
    defers(american.advertised("sms", "2026-05-02T01:00:00.000Z"), "KR-2", "2026-05-02T23:00:00Z"); // 21:00 and 10:00
  }

  @Test
  void a_country_is_told_by_a_trait_an_address_a_zone_or_a_number() {
    String midnight = "2026-05-01T15:00:00Z";
    allows(Recipient.somewhere().agrees("sms", "marketing").advertised("sms", midnight));
    List.of(Recipient.somewhere().with("country", "kr"), Recipient.somewhere().with("address", Map.of("country", "KR")),
        Recipient.somewhere().with("timezone", "Asia/Seoul"), Recipient.somewhere().phone(Recipient.NUMBER))
        .forEach(one -> defers(one.agrees("sms", "marketing").advertised("sms", midnight), "KR-2",
            "2026-05-01T23:00:00Z"));
  }

  @Test
  void a_number_that_begins_with_1_is_of_two_countries_unless_one_is_named() {
    String night = "2026-05-01T09:00:00Z";
    assertThat(Recipient.somewhere().phone("+14165550100").agrees("sms", "marketing").advertised("sms", night))
        .isInstanceOf(Deferred.class);
    allows(Recipient.in("CA").phone("+14165550100").agrees("sms", "marketing").advertised("sms", night));
  }

  @Test
  void where_nothing_is_known_the_law_of_the_brand_binds() {
    Policy korean = new Policy(Map.of(), List.of(), ZoneOffset.UTC, Optional.of("KR"), Optional.empty());
    String midnight = "2026-05-01T15:00:00Z";
    defers(Recipient.somewhere().under(korean).agrees("sms", "marketing").advertised("sms", midnight), "KR-2",
        "2026-05-01T23:00:00Z");
    allows(Recipient.in("JP").under(korean).agrees("sms", "marketing").advertised("sms", midnight));
  }

  @Test
  void the_laws_hours_and_the_brands_together_defer_to_the_first_instant_that_is_free_of_both() {
    Policy late = new Policy(Map.of("sms", new QuietHours(LocalTime.of(7, 0), LocalTime.of(10, 30))), List.of(),
        ZoneOffset.UTC);
    defers(korean("sms").under(late).advertised("sms", "2026-05-01T12:00:00Z"), "KR-2", "2026-05-02T01:30:00Z");
    defers(korean("sms").under(late).advertised("sms", "2026-05-01T23:00:00Z"), "quiet-hours", "2026-05-02T01:30:00Z");
  }

  @Test
  void where_no_hour_is_free_nothing_waits_for_ever() {
    Policy never = new Policy(Map.of("sms", new QuietHours(LocalTime.of(8, 0), LocalTime.of(21, 0))), List.of(),
        ZoneOffset.UTC);
    refuses(korean("sms").under(never).advertised("sms", "2026-05-01T12:00:00Z"), Reason.LAW, "KR-2");
    refuses(korean("sms").under(never).advertised("sms", "2026-05-01T03:00:00Z"), Reason.QUIET_HOURS, "quiet-hours");
  }

  @Test
  void the_night_ends_at_8_by_the_clock_also_when_the_clocks_are_changed() {
    Recipient newYorker = american("America/New_York");
    defers(newYorker.advertised("sms", "2026-03-08T05:00:00Z"), "US-2", "2026-03-08T12:00:00Z"); // put forward at 2:00
    defers(newYorker.advertised("sms", "2026-11-01T04:00:00Z"), "US-2", "2026-11-01T13:00:00Z"); // put back at 2:00
  }

  @Test
  void quiet_that_ends_in_an_hour_that_is_left_out_ends_at_the_leap() {
    QuietHours hours = new QuietHours(LocalTime.of(21, 0), LocalTime.of(2, 30));
    ZoneId berlin = ZoneId.of("Europe/Berlin"); // 2:00 to 3:00 on 29 March 2026
    assertThat(hours.endOfQuiet(Instant.parse("2026-03-28T23:00:00Z"), berlin))
        .contains(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(hours.endOfQuiet(Instant.parse("2026-03-29T01:00:00Z"), berlin)).isEmpty();
  }

  @Test
  void quiet_that_ends_in_an_hour_that_comes_twice_ends_twice() {
    QuietHours hours = new QuietHours(LocalTime.of(21, 0), LocalTime.of(2, 30));
    ZoneId berlin = ZoneId.of("Europe/Berlin"); // 3:00 to 2:00 on 25 October 2026, at 1:00 UTC
    assertThat(hours.endOfQuiet(Instant.parse("2026-10-24T23:00:00Z"), berlin))
        .contains(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(hours.endOfQuiet(Instant.parse("2026-10-25T00:30:00Z"), berlin)).isEmpty();
    assertThat(hours.endOfQuiet(Instant.parse("2026-10-25T01:00:00Z"), berlin))
        .contains(Instant.parse("2026-10-25T01:30:00Z"));
  }

  @Test
  void every_rule_says_who_wrote_it_and_what_it_says_in_three_languages() {
    assertThat(Law.RULES).extracting(Statute::id).doesNotHaveDuplicates();
    assertThat(Law.RULES).allSatisfy(statute -> {
      assertThat(statute.says()).containsOnlyKeys("en", "ko", "ja");
      assertThat(statute.source()).isNotBlank();
      assertThat(statute.countries()).isNotEmpty();
    });
  }
}
