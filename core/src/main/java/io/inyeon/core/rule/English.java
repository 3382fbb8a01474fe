package io.inyeon.core.rule;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** “Customers whose city is “Seoul”, and who did “Order Completed” at least 2 times in the last 30 days.” */
final class English implements Wording {
  @Override
  public String whole(String phrase) {
    return "Customers " + phrase;
  }

  @Override
  public String everybody() {
    return "of every kind";
  }

  @Override
  public String nobody() {
    return "that do not exist";
  }

  @Override
  public String all(List<String> phrases) {
    return String.join(", and ", phrases);
  }

  @Override
  public String any(List<String> phrases) {
    return String.join(", or ", phrases);
  }

  @Override
  public String not(String phrase) {
    return "other than those " + phrase;
  }

  @Override
  public String trait(Condition condition) {
    return "whose " + condition(condition);
  }

  private static String condition(Condition condition) {
    return condition.path() + " " + comparison(condition.operator(), condition.operand());
  }

  private static String comparison(Operator operator, @org.jspecify.annotations.Nullable Object operand) {
    String value = Wording.value(operand, "“", "”");
    return switch (operator) {
      case EXISTS -> "is known";
      case EQ -> "is " + value;
      case NE -> "is not " + value;
      case GT -> "is more than " + value;
      case GTE -> "is at least " + value;
      case LT -> "is less than " + value;
      case LTE -> "is at most " + value;
      case CONTAINS -> "contains " + value;
      case NOT_CONTAINS -> "does not contain " + value;
      case STARTS_WITH -> "begins with " + value;
      case ENDS_WITH -> "ends with " + value;
      case LIKE -> "looks like " + value;
      case IN -> "is one of " + value;
      case NOT_IN -> "is none of " + value;
      case NEAR -> operand instanceof Near near
          ? "lies within " + Wording.number(java.math.BigDecimal.valueOf(near.km())) + " km of " + value
          : "";
    };
  }

  @Override
  public String date(String path, DateTest test) {
    return switch (test) {
      case DateTest.Before(Moment moment) -> "whose " + path + " is before " + Wording.moment(moment);
      case DateTest.After(Moment moment) -> "whose " + path + " is after " + Wording.moment(moment);
      case DateTest.On(Moment.Day day) -> "whose " + path + " is on " + day.date();
      case DateTest.WithinLast(Duration length) -> "whose " + path + " was in the last " + duration(length);
      case DateTest.WithinNext(Duration length) -> "whose " + path + " comes in the next " + duration(length);
      case DateTest.AnniversaryWithin(int days) -> "whose yearly " + path
          + (days == 0 ? " is today" : " comes today or in the next " + duration(Duration.ofDays(days)));
    };
  }

  @Override
  public String performed(Rule.Performed performed) {
    String what = events(performed.match());
    String when = window(performed.window());
    String value = Wording.value(performed.value(), "“", "”");
    String compares = comparison(performed.operator(), performed.value());
    return switch (performed.measure()) {
      case Measure.Count count when Wording.isNever(performed) -> "who did not do " + what + when;
      case Measure.Count count when Wording.isOnce(performed) -> "who did " + what + when;
      case Measure.Count count -> "who did " + what + " " + times(performed.operator(), value) + when;
      case Measure.Sum(String path) -> "whose sum of " + path + " over " + what + when + " " + compares;
      case Measure.Average(String path) -> "whose average " + path + " over " + what + when + " " + compares;
      case Measure.Least(String path) -> "whose least " + path + " over " + what + when + " " + compares;
      case Measure.Greatest(String path) -> "whose greatest " + path + " over " + what + when + " " + compares;
      case Measure.Distinct(String path) ->
        "whose number of different " + path + " over " + what + when + " " + compares;
      case Measure.First(String path) -> "whose first " + what + when + " had a " + path + " that " + compares;
      case Measure.Last(String path) -> "whose last " + what + when + " had a " + path + " that " + compares;
    };
  }

  private static String times(Operator operator, String value) {
    String times = value.equals("1") ? value + " time" : value + " times";
    return switch (operator) {
      case GTE -> "at least " + times;
      case GT -> "more than " + times;
      case LTE -> "at most " + times;
      case LT -> "fewer than " + times;
      case NE -> "not exactly " + times;
      default -> "exactly " + times;
    };
  }

  private static String events(EventMatch match) {
    String where = match.where().stream().map(English::condition).collect(Collectors.joining(" and "));
    return "“" + match.event() + "”" + (where.isEmpty() ? "" : " (where " + where + ")");
  }

  private static String window(Window window) {
    return switch (window) {
      case Window.Ever ever -> "";
      case Window.Within(Duration length) -> " in the last " + duration(length);
      case Window.Between between when between.from().equals(Window.Between.OPEN_START) ->
        " before " + Wording.instant(between.to());
      case Window.Between between when between.to().equals(Window.Between.OPEN_END) ->
        " since " + Wording.instant(between.from());
      case Window.Between between ->
        " from " + Wording.instant(between.from()) + " until " + Wording.instant(between.to());
    };
  }

  @Override
  public String sequence(Rule.Sequence sequence) {
    String steps = sequence.links().stream().map(link -> events(link.match())).collect(Collectors.joining(", then "));
    String same = sequence.links().stream().flatMap(link -> link.same().stream()).distinct()
        .collect(Collectors.joining(" and "));
    return "who did " + steps + (same.isEmpty() ? "" : " with the same " + same)
        + sequence.within().map(within -> ", all in the last " + duration(within)).orElse("");
  }

  @Override
  public String member(String segment) {
    return "who are in the segment “" + segment + "”";
  }

  @Override
  public String consented(String channel, String purpose) {
    return "who have agreed to " + purpose + " by " + channel;
  }

  @Override
  public String identified(String namespace) {
    return "with a known address for " + namespace;
  }

  @Override
  public String holiday(String country, int days) {
    return "for whom a public holiday of " + country
        + (days == 0 ? " is today" : " is today or in the next " + duration(Duration.ofDays(days)));
  }

  private static String duration(Duration duration) {
    String text = Wording.duration(duration, List.of(" days", " hours", " minutes", " seconds"), " ");
    return (" " + text).replaceAll(" 1 (day|hour|minute|second)s", " 1 $1").strip();
  }
}
