package io.inyeon.segment;

import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Measure;
import io.inyeon.core.rule.Operator;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Window;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, in SQL: subqueries over the events of the profiles {@code c.profiles}, served by the index
 * {@code event_profile}.
 */
final class EventSql {
  /** Of all that a customer's profiles did up to a position on each partition ({@code c.reach}, by number from 1). */
  static final String OWN = """
      %1$s.profile_id = any (c.profiles) and %1$s.kind = 0 and %1$s.position <= c.reach[%1$s.partition + 1]""";

  private final Instant now;

  EventSql(Instant now) {
    this.now = now;
  }

  Sql performed(Rule.Performed performed) {
    Operator operator = performed.operator();
    Object value = performed.value();
    return switch (performed.measure()) {
      case Measure.Count count -> Sql.fill("((select count(*) from event e where {}) {} {})",
          happened(performed.match(), performed.window(), "e"), sign(operator), number(value));
      case Measure.Sum(String path) -> Sql.fill("(coalesce((select sum(found.v::numeric) from {}), 0) {} {})",
          numbers(performed, path), sign(operator), number(value));
      case Measure.Average(String path) -> Sql.fill("""
        coalesce((select case when count(*) > 0 then sum(found.v::numeric) {} {} * count(*) end from {}), {})""",
          sign(operator), number(value), numbers(performed, path), ofNone(operator));
      case Measure.Least(String path) -> Sql.fill("coalesce((select min(found.v::numeric) from {}) {} {}, {})",
          numbers(performed, path), sign(operator), number(value), ofNone(operator));
      case Measure.Greatest(String path) -> Sql.fill("coalesce((select max(found.v::numeric) from {}) {} {}, {})",
          numbers(performed, path), sign(operator), number(value), ofNone(operator));
      case Measure.Distinct(String path) -> Sql.fill("""
        ((select count(distinct case when jsonb_typeof(found.v) = 'number' then trim_scale(found.v::numeric)::text
          else found.v::text end) from {}) {} {})""", scalars(performed, path), sign(operator), number(value));
      case Measure.First(String path) -> one(performed, path, "asc");
      case Measure.Last(String path) -> one(performed, path, "desc");
    };
  }

  private Sql one(Rule.Performed performed, String path, String direction) {
    Sql value = Sql.fill("""
        (select found.v from {} order by found.at DIRECTION,
          case jsonb_typeof(found.v) when 'number' then 0 when 'boolean' then 1 else 2 end DIRECTION,
          case when jsonb_typeof(found.v) = 'number' then found.v::numeric end DIRECTION,
          (found.v #>> array[]::text[]) collate "C" DIRECTION limit 1)""".replace("DIRECTION", direction),
        scalars(performed, path));
    return ConditionSql.holds(performed.operator(), value, performed.value());
  }

  private Sql numbers(Rule.Performed performed, String path) {
    return values(performed, path, "jsonb_typeof(v) = 'number'");
  }

  private Sql scalars(Rule.Performed performed, String path) {
    return values(performed, path, "rule_scalar(v)");
  }

  /** The offset keeps the planner from looking at a value before its kind is known. */
  private Sql values(Rule.Performed performed, String path, String kind) {
    return Sql.fill("(select e.occurred_at as at, {} as v from event e where {} offset 0) as found where " + kind,
        ConditionSql.property("e", path), happened(performed.match(), performed.window(), "e"));
  }

  private Sql happened(EventMatch match, Window window, String event) {
    List<Sql> parts = new ArrayList<>();
    parts.add(Sql.of(String.format(Locale.ROOT, OWN, event) + " and " + event + ".name = ?", match.event()));
    parts.add(inside(window, event));
    match.where().forEach(condition -> parts.add(ConditionSql.where(condition, event)));
    return Sql.join(parts, " and ");
  }

  private Sql inside(Window window, String event) {
    return switch (window) {
      case Window.Ever ever -> Sql.TRUE;
      case Window.Within(Duration length) -> Sql.of(event + ".occurred_at > ?", Timestamp.from(now.minus(length)));
      case Window.Between(Instant from, Instant to) -> Sql.of(
          event + ".occurred_at >= ? and " + event + ".occurred_at < ?", Timestamp.from(from), Timestamp.from(to));
    };
  }

  Sql sequence(Rule.Sequence sequence) {
    Window window = sequence.within().<Window>map(Window.Within::new).orElse(new Window.Ever());
    List<Sql> from = new ArrayList<>();
    List<Sql> where = new ArrayList<>();
    for (int step = 0; step < sequence.links().size(); step++) {
      Rule.Link link = sequence.links().get(step);
      String event = "e" + step;
      from.add(link.same()
          .map(path -> Sql.fill("event " + event + " cross join lateral rule_values({}) as same_" + event + " (v)",
              ConditionSql.property(event, path)))
          .orElse(Sql.of("event " + event)));
      where.add(happened(link.match(), window, event));
      if (step > 0) {
        where.add(Sql.of(event + ".occurred_at > e" + (step - 1) + ".occurred_at"));
        link.same().ifPresent(path -> where.add(Sql.of("same_" + event + ".v = same_e0.v")));
      }
    }
    return Sql.fill("exists (select from {} where {})", Sql.join(from, ", "), Sql.join(where, " and "));
  }

  private static Sql sign(Operator operator) {
    return Sql.of(switch (operator) {
      case EQ -> "=";
      case NE -> "<>";
      case GT -> ">";
      case GTE -> ">=";
      case LT -> "<";
      case LTE -> "<=";
      default -> throw new IllegalArgumentException(operator + " compares no numbers");
    });
  }

  /** Of none there is no value, which is different from every value and nothing else. */
  private static Sql ofNone(Operator operator) {
    return operator == Operator.NE ? Sql.TRUE : Sql.FALSE;
  }

  private static Sql number(@Nullable Object value) {
    return Sql.of("?::numeric", String.valueOf(value));
  }
}
