package io.inyeon.core.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Interprets a rule as an English sentence, for explanations and logs of decisions. */
public final class Sentence {
  private Sentence() {
  }

  public static String of(Rule rule) {
    return switch (rule) {
      case Rule.Trait trait -> "trait " + of(trait.condition());
      case Rule.Performed performed -> of(performed);
      case Rule.All all -> join(all.of(), " and ", "always");
      case Rule.Any any -> join(any.of(), " or ", "never");
      case Rule.Not not -> "not (" + of(not.rule()) + ")";
    };
  }

  private static String of(Rule.Performed performed) {
    String where = performed.match().where().stream().map(Sentence::of).collect(Collectors.joining(" and "));
    return "performed \"" + performed.match().event() + "\"" + (where.isEmpty() ? "" : " where " + where) + " at least "
        + performed.atLeast() + (performed.atLeast() == 1 ? " time" : " times")
        + performed.within().map(within -> " within " + within).orElse("");
  }

  private static String of(Condition condition) {
    String operator = condition.operator().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return condition.path() + " " + operator + (condition.operand() == null ? "" : " \"" + condition.operand() + "\"");
  }

  private static String join(List<Rule> parts, String word, String none) {
    return parts.isEmpty()
        ? none
        : parts.stream().map(part -> "(" + of(part) + ")").collect(Collectors.joining(word));
  }
}
