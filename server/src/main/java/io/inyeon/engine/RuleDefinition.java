package io.inyeon.engine;

import io.inyeon.core.rule.Condition;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Operator;
import io.inyeon.core.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Rules as JSON.
 *
 * <pre>{@code
 * {"trait": "plan", "is": "gold"}
 * {"performed": "Order Completed", "where": [{"path": "total", "at_least": 100}], "atLeast": 3, "within": "P60D"}
 * {"all": [ … ]}   {"any": [ … ]}   {"not": … }
 * }</pre>
 */
final class RuleDefinition {
  private RuleDefinition() {
  }

  static Rule read(Place at) {
    at.object();
    if (at.at("trait").isThere()) {
      return new Rule.Trait(condition(at, at.at("trait").text()));
    }
    if (at.at("performed").isThere()) {
      return performed(at);
    }
    if (at.at("all").isThere()) {
      return new Rule.All(at.at("all").items().stream().map(RuleDefinition::read).toList());
    }
    if (at.at("any").isThere()) {
      return new Rule.Any(at.at("any").items().stream().map(RuleDefinition::read).toList());
    }
    if (at.at("not").isThere()) {
      return new Rule.Not(read(at.at("not")));
    }
    throw at.flaw("unknown_rule", "a rule is one of trait, performed, all, any, not");
  }

  private static Rule performed(Place at) {
    try {
      return new Rule.Performed(match(at, "performed"), at.ifThere("atLeast").map(Place::number).orElse(1),
          at.ifThere("within").map(Place::duration));
    } catch (IllegalArgumentException e) {
      throw at.flaw("out_of_range", e.getMessage());
    }
  }

  /** @param field which one holds the event's name */
  static EventMatch match(Place at, String field) {
    List<Condition> where = at.ifThere("where").map(Place::items).orElse(List.of()).stream()
        .map(item -> condition(item.object(), item.at("path").text())).toList();
    return new EventMatch(at.at(field).text(), where);
  }

  private static Condition condition(Place at, String path) {
    List<Operator> given = Stream.of(Operator.values()).filter(operator -> at.at(word(operator)).isThere()).toList();
    if (given.size() != 1) {
      throw at.flaw("required",
          "give exactly one of " + Stream.of(Operator.values()).map(RuleDefinition::word).toList());
    }
    Operator operator = given.getFirst();
    if (operator == Operator.EXISTS && !Boolean.TRUE.equals(at.at("exists").value())) {
      throw at.at("exists").flaw("out_of_range", "write true here; for the opposite put the rule into not");
    }
    return new Condition(path, operator, operator == Operator.EXISTS ? null : at.at(word(operator)).value());
  }

  private static String word(Operator operator) {
    return operator.name().toLowerCase(Locale.ROOT);
  }
}
