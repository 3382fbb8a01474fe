package io.inyeon.imports.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What a field of the result is made of. {@link Evaluation} says how. */
public sealed interface Expression {

  record Constant(JsonNode value) implements Expression {}

  /** What stands in a column; in a group, in the first of its rows where anything does. */
  record Column(JsonPointer path, String written) implements Expression {}

  /** An object; what is missing is left out. */
  record Fields(Map<String, Expression> fields) implements Expression {
    public Fields {
      fields = Map.copyOf(fields);
    }
  }

  record Items(List<Expression> items) implements Expression {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A value of another type than the file's texts. */
  record Typed(Type type, Expression value) implements Expression {}

  /** Texts joined; missing when any of them is. */
  record Concat(List<Expression> parts) implements Expression {
    public Concat {
      parts = List.copyOf(parts);
    }
  }

  /** A text cut into a list. */
  record Split(Expression value, String by) implements Expression {}

  /** What a table says of a value. */
  record Lookup(Expression value, String tableName, Map<String, JsonNode> table, Optional<Expression> otherwise)
      implements
        Expression {
    public Lookup {
      table = Map.copyOf(table);
    }
  }

  record If(Condition condition, Expression then, Optional<Expression> otherwise) implements Expression {}

  /** A product of exact decimals; missing when any factor is. */
  record Multiply(List<Expression> factors) implements Expression {
    public Multiply {
      factors = List.copyOf(factors);
    }
  }

  /** Must not be missing. */
  record Required(Expression value) implements Expression {}

  /** One value out of all rows of a group. */
  record Over(Aggregate aggregate, Expression value) implements Expression {}

  /** How {@link Over} makes one of many. */
  enum Aggregate {
    SUM, EACH, COUNT, FIRST, LAST, MIN, MAX
  }
}
