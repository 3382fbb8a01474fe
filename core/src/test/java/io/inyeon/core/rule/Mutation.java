package io.inyeon.core.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One small mistake that an interpreter might make: the rule that it would then be interpreting. */
public enum Mutation {
  LONGER_BY_A_MILLISECOND, BETWEEN_BEGINS_LATER, NEIGHBOURING_OPERATOR, COUNT_OFF_BY_ONE, WHERE_FORGOTTEN, OTHER_MEASURE, WINDOW_FORGOTTEN, SAME_FORGOTTEN, STEPS_SWAPPED, ALL_FOR_ANY, NOT_FORGOTTEN, PAST_FOR_FUTURE, A_DAY_OFF, OTHER_PURPOSE, OTHER_NAMESPACE, NEARER;

  /** The rule with this mistake at the first place where it can be made; empty where there is none. */
  public Optional<Rule> of(Rule rule) {
    return change(rule).or(() -> within(rule));
  }

  private Optional<Rule> within(Rule rule) {
    return switch (rule) {
      case Rule.All(List<Rule> parts) -> first(parts).map(Rule.All::new);
      case Rule.Any(List<Rule> parts) -> first(parts).map(Rule.Any::new);
      case Rule.Not(Rule inner) -> of(inner).map(Rule.Not::new);
      default -> Optional.empty();
    };
  }

  private Optional<List<Rule>> first(List<Rule> parts) {
    for (int at = 0; at < parts.size(); at++) {
      Optional<Rule> changed = of(parts.get(at));
      if (changed.isPresent()) {
        return Optional.of(Stream.of(parts.subList(0, at), List.of(changed.get()), parts.subList(at + 1, parts.size()))
            .flatMap(List::stream).toList());
      }
    }
    return Optional.empty();
  }

