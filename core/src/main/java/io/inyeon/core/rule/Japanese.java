package io.inyeon.core.rule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** “city が「Seoul」である顧客のうち、過去30日間に「Order Completed」を2回以上行った顧客”. */
final class Japanese implements Wording {
  @Override
  public String whole(String phrase) {
    return phrase;
  }

  @Override
  public String everybody() {
    return "すべての顧客";
  }

  @Override
  public String nobody() {
    return "該当なし";
  }

  @Override
  public String all(List<String> phrases) {
    return String.join("のうち、", phrases);
  }

  @Override
  public String any(List<String> phrases) {
    return String.join("、または", phrases);
  }

  @Override
  public String not(String phrase) {
    return phrase + "を除いた顧客";
  }

  @Override
  public String trait(Condition condition) {
    return condition(condition) + "顧客";
  }

  private static String condition(Condition condition) {
    return condition.path() + " " + comparison(condition.operator(), condition.operand());
  }

  private static String comparison(Operator operator, @Nullable Object operand) {
    String value = Wording.value(operand, "「", "」");
    return switch (operator) {
      case EXISTS -> "が分かっている";
      case EQ -> "が" + value + "である";
      case NE -> "が" + value + "ではない";
      case GT -> "が" + value + "を超える";
      case GTE -> "が" + value + "以上である";
      case LT -> "が" + value + "未満である";
      case LTE -> "が" + value + "以下である";
      case CONTAINS -> "に" + value + "を含む";
      case NOT_CONTAINS -> "に" + value + "を含まない";
      case STARTS_WITH -> "が" + value + "で始まる";
      case ENDS_WITH -> "が" + value + "で終わる";
      case LIKE -> "が" + value + "の形である";
      case IN -> "が" + value + "のいずれかである";
      case NOT_IN -> "が" + value + "のいずれでもない";
      case NEAR -> operand instanceof Near near
          ? "が" + value + "から" + Wording.number(java.math.BigDecimal.valueOf(near.km())) + "km以内にある"
          : "";
    };
  }

  @Override
  public String date(String path, DateTest test) {
    return path + " が" + switch (test) {
      case DateTest.Before(Moment moment) -> Wording.moment(moment) + "より前の顧客";
      case DateTest.After(Moment moment) -> Wording.moment(moment) + "より後の顧客";
      case DateTest.On(Moment.Day day) -> day.date() + "の顧客";
      case DateTest.WithinLast(Duration length) -> "過去" + duration(length) + "以内の顧客";
      case DateTest.WithinNext(Duration length) -> "今後" + duration(length) + "以内の顧客";
      case DateTest.AnniversaryWithin(int days) -> "毎年、" + (days == 0 ? "今日" : "今日から" + days + "日以内に")
          + "めぐってくる顧客";
    };
  }

  @Override
  public String performed(Rule.Performed performed) {
    String what = window(performed.window()) + events(performed.match());
    String value = Wording.value(performed.value(), "「", "」");
    String compares = comparison(performed.operator(), performed.value()) + "顧客";
    return switch (performed.measure()) {
      case Measure.Count count when Wording.isNever(performed) -> what + "を行っていない顧客";
      case Measure.Count count when Wording.isOnce(performed) -> what + "を行った顧客";
      case Measure.Count count -> what + "を" + times(performed.operator(), value) + "行った顧客";
      case Measure.Sum(String path) -> what + "の " + path + " の合計" + compares;
      case Measure.Average(String path) -> what + "の " + path + " の平均" + compares;
      case Measure.Least(String path) -> what + "の " + path + " の最小値" + compares;
      case Measure.Greatest(String path) -> what + "の " + path + " の最大値" + compares;
      case Measure.Distinct(String path) -> what + "の " + path + " の種類の数" + compares;
      case Measure.First(String path) -> what + "のうち最初のものの " + path + " " + compares;
      case Measure.Last(String path) -> what + "のうち最後のものの " + path + " " + compares;
    };
  }

  private static String times(Operator operator, String value) {
    return switch (operator) {
      case GTE -> value + "回以上";
      case GT -> value + "回より多く";
      case LTE -> value + "回以下";
      case LT -> value + "回未満";
      case NE -> value + "回以外の回数だけ";
      default -> "ちょうど" + value + "回";
    };
  }

  private static String events(EventMatch match) {
    String where = match.where().stream().map(Japanese::condition).collect(Collectors.joining("、"));
    return where + "「" + match.event() + "」";
  }

  private static String window(Window window) {
    return switch (window) {
      case Window.Ever ever -> "";
      case Window.Within(Duration length) -> "過去" + duration(length) + "に";
      case Window.Between between when between.from().equals(Window.Between.OPEN_START) ->
        Wording.instant(between.to()) + "より前に";
      case Window.Between between when between.to().equals(Window.Between.OPEN_END) ->
        Wording.instant(between.from()) + "以降に";
      case Window.Between between ->
        Wording.instant(between.from()) + "から" + Wording.instant(between.to()) + "より前に";
    };
  }

  @Override
  public String sequence(Rule.Sequence sequence) {
    String steps = sequence.links().stream().map(link -> events(link.match())).collect(Collectors.joining("、その後"));
    String same = sequence.links().stream().flatMap(link -> link.same().stream()).distinct()
        .collect(Collectors.joining("・"));
    return sequence.within().map(within -> "過去" + duration(within) + "に").orElse("")
        + (same.isEmpty() ? "" : "同じ " + same + " で") + steps + "を順に行った顧客";
  }

  @Override
  public String member(String segment) {
    return "セグメント「" + segment + "」に入っている顧客";
  }

  @Override
  public String consented(String channel, String purpose) {
    return channel + " での " + purpose + " に同意した顧客";
  }

  @Override
  public String identified(String namespace) {
    return namespace + " の連絡先が分かっている顧客";
  }

  @Override
  public String holiday(String country, int days) {
    return days == 0 ? "今日が" + country + "の祝日である顧客" : "今日から" + days + "日以内に" + country + "の祝日がある顧客";
  }

  private static String duration(Duration duration) {
    return Wording.duration(duration, List.of("日間", "時間", "分間", "秒間"), "");
  }
}
