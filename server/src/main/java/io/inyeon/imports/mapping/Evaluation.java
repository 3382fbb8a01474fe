package io.inyeon.imports.mapping;

import io.inyeon.imports.file.FlawedRow;
import io.inyeon.imports.file.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Interprets expressions. */
final class Evaluation {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonNode MISSING = MissingNode.getInstance();

  private Evaluation() {
  }

  /**
   * The value for one row, or for a group of them; a missing node when there is none.
   *
   * @throws FlawedRow naming the line and the column
   */
  static JsonNode of(Expression expression, List<Row> rows) {
    return switch (expression) {
      case Expression.Constant constant -> constant.value();
      case Expression.Column column -> column(column.path(), rows);
      case Expression.Fields fields -> fields(fields, rows);
      case Expression.Items items -> list(items.items().stream().map(item -> of(item, rows)));
      case Expression.Typed typed -> typed(typed, rows);
      case Expression.Concat concat -> concat(concat, rows);
      case Expression.Split split -> split(split, rows);
      case Expression.Lookup lookup -> lookup(lookup, rows);
      case Expression.If choice -> choice.condition().holds(rows)
          ? of(choice.then(), rows)
          : choice.otherwise().map(otherwise -> of(otherwise, rows)).orElse(MISSING);
      case Expression.Multiply multiply -> multiply(multiply, rows);
      case Expression.Required required -> required(required, rows);
      case Expression.Over over -> over(over, rows);
    };
  }

  static JsonNode column(JsonPointer path, List<Row> rows) {
    for (Row row : rows) {
      JsonNode found = row.at(path);
      if (!found.isMissingNode()) {
        return found;
      }
    }
    return MISSING;
  }

  private static JsonNode fields(Expression.Fields fields, List<Row> rows) {
    ObjectNode object = NODES.objectNode();
    fields.fields().forEach((name, expression) -> {
      JsonNode value = of(expression, rows);
      if (!value.isMissingNode()) {
        object.set(name, value);
      }
    });
    return object;
  }

  private static JsonNode list(Stream<JsonNode> values) {
    ArrayNode list = NODES.arrayNode();
    values.filter(value -> !value.isMissingNode()).forEach(list::add);
    return list;
  }

  private static JsonNode typed(Expression.Typed typed, List<Row> rows) {
    JsonNode value = of(typed.value(), rows);
    return value.isMissingNode() ? value : Conversion.of(value, typed.type(), Origin.of(typed.value(), rows));
  }

  private static JsonNode concat(Expression.Concat concat, List<Row> rows) {
    StringBuilder joined = new StringBuilder();
    for (Expression part : concat.parts()) {
      JsonNode value = of(part, rows);
      if (value.isMissingNode()) {
        return MISSING;
      }
      joined.append(Conversion.text(value, Origin.of(part, rows)));
    }
    return StringNode.valueOf(joined.toString());
  }

  private static JsonNode split(Expression.Split split, List<Row> rows) {
    JsonNode value = of(split.value(), rows);
    if (value.isMissingNode()) {
      return value;
    }
    String text = Conversion.text(value, Origin.of(split.value(), rows));
    return list(Stream.of(text.split(java.util.regex.Pattern.quote(split.by()), -1)).map(String::strip)
        .filter(part -> !part.isEmpty()).map(StringNode::valueOf));
  }

  private static JsonNode lookup(Expression.Lookup lookup, List<Row> rows) {
    JsonNode value = of(lookup.value(), rows);
    JsonNode found = lookup.table().get(value.asString(""));
    if (found != null) {
      return found;
    }
    if (lookup.otherwise().isPresent()) {
      return of(lookup.otherwise().get(), rows);
    }
    if (value.isMissingNode()) {
      return value;
    }
    throw Origin.of(lookup.value(), rows).flaw("not_in_lookup",
        "The value is not in the table \"" + lookup.tableName() + "\".");
  }

  private static JsonNode multiply(Expression.Multiply multiply, List<Row> rows) {
    BigDecimal product = BigDecimal.ONE;
    for (Expression factor : multiply.factors()) {
      JsonNode value = of(factor, rows);
      if (value.isMissingNode()) {
        return value;
      }
      product = product.multiply(number(value, Origin.of(factor, rows)));
    }
    return DecimalNode.valueOf(product);
  }

  private static BigDecimal number(JsonNode value, Origin origin) {
    return Conversion.decimal(value, Type.Decimal.PLAIN, origin);
  }

  private static JsonNode required(Expression.Required required, List<Row> rows) {
    JsonNode value = of(required.value(), rows);
    if (value.isMissingNode()) {
      throw Origin.of(required.value(), rows).flaw("required", "A value is needed here.");
    }
    return value;
  }

  private static JsonNode over(Expression.Over over, List<Row> rows) {
    Stream<JsonNode> values = rows.stream().map(row -> of(over.value(), List.of(row)))
        .filter(value -> !value.isMissingNode());
    return switch (over.aggregate()) {
      case EACH -> list(values);
      case COUNT -> IntNode.valueOf((int) values.count());
      case FIRST -> values.findFirst().orElse(MISSING);
      case LAST -> values.reduce((a, b) -> b).orElse(MISSING);
      case SUM -> total(over.value(), rows, BigDecimal::add);
      case MIN -> total(over.value(), rows, BigDecimal::min);
      case MAX -> total(over.value(), rows, BigDecimal::max);
    };
  }

  private static JsonNode total(Expression expression, List<Row> rows, BinaryOperator<BigDecimal> operation) {
    return rows.stream().flatMap(row -> {
      List<Row> alone = List.of(row);
      JsonNode value = of(expression, alone);
      return value.isMissingNode() ? Stream.empty() : Stream.of(number(value, Origin.of(expression, alone)));
    }).reduce(operation).<JsonNode>map(DecimalNode::valueOf).orElse(MISSING);
  }
}
