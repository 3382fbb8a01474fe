package io.inyeon.core.rule;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one language says whom a rule means: each part is a phrase for customers, and phrases are joined. */
interface Wording {
  /** The phrase as a sentence of its own. */
  String whole(String phrase);

  String everybody();

  String nobody();

  String all(List<String> phrases);

  String any(List<String> phrases);

  String not(String phrase);

  String trait(Condition condition);

  String date(String path, DateTest test);

  String performed(Rule.Performed performed);

  String sequence(Rule.Sequence sequence);

  String member(String segment);

  String consented(String channel, String purpose);

  String identified(String namespace);

  String holiday(String country, int days);

  /** Whether it was merely done, or merely not done. */
  static boolean isOnce(Rule.Performed performed) {
    return performed.measure() instanceof Measure.Count && performed.operator() == Operator.GTE
        && performed.number().compareTo(BigDecimal.ONE) == 0;
  }

  static boolean isNever(Rule.Performed performed) {
    boolean none = performed.operator() == Operator.EQ || performed.operator() == Operator.LTE;
    boolean belowOne = performed.operator() == Operator.LT && performed.number().compareTo(BigDecimal.ONE) == 0;
    return performed.measure() instanceof Measure.Count && ((none && performed.number().signum() == 0) || belowOne);
  }

  /** A value as people write it: numbers with groups of three, texts in the language's quotation marks. */
  static String value(@Nullable Object value, String open, String close) {
    return switch (value) {
      case null -> "";
      case Number number -> number(Operator.decimal(number));
      case List<?> list -> list.stream().map(item -> value(item, open, close)).collect(Collectors.joining(", "));
      case Near near -> near.latitude() + ", " + near.longitude();
      case String text -> open + text + close;
      default -> value.toString();
    };
  }

  static String number(BigDecimal number) {
    return new DecimalFormat("#,##0.##########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }

  /** An instant as ISO 8601 writes it; a midnight in UTC as its day. */
  static String instant(Instant instant) {
    String text = instant.toString();
    return text.endsWith("T00:00:00Z") ? text.substring(0, 10) : text;
  }

  static String moment(Moment moment) {
    return switch (moment) {
      case Moment.Day(var date) -> date.toString();
      case Moment.Exactly(var at) -> instant(at);
    };
  }

  /** @param units the words for day, hour, minute and second, after a number */
  static String duration(Duration duration, List<String> units, String between) {
    long[] amounts = {duration.toDays(), duration.toHoursPart(), duration.toMinutesPart()};
    List<String> parts = new ArrayList<>();
    for (int unit = 0; unit < amounts.length; unit++) {
      if (amounts[unit] > 0) {
        parts.add(amounts[unit] + units.get(unit));
      }
    }
    BigDecimal seconds = BigDecimal.valueOf(duration.toSecondsPart() * 1_000L + duration.toMillisPart(), 3);
    if (seconds.signum() > 0) {
      parts.add(number(seconds) + units.getLast());
    }
    return String.join(between, parts);
  }
}