  private Optional<Rule> change(Rule rule) {
    Rule changed = switch (this) {
      case LONGER_BY_A_MILLISECOND -> switch (rule) {
        case Rule.Performed p when p.window() instanceof Window.Within(Duration w) ->
          new Rule.Performed(p.match(), p.measure(), p.operator(), p.value(), new Window.Within(w.plusMillis(1)));
        case Rule.Sequence s when s.within().isPresent() ->
          sequence(s.links(), s.within().map(w -> w.plusMillis(1)));
        case Rule.TraitDate(String path, DateTest.WithinLast(Duration w)) ->
          new Rule.TraitDate(path, new DateTest.WithinLast(w.plusMillis(1)));
        default -> rule;
      };
      case BETWEEN_BEGINS_LATER -> rule instanceof Rule.Performed p && p.window() instanceof Window.Between b
          ? new Rule.Performed(p.match(), p.measure(), p.operator(), p.value(),
              new Window.Between(b.from().plusMillis(1), b.to().plusMillis(1)))
          : rule;
      case NEIGHBOURING_OPERATOR -> switch (rule) {
        case Rule.Performed p ->
          new Rule.Performed(p.match(), p.measure(), neighbour(p.operator()), p.value(), p.window());
        case Rule.Trait(Condition c) -> new Rule.Trait(new Condition(c.path(), neighbour(c.operator()), c.operand()));
        default -> rule;
      };
      case COUNT_OFF_BY_ONE -> rule instanceof Rule.Performed p && p.measure() instanceof Measure.Count
          ? new Rule.Performed(p.match(), p.measure(), p.operator(), p.number().intValue() + 1, p.window())
          : rule;
      case WHERE_FORGOTTEN -> rule instanceof Rule.Performed p
          ? new Rule.Performed(EventMatch.named(p.match().event()), p.measure(), p.operator(), p.value(), p.window())
          : rule;
      case OTHER_MEASURE -> rule instanceof Rule.Performed p
          ? new Rule.Performed(p.match(), other(p.measure()), p.operator(), p.value(), p.window())
          : rule;
      case WINDOW_FORGOTTEN -> switch (rule) {
        case Rule.Performed p -> new Rule.Performed(p.match(), p.measure(), p.operator(), p.value(), new Window.Ever());
        case Rule.Sequence s -> sequence(s.links(), Optional.empty());
        default -> rule;
      };
      case SAME_FORGOTTEN -> rule instanceof Rule.Sequence s
          ? Rule.Sequence.of(s.links().stream().map(Rule.Link::match).toList(), Optional.empty(), s.within())
          : rule;
      case STEPS_SWAPPED -> rule instanceof Rule.Sequence s ? sequence(s.links().reversed(), s.within()) : rule;
      case ALL_FOR_ANY -> switch (rule) {
        case Rule.All(List<Rule> parts) -> new Rule.Any(parts);
        case Rule.Any(List<Rule> parts) -> new Rule.All(parts);
        default -> rule;
      };
      case NOT_FORGOTTEN -> rule instanceof Rule.Not(Rule inner) ? inner : rule;
      case PAST_FOR_FUTURE -> switch (rule) {
        case Rule.TraitDate(String path, DateTest.WithinLast(Duration w)) ->
          new Rule.TraitDate(path, new DateTest.WithinNext(w));
        case Rule.TraitDate(String path, DateTest.Before(Moment m)) -> new Rule.TraitDate(path, new DateTest.After(m));
        default -> rule;
      };
      case A_DAY_OFF -> switch (rule) {
        case Rule.TraitDate(String path, DateTest.AnniversaryWithin(int days)) ->
          new Rule.TraitDate(path, new DateTest.AnniversaryWithin(days + 1));
        case Rule.Holiday(String country, int days) -> new Rule.Holiday(country, days + 1);
        default -> rule;
      };
      case OTHER_PURPOSE -> rule instanceof Rule.Consented(String channel, String purpose)
          ? new Rule.Consented(channel, purpose.equals("service") ? "marketing" : "service")
          : rule;
      case OTHER_NAMESPACE -> rule instanceof Rule.Identified(String namespace)
          ? new Rule.Identified(namespace.equals("email") ? "phone" : "email")
          : rule;
      case NEARER -> rule instanceof Rule.Trait(Condition c) && c.operand() instanceof Near near
          ? new Rule.Trait(new Condition(c.path(), c.operator(), new Near(near.latitude(), near.longitude(), 1)))
          : rule;
    };
    return changed.equals(rule) ? Optional.empty() : Optional.of(changed);
  }

  private static Rule sequence(List<Rule.Link> links, Optional<Duration> within) {
    return new Rule.Sequence(links.stream().map(link -> Rule.Link.of(link.match(), link.same(), within)).toList(),
        within);
  }

  private static Operator neighbour(Operator operator) {
    return switch (operator) {
      case GTE -> Operator.GT;
      case GT -> Operator.GTE;
      case LT -> Operator.LTE;
      case LTE -> Operator.LT;
      case EQ -> Operator.NE;
      case NE -> Operator.EQ;
      case IN -> Operator.NOT_IN;
      case NOT_IN -> Operator.IN;
      case CONTAINS -> Operator.NOT_CONTAINS;
      case NOT_CONTAINS -> Operator.CONTAINS;
      case STARTS_WITH -> Operator.ENDS_WITH;
      case ENDS_WITH -> Operator.STARTS_WITH;
      case EXISTS, LIKE, NEAR -> operator;
    };
  }

  private static Measure other(Measure measure) {
    return switch (measure) {
      case Measure.Sum(String path) -> new Measure.Average(path);
      case Measure.Average(String path) -> new Measure.Sum(path);
      case Measure.Least(String path) -> new Measure.Greatest(path);
      case Measure.Greatest(String path) -> new Measure.Least(path);
      case Measure.First(String path) -> new Measure.Last(path);
      case Measure.Last(String path) -> new Measure.First(path);
      case Measure.Count count -> measure;
      case Measure.Distinct distinct -> Measure.COUNT;
    };
  }
}
