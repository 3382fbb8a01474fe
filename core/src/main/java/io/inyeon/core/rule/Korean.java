package io.inyeon.core.rule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** “city 값이 ‘Seoul’인 고객 중에서, 최근 30일 동안 ‘Order Completed’ 행동을 2번 이상 한 고객”. */
final class Korean implements Wording {
  @Override
  public String whole(String phrase) {
    return phrase;
  }

  @Override
  public String everybody() {
    return "모든 고객";
  }

  @Override
  public String nobody() {
    return "해당 없음";
  }

  @Override
  public String all(List<String> phrases) {
    return String.join(" 중에서, ", phrases);
  }

  @Override
  public String any(List<String> phrases) {
    return String.join(", 또는 ", phrases);
  }

  @Override
  public String not(String phrase) {
    return phrase + "을 제외한 고객";
  }

  @Override
  public String trait(Condition condition) {
    return condition(condition) + " 고객";
  }

  private static String condition(Condition condition) {
    return condition.path() + " 값" + comparison(condition.operator(), condition.operand());
  }

  /** After a noun that ends in a consonant. */
  private static String comparison(Operator operator, @Nullable Object operand) {
    String value = Wording.value(operand, "‘", "’");
    return switch (operator) {
      case EXISTS -> "이 있는";
      case EQ -> "이 " + value + "인";
      case NE -> "이 " + value + "이 아닌";
      case GT -> "이 " + value + " 초과인";
      case GTE -> "이 " + value + " 이상인";
      case LT -> "이 " + value + " 미만인";
      case LTE -> "이 " + value + " 이하인";
      case CONTAINS -> "에 " + value + " 항목이 들어 있는";
      case NOT_CONTAINS -> "에 " + value + " 항목이 들어 있지 않은";
      case STARTS_WITH -> "의 앞부분이 " + value + "인";
      case ENDS_WITH -> "의 끝부분이 " + value + "인";
      case LIKE -> "이 " + value + " 형태인";
      case IN -> "이 " + value + " 중 하나인";
      case NOT_IN -> "이 " + value + " 중 어느 것도 아닌";
      case NEAR -> operand instanceof Near near
          ? "이 " + value + " 지점에서 " + Wording.number(java.math.BigDecimal.valueOf(near.km())) + "km 이내인"
          : "";
    };
  }

  @Override
  public String date(String path, DateTest test) {
    return path + " 날짜가 " + switch (test) {
      case DateTest.Before(Moment moment) -> Wording.moment(moment) + " 이전인 고객";
      case DateTest.After(Moment moment) -> Wording.moment(moment) + " 이후인 고객";
      case DateTest.On(Moment.Day day) -> day.date() + "인 고객";
      case DateTest.WithinLast(Duration length) -> "최근 " + duration(length) + " 이내인 고객";
      case DateTest.WithinNext(Duration length) -> "앞으로 " + duration(length) + " 이내인 고객";
      case DateTest.AnniversaryWithin(int days) ->
        "해마다 " + (days == 0 ? "오늘" : "오늘부터 " + days + "일 이내로") + " 돌아오는 고객";
    };
  }

  @Override
  public String performed(Rule.Performed performed) {
    String what = window(performed.window()) + events(performed.match());
    String value = Wording.value(performed.value(), "‘", "’");
    String compares = comparison(performed.operator(), performed.value()) + " 고객";
    return switch (performed.measure()) {
      case Measure.Count count when Wording.isNever(performed) -> what + "을 하지 않은 고객";
      case Measure.Count count when Wording.isOnce(performed) -> what + "을 한 고객";
      case Measure.Count count -> what + "을 " + times(performed.operator(), value) + " 한 고객";
      case Measure.Sum(String path) -> what + "의 " + path + " 합계값" + compares;
      case Measure.Average(String path) -> what + "의 " + path + " 평균값" + compares;
      case Measure.Least(String path) -> what + "의 " + path + " 최솟값" + compares;
      case Measure.Greatest(String path) -> what + "의 " + path + " 최댓값" + compares;
      case Measure.Distinct(String path) -> what + "에서 서로 다른 " + path + "의 개수 값" + compares;
      case Measure.First(String path) -> what + " 중 첫 번째의 " + path + " 값" + compares;
      case Measure.Last(String path) -> what + " 중 마지막의 " + path + " 값" + compares;
    };
  }

  private static String times(Operator operator, String value) {
    return switch (operator) {
      case GTE -> value + "번 이상";
      case GT -> value + "번보다 많이";
      case LTE -> value + "번 이하로";
      case LT -> value + "번 미만으로";
      case NE -> value + "번이 아닌 횟수로";
      default -> "정확히 " + value + "번";
    };
  }

  private static String events(EventMatch match) {
    String where = match.where().stream().map(Korean::condition).collect(Collectors.joining(", "));
    return (where.isEmpty() ? "" : where + " ") + "‘" + match.event() + "’ 행동";
  }

  private static String window(Window window) {
    return switch (window) {
      case Window.Ever ever -> "";
      case Window.Within(Duration length) -> "최근 " + duration(length) + " 동안 ";
      case Window.Between between when between.from().equals(Window.Between.OPEN_START) ->
        Wording.instant(between.to()) + " 전까지 ";
      case Window.Between between when between.to().equals(Window.Between.OPEN_END) ->
        Wording.instant(between.from()) + "부터 ";
      case Window.Between between ->
        Wording.instant(between.from()) + "부터 " + Wording.instant(between.to()) + " 전까지 ";
    };
  }

  @Override
  public String sequence(Rule.Sequence sequence) {
    String steps = sequence.links().stream().map(link -> events(link.match())).collect(Collectors.joining(", 그다음 "));
    String same = sequence.links().stream().flatMap(link -> link.same().stream()).distinct()
        .collect(Collectors.joining("·"));
    return sequence.within().map(within -> "최근 " + duration(within) + " 동안 ").orElse("")
        + (same.isEmpty() ? "" : "같은 " + same + " 값으로 ") + steps + "을 차례로 한 고객";
  }

  @Override
  public String member(String segment) {
    return "‘" + segment + "’ 세그먼트에 속한 고객";
  }

  @Override
  public String consented(String channel, String purpose) {
    return channel + " 채널의 " + purpose + " 수신에 동의한 고객";
  }

  @Override
  public String identified(String namespace) {
    return namespace + " 주소를 아는 고객";
  }

  @Override
  public String holiday(String country, int days) {
    return days == 0 ? "오늘이 " + country + " 공휴일인 고객" : "오늘부터 " + days + "일 이내에 " + country + " 공휴일이 있는 고객";
  }

  private static String duration(Duration duration) {
    return Wording.duration(duration, List.of("일", "시간", "분", "초"), " ");
  }
}
