package io.inyeon.core.policy.law;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.policy.QuietHours;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules that are known here. They are engineering input, not legal advice. What concerns the content of a message (labels,
 * sender's particulars, ways out) is not among them.
 */
public final class Law {
  /** The purpose of the consent that lifts the Korean night. */
  public static final String NIGHT = "night";

  private static final QuietHours KOREAN_NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));
  private static final QuietHours KAKAO_NIGHT = new QuietHours(LocalTime.of(20, 50), LocalTime.of(8, 0));
  private static final QuietHours AMERICAN_NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

  private static final Statute KR_1 = new Statute.OptIn("KR-1", "Network Act (정보통신망법) art. 50(1)", Set.of("KR"),
      Set.of(),
      says("Advertising needs the recipient's explicit consent beforehand, for each channel.",
          "광고성 정보는 매체별로 수신자의 명시적인 사전 동의를 받아야 합니다.",
          "広告には、チャネルごとに受信者の明示的な事前同意が必要です。"));

  private static final Statute KR_2 = new Statute.Hours("KR-2", "Network Act art. 50(3), Enforcement Decree art. 61(2)",
      Set.of("KR"), new NightByChannel(Map.of("kakao", KAKAO_NIGHT), Optional.of(KOREAN_NIGHT), Set.of("email"),
          Optional.of(NIGHT)),
      says(
          "Advertising between 21:00 and 08:00 needs a separate consent to the night; e-mail is exempt, KakaoTalk begins at 20:50.",
          "21시부터 다음 날 8시까지 광고를 보내려면 별도의 야간 수신 동의가 필요합니다. 이메일은 예외이고, 카카오톡은 20시 50분부터 적용됩니다.",
          "21時から翌8時までの広告には、夜間受信への別途の同意が必要です。メールは対象外、カカオトークは20時50分からです。"));

  private static final Statute KR_7 = new Statute.OptIn("KR-7", "regulator's reading of art. 50(1), etnews 2015",
      Set.of("KR"), Set.of("push"),
      says("The device's permission to show notifications is no consent to advertising.",
          "기기의 푸시 알림 허용은 광고 수신 동의가 아닙니다.", "端末の通知許可は、広告への同意ではありません。"));

  private static final Statute JP_1 = new Statute.OptIn("JP-1",
      "Act on Regulation of Transmission of Specified Electronic Mail "
          + "(特定電子メール法) art. 3",
      Set.of("JP"), Set.of("email", "sms"),
      says("Advertising by e-mail and SMS needs consent beforehand; LINE lies outside this Act.",
          "이메일과 SMS 광고는 사전 동의가 필요합니다. LINE은 이 법의 대상이 아닙니다.",
          "メールとSMSの広告には事前の同意が必要です。LINEはこの法律の対象外です。"));

  private static final Statute EU_1 = new Statute.OptIn("EU-1", "ePrivacy Directive art. 13, GDPR art. 7 and 21 †",
      Countries.EUROPE, Set.of(),
      says(
          "Electronic advertising needs consent, and ends with an objection. The exception for one's own buyers is not used.",
          "전자적 광고에는 동의가 필요하고, 거부하면 중단해야 합니다. 기존 고객 예외는 쓰지 않습니다.",
          "電子的な広告には同意が必要で、拒否があれば終わります。既存顧客の例外は使いません。"));

  private static final Statute US_1 = new Statute.OptOut("US-1", "CAN-SPAM Act, 15 U.S.C. 7704(a)(4)", Set.of("US"),
      Set.of("email"),
      says("Whoever has opted out of commercial e-mail gets no more of it.", "상업용 이메일을 거부한 사람에게는 더 보내지 않습니다.",
          "商用メールを拒否した人には、それ以上送りません。"));

  private static final Statute US_2 = new Statute.Hours("US-2", "TCPA rules, 47 CFR 64.1200(c)(1)", Set.of("US"),
      new NightByChannel(Map.of("sms", AMERICAN_NIGHT, "voice", AMERICAN_NIGHT), Optional.empty(), Set.of(),
          Optional.empty()),
      says("Calls and texts that sell only between 8:00 and 21:00 where the recipient is.",
          "판매 목적의 전화와 문자는 수신자의 현지 시각 8시부터 21시까지만 보냅니다.", "販売目的の電話とSMSは、受信者の現地時間で8時から21時までに限ります。"));

  private static final Statute CA_1 = new Statute.OptIn("CA-1", "CASL, S.C. 2010, c. 23, s. 6", Set.of("CA"), Set.of(),
      says("A commercial electronic message needs consent, and nobody may have ticked the box for the recipient.",
          "상업적 전자 메시지에는 동의가 필요하고, 미리 체크된 동의는 인정되지 않습니다.",
          "商業的な電子メッセージには同意が必要で、あらかじめ付いたチェックは同意になりません。"));

  /** The more special ones first. */
  public static final List<Statute> RULES = List.of(KR_7, KR_1, KR_2, JP_1, EU_1, US_1, US_2, CA_1);

  private Law() {
  }

  private static Map<String, String> says(String english, String korean, String japanese) {
    return Map.of("en", english, "ko", korean, "ja", japanese);
  }

  /** By which law a consent must be there; empty where it is the brand's own rule only. */
  public static Optional<Statute> askingForConsent(Whereabouts recipient, String channel, MessageClass messageClass) {
    return binding(recipient, channel, messageClass).filter(Statute.OptIn.class::isInstance).findFirst();
  }

  /** By which law a refusal is to be heeded. */
  public static Optional<Statute> heedingRefusal(Whereabouts recipient, String channel, MessageClass messageClass) {
    return binding(recipient, channel, messageClass).filter(statute -> !(statute instanceof Statute.Hours)).findFirst();
  }

  /** The nights that bind this recipient, one for each zone that they may be in. */
  public static List<Night> nights(Whereabouts recipient, String channel, MessageClass messageClass) {
    return binding(recipient, channel, messageClass)
        .flatMap(statute -> statute instanceof Statute.Hours hours ? Stream.of(hours) : Stream.empty())
        .flatMap(hours -> nights(hours, recipient, channel)).toList();
  }

  /** Whether there is anybody anywhere to whom the hour matters on this channel. */
  public static boolean hasNight(String channel) {
    return RULES.stream().anyMatch(
        statute -> statute instanceof Statute.Hours hours && hours.night().of(channel).isPresent());
  }

  private static Stream<Night> nights(Statute.Hours statute, Whereabouts recipient, String channel) {
    return statute.night().of(channel).stream()
        .flatMap(hours -> recipient.countries().stream().sorted().filter(statute.countries()::contains)
            .flatMap(country -> recipient.zonesIn(country).stream()).distinct()
            .map(zone -> new Night(statute.id(), hours, zone, statute.night().consent())));
  }

  private static Stream<Statute> binding(Whereabouts recipient, String channel, MessageClass messageClass) {
    return RULES.stream().filter(statute -> statute.binds(recipient, channel, messageClass));
  }
}
