package io.inyeon.engine;

import io.inyeon.core.rule.Condition;
import io.inyeon.core.rule.DateTest;
import io.inyeon.core.rule.Moment;
import io.inyeon.core.rule.Near;
import io.inyeon.core.rule.Operator;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The comparisons in a rule's JSON: operators with their values, dates, times. */
final class Conditions {
  private static final Map<String, Operator> OPERATORS = Stream.of(Operator.values())
      .collect(
          Collectors.toUnmodifiableMap(operator -> operator.name().toLowerCase(Locale.ROOT), operator -> operator));
  /** The short form of a comparison has the operator for the name of its value: {@code {"trait": "plan", "is": "gold"}}. */
  private static final Map<String, Operator> SHORT = Map.ofEntries(Map.entry("exists", Operator.EXISTS),
      Map.entry("is", Operator.EQ), Map.entry("is_not", Operator.NE), Map.entry("greater_than", Operator.GT),
      Map.entry("at_least", Operator.GTE), Map.entry("less_than", Operator.LT), Map.entry("at_most", Operator.LTE),
      Map.entry("contains", Operator.CONTAINS), Map.entry("starts_with", Operator.STARTS_WITH));
  private static final List<String> DATES = List.of("before", "after", "on", "within_last", "within_next",
      "anniversary_within");
  private static final int LONGEST_PATH = 200;
  private static final int LONGEST_TEXT = 1_000;
  private static final int MOST_ITEMS = 1_000;

  private Conditions() {
  }

  static Rule trait(Place at) {
    String path = path(at.at("trait"));
    if (at.at("op").isThere() && DATES.contains(at.at("op").text())) {
      return new Rule.TraitDate(path, date(at.at("op").text(), at.at("value")));
    }
    return new Rule.Trait(condition(at, path));
  }

  static Condition where(Place at) {
    if (at.at("op").isThere() && DATES.contains(at.at("op").text())) {
      throw at.at("op").flaw("unknown_operator",
          "dates are compared in traits only; use within or between for when it occurred");
    }
    return condition(at, path(at.at("property").isThere() ? at.at("property") : at.at("path")));
  }

  private static String path(Place at) {
    String path = at.text();
    if (path.length() > LONGEST_PATH) {
      throw at.flaw("out_of_range", "a path has at most " + LONGEST_PATH + " letters");
    }
    return path;
  }

  private static Condition condition(Place at, String path) {
    if (at.at("op").isThere()) {
      Operator operator = operator(at);
      return made(at, path, operator, operand(at, operator));
    }
    List<String> given = SHORT.keySet().stream().filter(word -> at.at(word).isThere()).sorted().toList();
    if (given.size() != 1) {
      throw at.at("op").flaw("required", "give an op, one of " + operators());
    }
    String word = given.getFirst();
    Operator operator = SHORT.getOrDefault(word, Operator.EXISTS);
    if (operator == Operator.EXISTS && !Boolean.TRUE.equals(at.at(word).value())) {
      throw at.at(word).flaw("out_of_range", "write true here; for the opposite put the rule into not");
    }
    return made(at.at(word), path, operator, operator == Operator.EXISTS ? null : at.at(word).value());
  }

  private static Condition made(Place at, String path, Operator operator, @Nullable Object operand) {
    try {
      return new Condition(path, operator, operand);
    } catch (IllegalArgumentException e) {
      throw at.flaw("wrong_type", e.getMessage());
    }
  }

  static Operator operator(Place at) {
    String word = at.at("op").text();
    Operator operator = OPERATORS.get(word);
    if (operator == null) {
      throw at.at("op").flaw("unknown_operator", word.contains("match") || word.contains("regex")
          ? "there are no regular expressions here, since some never come to an end: use like, with * for any text"
          : "an op is one of " + operators());
    }
    return operator;
  }

  private static String operators() {
    return Stream.concat(OPERATORS.keySet().stream().sorted(), DATES.stream()).collect(Collectors.joining(", "));
  }

  static @Nullable Object operand(Place at, Operator operator) {
    Place value = at.at("value");
    return switch (operator) {
      case EXISTS -> exists(value);
      case IN, NOT_IN -> list(value);
      case NEAR -> near(value.object());
      case EQ, NE, GT, GTE, LT, LTE, CONTAINS, NOT_CONTAINS, STARTS_WITH, ENDS_WITH, LIKE -> scalar(value);
    };
  }

  /** {@code false}, or any other value, would be passed over in silence. */
  private static @Nullable Object exists(Place value) {
    if (value.asked() != null && value.isThere() && !value.node().asBoolean(false)) {
      throw value.flaw("out_of_range", "write true here, or nothing; for the opposite put the rule into not");
    }
    return null;
  }

  private static List<Object> list(Place at) {
    List<Place> items = at.items();
    if (items.isEmpty() || items.size() > MOST_ITEMS) {
      throw at.flaw("out_of_range", "a list has 1 to " + MOST_ITEMS + " values");
    }
    return items.stream().map(Conditions::scalar).toList();
  }

  private static Object scalar(Place at) {
    Object value = at.value();
    if (value instanceof String text && text.length() > LONGEST_TEXT) {
      throw at.flaw("out_of_range", "a text has at most " + LONGEST_TEXT + " letters");
    }
    return value;
  }

  private static Near near(Place at) {
    return new Near(at.at("latitude").decimal(), at.at("longitude").decimal(), at.at("km").decimal());
  }

  private static DateTest date(String word, Place value) {
    return switch (word) {
      case "before" -> new DateTest.Before(moment(value));
      case "after" -> new DateTest.After(moment(value));
      case "on" -> moment(value) instanceof Moment.Day day ? new DateTest.On(day) : day(value);
      case "within_last" -> new DateTest.WithinLast(length(value));
      case "within_next" -> new DateTest.WithinNext(length(value));
      default -> new DateTest.AnniversaryWithin(days(value));
    };
  }

  private static DateTest day(Place value) {
    throw value.flaw("invalid_date", "a day is written like 2026-05-01");
  }

  private static Moment moment(Place at) {
    return Moment.read(at.text()).orElseThrow(() -> at.flaw("invalid_date",
        "a date is written like 2026-05-01, an instant like 2026-05-01T09:00:00+09:00"));
  }

  /** Longer than nothing. */
  static Duration length(Place at) {
    Duration duration = at.duration();
    if (duration.isZero()) {
      throw at.flaw("out_of_range", "a time must be longer than nothing");
    }
    return duration;
  }

  static int days(Place at) {
    Duration duration = at.duration();
    if (duration.toDays() > 180 || !duration.equals(Duration.ofDays(duration.toDays()))) {
      throw at.flaw("out_of_range", "whole days are needed here, P0D to P180D");
    }
    return (int) duration.toDays();
  }

  static Window between(Place at) {
    ZoneId zone = at.object().ifThere("zone").map(PolicyDefinition::zone).orElse(ZoneOffset.UTC);
    Optional<Instant> from = at.ifThere("from").map(place -> moment(place).start(zone));
    Optional<Instant> to = at.ifThere("to").map(place -> moment(place).start(zone));
    try {
      return new Window.Between(from.orElse(Window.Between.OPEN_START), to.orElse(Window.Between.OPEN_END));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw at.flaw("out_of_range", e.getMessage());
    }
  }
}
