package io.inyeon.alert;

import java.util.Map;

/** Alerts in words, for e-mails. The console has its own. */
final class AlertWords {
  private AlertWords() {
  }

  /** One line. */
  static String subject(Alert alert, String language) {
    return alert.isOver() ? over(alert.subject(), language) : raised(alert, language);
  }

  private static String over(String journey, String language) {
    return switch (language) {
      case "ko" -> "[Inyeon] 해결됨: 여정 '" + journey + "'";
      case "ja" -> "[Inyeon] 解消: ジャーニー「" + journey + "」";
      default -> "[Inyeon] Over: journey \"" + journey + "\"";
    };
  }

  private static String raised(Alert alert, String language) {
    String journey = alert.subject();
    return switch (language) {
      case "ko" -> "[Inyeon] 여정 '" + journey + "': " + switch (alert.kind()) {
        case JOURNEY_FAILING -> "발송이 실패하고 있습니다";
        case JOURNEY_STALLED -> "진행이 멈춰 있습니다";
        case JOURNEY_QUIET -> "하루 동안 아무도 들어오지 않았습니다";
      };
      case "ja" -> "[Inyeon] ジャーニー「" + journey + "」: " + switch (alert.kind()) {
        case JOURNEY_FAILING -> "配信が失敗しています";
        case JOURNEY_STALLED -> "止まったままです";
        case JOURNEY_QUIET -> "丸一日、誰も入っていません";
      };
      default -> "[Inyeon] Journey \"" + journey + "\" " + switch (alert.kind()) {
        case JOURNEY_FAILING -> "is failing";
        case JOURNEY_STALLED -> "is stalled";
        case JOURNEY_QUIET -> "has let nobody in for a day";
      };
    };
  }

  /** @param link to the journey in the console */
  static String body(Alert alert, String language, String link) {
    return subject(alert, language) + "\n\n" + evidence(alert.evidence(), language) + "\n" + link + "\n";
  }

  private static String evidence(Map<String, Object> evidence, String language) {
    StringBuilder lines = new StringBuilder();
    evidence.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(
        part -> lines.append(label(part.getKey(), language)).append(": ").append(part.getValue()).append('\n'));
    return lines.toString();
  }

  private static String label(String name, String language) {
    return switch (language) {
      case "ko" -> switch (name) {
        case "failed" -> "실패한 메시지";
        case "of" -> "최근 한 시간의 메시지";
        case "reason" -> "가장 많은 이유";
        case "node" -> "노드";
        case "waiting" -> "기다리는 메시지";
        case "since" -> "기다리기 시작한 때";
        case "perDay" -> "평소 하루에 들어오던 사람";
        case "lastEntry" -> "마지막으로 들어온 때";
        case "webhook" -> "꺼진 웹훅";
        default -> name;
      };
      case "ja" -> switch (name) {
        case "failed" -> "失敗したメッセージ";
        case "of" -> "直近1時間のメッセージ";
        case "reason" -> "最も多い理由";
        case "node" -> "ノード";
        case "waiting" -> "待っているメッセージ";
        case "since" -> "待ち始めた時刻";
        case "perDay" -> "普段1日に入る人数";
        case "lastEntry" -> "最後に入った時刻";
        case "webhook" -> "無効になったWebhook";
        default -> name;
      };
      default -> switch (name) {
        case "failed" -> "Messages that failed";
        case "of" -> "Messages of the last hour";
        case "reason" -> "Commonest reason";
        case "node" -> "Node";
        case "waiting" -> "Messages that wait";
        case "since" -> "Waiting since";
        case "perDay" -> "People who entered a day until then";
        case "lastEntry" -> "Last entry";
        case "webhook" -> "Webhook that is off";
        default -> name;
      };
    };
  }
}
