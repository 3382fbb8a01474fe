package io.inyeon.segment;

import io.inyeon.core.rule.Condition;
import io.inyeon.core.rule.Near;
import io.inyeon.core.rule.Operator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Comparisons of one JSON value in SQL: never null, so that a negation is the exact opposite. */
final class ConditionSql {
  private static final JsonMapper JSON = JsonMapper.shared();

  private ConditionSql() {
  }

  /** The conditions of a rule's {@code where}, on an event's row. */
  static Sql where(Condition condition, String event) {
    return holds(condition.operator(), property(event, condition.path()), condition.operand());
  }

  /** What stands at a path of an event's properties, or of its context; null for JSON's null, too. */
  static Sql property(String event, String path) {
    boolean context = path.startsWith("context.");
    String object = event + ".payload -> '" + (context ? "context" : "properties") + "'";
    String inside = context ? path.substring("context.".length()) : path;
    return inside.indexOf('.') > 0
        ? Sql.of("rule_value(" + object + ", ?)", inside)
        : Sql.of("nullif(" + object + " -> ?, 'null'::jsonb)", inside);
  }

  /** @param value of type jsonb, null for what is absent */
  static Sql holds(Operator operator, Sql value, @Nullable Object operand) {
    return switch (operator) {
      case EXISTS -> Sql.fill("({} is not null)", value);
      case EQ -> Sql.fill("coalesce({} = {}, false)", value, json(operand));
      case NE -> not(Operator.EQ, value, operand);
      case GT -> ordered(value, ">", operand);
      case GTE -> ordered(value, ">=", operand);
      case LT -> ordered(value, "<", operand);
      case LTE -> ordered(value, "<=", operand);
      case CONTAINS -> contains(value, operand);
      case NOT_CONTAINS -> not(Operator.CONTAINS, value, operand);
      case STARTS_WITH -> text(value, "starts_with({}, ?)", String.valueOf(operand));
      case ENDS_WITH -> endsWith(value, String.valueOf(operand));
      case LIKE -> text(value, "{} like ?", pattern(String.valueOf(operand)));
      case IN -> Sql.fill("""
        (case when jsonb_typeof({}) in ('string', 'number', 'boolean') then {} @> {} else false end)""", value,
          json(operand), value);
      case NOT_IN -> not(Operator.IN, value, operand);
      case NEAR -> operand instanceof Near near ? near(value, near) : Sql.FALSE;
    };
  }

  private static Sql not(Operator operator, Sql value, @Nullable Object operand) {
    return Sql.fill("(not {})", holds(operator, value, operand));
  }

  static Sql json(@Nullable Object operand) {
    return Sql.of("?::jsonb", JSON.writeValueAsString(operand));
  }

  private static Sql ordered(Sql value, String sign, @Nullable Object operand) {
    return operand instanceof Number
        ? Sql.fill("(case when jsonb_typeof({}) = 'number' then {} " + sign + " {} else false end)", value, value,
            json(operand))
        : text(value, "{} collate \"C\" " + sign + " ?", String.valueOf(operand));
  }

  private static Sql text(Sql value, String comparison, String operand) {
    Sql written = Sql.fill("({} #>> array[]::text[])", value);
    Sql compared = Sql.fill(comparison.replace("?", "{}"), written, Sql.of("?", operand));
    return Sql.fill("(case when jsonb_typeof({}) = 'string' then {} else false end)", value, compared);
  }

  private static Sql endsWith(Sql value, String operand) {
    return text(value, "right({}, " + operand.codePointCount(0, operand.length()) + ") = ?", operand);
  }

  private static Sql contains(Sql value, @Nullable Object operand) {
    Sql item = Sql.fill("(case when jsonb_typeof({}) = 'array' then {} @> {} else false end)", value, value,
        json(operand));
    return operand instanceof String part ? Sql.fill("({} or {})", text(value, "strpos({}, ?) > 0", part), item) : item;
  }

  private static String pattern(String like) {
    return like.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace('*', '%');
  }

  private static Sql near(Sql value, Near near) {
    return Sql.fill("coalesce(rule_distance({}, {}, {}) <= {}, false)", value, Sql.of("?", near.latitude()),
        Sql.of("?", near.longitude()), Sql.of("?", near.km()));
  }
}
