package io.inyeon.core.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Rules of every kind, over the words that {@link LifeGenerator}'s people use, so that they hold about as often as not. */
public final class RuleGenerator {
  static final List<String> EVENTS = List.of("Product Viewed", "Product Added", "Order Completed");
  static final List<Duration> WINDOWS = List.of(Duration.ofMillis(1), Duration.ofHours(6), Duration.ofDays(1),
      Duration.ofDays(7), Duration.ofDays(30));
  private static final List<Operator> ORDERS = List.of(Operator.EQ, Operator.NE, Operator.GT, Operator.GTE, Operator.LT,
      Operator.LTE);
  private static final Near SEOUL = new Near(37.55, 126.98, 12);

  private final RandomGenerator random;

  public RuleGenerator(RandomGenerator random) {
    this.random = random;
  }

  public Rule rule() {
    return rule(3);
  }

  private Rule rule(int depth) {
    if (depth == 0 || random.nextInt(3) > 0) {
      return leaf();
    }
    return switch (random.nextInt(3)) {
      case 0 -> new Rule.All(rules(depth));
      case 1 -> new Rule.Any(rules(depth));
      default -> new Rule.Not(rule(depth - 1));
    };
  }

  private List<Rule> rules(int depth) {
    return random.ints(random.nextInt(4), 0, 1).mapToObj(n -> rule(depth - 1)).toList();
  }

  Rule leaf() {
    return switch (random.nextInt(12)) {
      case 0 -> new Rule.Trait(traitCondition());
      case 1 -> new Rule.TraitDate(pick(List.of("birthday", "trial_ends", "city")), date());
      case 2, 3 -> count();
      case 4, 5, 6 -> measured();
      case 7, 8 -> sequence();
      case 9 -> new Rule.Consented("email", pick(List.of("marketing", "service")));
      case 10 -> new Rule.Identified(pick(List.of("email", "phone")));
      default -> new Rule.Holiday(pick(List.of("KR", "JP")), random.nextInt(6));
    };
  }

  private Condition traitCondition() {
    return switch (random.nextInt(7)) {
      case 0 -> new Condition("location", Operator.NEAR, SEOUL);
      case 1 ->
        new Condition("tags", pick(List.of(Operator.CONTAINS, Operator.NOT_CONTAINS)), pick(List.of("tea", 1, true)));
      case 2 -> new Condition("address.city", Operator.EQ, "Seoul");
      case 3 -> new Condition(pick(List.of("city", "nothing", "tags")), Operator.EXISTS, null);
      case 4 -> new Condition("age", pick(ORDERS), pick(List.<Object>of(30, new BigDecimal("30.5"), "30")));
      default -> text("city");
    };
  }

  private Condition text(String path) {
    return switch (random.nextInt(6)) {
      case 0 -> new Condition(path, pick(List.of(Operator.IN, Operator.NOT_IN)), List.of("Seoul", "부산", 30));
      case 1 -> new Condition(path, pick(List.of(Operator.CONTAINS, Operator.NOT_CONTAINS)), "e");
      case 2 ->
        new Condition(path, pick(List.of(Operator.STARTS_WITH, Operator.ENDS_WITH)), pick(List.of("S", "부", "l")));
      case 3 -> new Condition(path, Operator.LIKE, pick(List.of("S*l", "*e*", "*", "Seoul", "S*e*o*l", "50%*")));
      default -> new Condition(path, pick(ORDERS), pick(List.<Object>of("Seoul", "부산", "Kyoto", "50%_off")));
    };
  }

  private DateTest date() {
    Moment moment = random.nextBoolean()
        ? new Moment.Day(LocalDate.of(2026, 3, 29))
        : new Moment.Exactly(Instant.parse("2026-03-29T00:30:00Z"));
    return switch (random.nextInt(6)) {
      case 0 -> new DateTest.Before(moment);
      case 1 -> new DateTest.After(moment);
      case 2 -> new DateTest.On(new Moment.Day(LocalDate.of(2026, 3, 29)));
      case 3 -> new DateTest.WithinLast(pick(WINDOWS));
      case 4 -> new DateTest.WithinNext(pick(WINDOWS));
      default -> new DateTest.AnniversaryWithin(random.nextInt(15));
    };
  }

  private Rule count() {
    return new Rule.Performed(match(), Measure.COUNT, pick(ORDERS), random.nextInt(5), window());
  }

  private Rule measured() {
    Measure measure = switch (random.nextInt(7)) {
      case 0 -> new Measure.Sum("total");
      case 1 -> new Measure.Average("total");
      case 2 -> new Measure.Least("total");
      case 3 -> new Measure.Greatest("total");
      case 4 -> new Measure.Distinct(pick(List.of("product_id", "total")));
      case 5 -> new Measure.First(pick(List.of("product_id", "total")));
      default -> new Measure.Last(pick(List.of("product_id", "total")));
    };
    if (measure instanceof Measure.First || measure instanceof Measure.Last) {
      Object value = pick(List.<Object>of("a", "b", 20, new BigDecimal("20.5")));
      return new Rule.Performed(match(), measure, pick(ORDERS), value, window());
    }
    Object number = measure instanceof Measure.Distinct
        ? random.nextInt(4)
        : pick(List.<Object>of(0, 20, 40, new BigDecimal("20.5"), 100));
    return new Rule.Performed(match(), measure, pick(ORDERS), number, window());
  }

  private Rule sequence() {
    Optional<Duration> within = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(pick(WINDOWS));
    Optional<String> same = random.nextBoolean()
        ? Optional.of(pick(List.of("product_id", "products.product_id")))
        : Optional.empty();
    int steps = 2 + random.nextInt(2);
    return Rule.Sequence.of(random.ints(steps, 0, 1).mapToObj(n -> match()).toList(), same, within);
  }

  private EventMatch match() {
    return new EventMatch(pick(EVENTS), random.nextInt(3) == 0 ? List.of(where()) : List.of());
  }

  private Condition where() {
    return switch (random.nextInt(5)) {
      case 0 -> new Condition("total", pick(ORDERS), pick(List.<Object>of(20, new BigDecimal("20.50"))));
      case 1 -> new Condition("context.device.type", pick(List.of(Operator.EQ, Operator.NE)), "mobile");
      case 2 -> new Condition("products.product_id", Operator.CONTAINS, "a");
      case 3 -> new Condition("total", Operator.EXISTS, null);
      default -> text("product_id");
    };
  }

  private Window window() {
    return switch (random.nextInt(5)) {
      case 0 -> new Window.Ever();
      case 1 -> new Window.Between(LifeGenerator.MIDDLE.minus(Duration.ofDays(3)), LifeGenerator.MIDDLE);
      default -> new Window.Within(pick(WINDOWS));
    };
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
