package io.inyeon.engine;

import io.inyeon.core.identity.Namespace;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Measure;
import io.inyeon.core.rule.Operator;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Window;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Rules as JSON; the guide's page on segments shows the whole grammar.
 *
 * <pre>{@code
 * {"trait": "city", "op": "eq", "value": "Seoul"}
 * {"performed": "Order Completed", "where": [{"property": "total", "op": "gte", "value": 50000}],
 *  "count": {"op": "gte", "value": 2}, "within": "P30D"}
 * {"performed": "Order Completed", "sum": "total", "op": "gte", "value": 300000, "within": "P90D"}
 * {"sequence": [{"performed": "Product Viewed"}, {"performed": "Product Added"}], "sameProperty": "product_id"}
 * {"segment": "vip"}   {"consent": "email", "purpose": "marketing"}   {"identity": "email"}   {"holiday": "KR"}
 * {"all": [ … ]}   {"any": [ … ]}   {"not": … }
 * }</pre>
 */
public final class RuleDefinition {
  private static final int MOST_LEVELS = 20;
  private static final int MOST_CLAUSES = 200;
  private static final List<String> KINDS = List.of("all", "any", "not", "trait", "performed", "sequence", "segment",
      "consent", "identity", "holiday");
  private static final Map<String, Function<String, Measure>> MEASURES = Map.of("sum", Measure.Sum::new, "avg",
      Measure.Average::new, "min", Measure.Least::new, "max", Measure.Greatest::new, "distinct", Measure.Distinct::new,
      "first", Measure.First::new, "last", Measure.Last::new);

  private int clauses;

  private RuleDefinition() {
  }

  /**
   * @param field where the rule stands in the caller's document: complaints begin with it
   * @throws DefinitionFlaw with the place
   */
  public static Rule read(JsonNode rule, String field) {
    return read(new Place(rule, field));
  }

  /**
   * As somebody sends it: a member that says nothing here ({@code wihtin}, or {@code atLeast} beside {@code count}) is not passed over.
   *
   * @throws DefinitionFlaw with the place
   */
  public static Rule readStrictly(JsonNode rule, String field) {
    return read(Place.watched(rule, field));
  }

  static Rule read(Place at) {
    Rule rule = new RuleDefinition().rule(at, 1);
    at.refuseUnasked();
    return rule;
  }

  private Rule rule(Place at, int level) {
    at.object();
    if (level > MOST_LEVELS) {
      throw at.flaw("too_deep", "a rule has at most " + MOST_LEVELS + " levels; name a part as a segment of its own");
    }
    if (++clauses > MOST_CLAUSES) {
      throw at.flaw("too_large", "a rule has at most " + MOST_CLAUSES
          + " clauses; put values into one \"in\", or parts into segments of their own");
    }
    List<String> kinds = KINDS.stream().filter(kind -> at.at(kind).isThere()).toList();
    if (kinds.size() != 1) {
      throw at.flaw("unknown_rule", "a rule is exactly one of " + String.join(", ", KINDS));
    }
    try {
      return rule(at, kinds.getFirst(), level);
    } catch (IllegalArgumentException e) {
      throw at.flaw("out_of_range", e.getMessage());
    }
  }

  private Rule rule(Place at, String kind, int level) {
    return switch (kind) {
      case "all" -> new Rule.All(rules(at.at("all"), level));
      case "any" -> new Rule.Any(rules(at.at("any"), level));
      case "not" -> new Rule.Not(rule(at.at("not"), level + 1));
      case "trait" -> Conditions.trait(at);
      case "performed" -> performed(at);
      case "sequence" -> sequence(at);
      case "segment" -> new Rule.Member(at.at("segment").text());
      case "consent" -> new Rule.Consented(at.at("consent").text(), at.at("purpose").text());
      case "identity" -> identified(at.at("identity"));
      default -> new Rule.Holiday(at.at("holiday").text(), at.ifThere("within").map(Conditions::days).orElse(0));
    };
  }

  /** In what somebody sends: a name of nothing would match nobody. */
  private static Rule identified(Place at) {
    if (at.asked() != null && Namespace.named(at.text()).isEmpty()) {
      throw at.flaw("unknown_namespace", "there is no kind of identifier named " + at.text());
    }
    return new Rule.Identified(at.text());
  }

  private List<Rule> rules(Place at, int level) {
    return at.items().stream().map(item -> rule(item, level + 1)).toList();
  }

  private static Rule performed(Place at) {
    EventMatch match = match(at, "performed");
    Window window = window(at);
    List<String> measures = MEASURES.keySet().stream().filter(name -> at.at(name).isThere()).sorted().toList();
    if (measures.size() > 1 || (!measures.isEmpty() && at.at("count").isThere())) {
      throw at.flaw("unknown_rule", "give one of count, sum, avg, min, max, distinct, first and last");
    }
    if (measures.isEmpty()) {
      return count(at, match, window);
    }
    Measure measure = measure(measures.getFirst(), at);
    Operator operator = Conditions.operator(at);
    return new Rule.Performed(match, measure, operator, Conditions.operand(at, operator), window);
  }

  private static Measure measure(String name, Place at) {
    Function<String, Measure> maker = MEASURES.get(name);
    if (maker == null) {
      throw at.flaw("unknown_rule", "there is no measure " + name);
    }
    return maker.apply(at.at(name).text());
  }

  /** Without a count, at least once. {@code atLeast} is the short form of a count. */
  private static Rule count(Place at, EventMatch match, Window window) {
    Optional<Place> count = at.ifThere("count");
    Operator operator = count.map(Place::object).map(Conditions::operator).orElse(Operator.GTE);
    int value = count.map(place -> place.at("value").number())
        .orElseGet(() -> at.ifThere("atLeast").map(Place::number).orElse(1));
    Place said = count.map(place -> place.at("value")).orElseGet(() -> at.at("atLeast"));
    if (value < 0 || value > Rule.HIGHEST_COUNT || (count.isEmpty() && value < 1)) {
      throw said.flaw("out_of_range",
          "a count lies between " + (count.isEmpty() ? 1 : 0) + " and " + Rule.HIGHEST_COUNT);
    }
    return new Rule.Performed(match, Measure.COUNT, operator, value, window);
  }

  private static Rule sequence(Place at) {
    Optional<String> shared = at.ifThere("sameProperty").map(Place::text);
    Optional<Duration> within = at.ifThere("within").map(Conditions::length);
    return new Rule.Sequence(
        at.at("sequence").items().stream().map(step -> link(step.object(), shared, within)).toList(),
        within);
  }

  private static Rule.Link link(Place step, Optional<String> shared, Optional<Duration> within) {
    return Rule.Link.of(match(step, "performed"), step.ifThere("same").map(Place::text).or(() -> shared), within);
  }

  private static Window window(Place at) {
    Optional<Place> between = at.ifThere("between");
    Optional<Duration> within = at.ifThere("within").map(Conditions::length);
    if (between.isPresent() && within.isPresent()) {
      throw at.flaw("unknown_rule", "give within or between, not both");
    }
    return between.map(Conditions::between).or(() -> within.map(Window.Within::new)).orElse(new Window.Ever());
  }

  /** @param field which one holds the event's name */
  static EventMatch match(Place at, String field) {
    return new EventMatch(at.at(field).text(), at.ifThere("where").map(Place::items).orElse(List.of()).stream()
        .map(item -> Conditions.where(item.object())).toList());
  }
}
