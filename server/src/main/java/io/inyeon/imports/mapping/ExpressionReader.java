package io.inyeon.imports.mapping;

import static io.inyeon.imports.mapping.MappingReader.flaw;

import io.inyeon.collect.DocumentPath;
import io.inyeon.imports.mapping.Condition.Check;
import io.inyeon.imports.mapping.Condition.Test;
import io.inyeon.imports.mapping.Expression.Aggregate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;

/**
 * Reads the values of a mapping: a text that begins with {@code $.} is a column, an object whose first field begins with
 * {@code $} an operation, all else stands for itself.
 */
final class ExpressionReader {
  private static final int DEEPEST = 16;
  private static final JsonNode MINUS_ONE = DecimalNode.valueOf(java.math.BigDecimal.ONE.negate());

  private final Optional<ZoneId> zone;
  private final Type.Decimal numbers;
  private final Map<String, Map<String, JsonNode>> lookups;

  ExpressionReader(Optional<ZoneId> zone, Type.Decimal numbers, Map<String, Map<String, JsonNode>> lookups) {
    this.zone = zone;
    this.numbers = numbers;
    this.lookups = lookups;
  }

  /** A value that must become an instant, if it is not made one already. */
  Expression moment(Expression value) {
    return value instanceof Expression.Typed typed && typed.type() instanceof Type.Moment
        ? value
        : new Expression.Typed(new Type.Moment(Optional.empty(), zone), value);
  }

  /** A value that must become true or false. */
  static Expression truth(Expression value) {
    return value instanceof Expression.Typed typed && typed.type() instanceof Type.Bool
        ? value
        : new Expression.Typed(new Type.Bool(), value);
  }

  Expression read(JsonNode node, String at) {
    if (at.chars().filter(letter -> letter == '.' || letter == '[').count() > DEEPEST) {
      throw flaw(at, "too_deep", "the mapping nests too deep.");
    }
    if (node.isString() && DocumentPath.isPath(node.asString())) {
      return new Expression.Column(pointer(node.asString(), at), node.asString());
    }
    if (node.isArray()) {
      return new Expression.Items(list(node, at));
    }
    if (!node.isObject()) {
      return new Expression.Constant(node);
    }
    Optional<String> operation = node.propertyNames().stream().filter(name -> name.startsWith("$")).findFirst();
    return operation.map(name -> operation(name, node, at)).orElseGet(() -> fields(node, at));
  }

  private Expression fields(JsonNode node, String at) {
    Map<String, Expression> fields = new HashMap<>();
    node.properties().forEach(field -> fields.put(field.getKey(), read(field.getValue(), at + "." + field.getKey())));
    return new Expression.Fields(fields);
  }

  private List<Expression> list(JsonNode node, String at) {
    if (!node.isArray()) {
      throw flaw(at, "wrong_type", "this must be a list.");
    }
    List<Expression> items = new ArrayList<>();
    for (int index = 0; index < node.size(); index++) {
      items.add(read(node.get(index), at + "[" + index + "]"));
    }
    return items;
  }

  private Expression operation(String name, JsonNode node, String at) {
    String inner = at + "." + name;
    JsonNode operand = node.path(name);
    return switch (name) {
      case "$constant" -> new Expression.Constant(sole(node, name, at));
      case "$number" -> new Expression.Typed(numbers, read(sole(node, name, at), inner));
      case "$integer" -> new Expression.Typed(numbers.asWhole(), read(sole(node, name, at), inner));
      case "$boolean" -> new Expression.Typed(new Type.Bool(), read(sole(node, name, at), inner));
      case "$text" -> text(Type.Case.KEPT, node, name, at);
      case "$lower" -> text(Type.Case.LOWER, node, name, at);
      case "$upper" -> text(Type.Case.UPPER, node, name, at);
      case "$instant" -> new Expression.Typed(moment(node, name, at), read(operand, inner));
      case "$date" -> new Expression.Typed(day(node, name, at), read(operand, inner));
      case "$concat" -> new Expression.Concat(list(sole(node, name, at), inner));
      case "$split" -> split(node, at);
      case "$lookup" -> lookup(node, at);
      case "$if" -> choice(node, at);
      case "$multiply" -> new Expression.Multiply(numbers(list(sole(node, name, at), inner)));
      case "$negate" -> new Expression.Multiply(
          numbers(List.of(new Expression.Constant(MINUS_ONE), read(sole(node, name, at), inner))));
      case "$required" -> new Expression.Required(read(sole(node, name, at), inner));
      case "$sum", "$min", "$max" -> new Expression.Over(aggregate(name),
          number(read(sole(node, name, at), inner)));
      case "$each", "$count", "$first", "$last" -> new Expression.Over(aggregate(name),
          read(sole(node, name, at), inner));
      default ->
        throw flaw(inner, "unknown_operation", "there is no such operation; constants are written {$constant: …}.");
    };
  }

  /** What enters a calculation is a number in the file's own way of writing. */
  private Expression number(Expression value) {
    return value instanceof Expression.Column ? new Expression.Typed(numbers, value) : value;
  }

  private List<Expression> numbers(List<Expression> values) {
    return values.stream().map(this::number).toList();
  }

  private static Aggregate aggregate(String name) {
    return Aggregate.valueOf(name.substring(1).toUpperCase(Locale.ROOT));
  }

  private static JsonNode sole(JsonNode node, String name, String at) {
    MappingReader.only(node, Set.of(name), at);
    return node.path(name);
  }

  private Expression text(Type.Case letters, JsonNode node, String name, String at) {
    return new Expression.Typed(new Type.Text(letters), read(sole(node, name, at), at + "." + name));
  }

  private Type moment(JsonNode node, String name, String at) {
    MappingReader.only(node, Set.of(name, "format", "timezone"), at);
    Optional<ZoneId> own = MappingReader.text(node, "timezone", at).map(word -> zone(word, at));
    return new Type.Moment(format(node, at), own.or(() -> zone));
  }

  private Type day(JsonNode node, String name, String at) {
    MappingReader.only(node, Set.of(name, "format"), at);
    return new Type.Day(format(node, at));
  }

  private static ZoneId zone(String word, String at) {
    try {
      return ZoneId.of(word);
    } catch (java.time.DateTimeException e) {
      throw flaw(at + ".timezone", "unknown_timezone", "a name of the time zone database, Asia/Seoul for instance.");
    }
  }

  private static Optional<DateTimeFormatter> format(JsonNode node, String at) {
    try {
      return MappingReader.text(node, "format", at).map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw flaw(at + ".format", "invalid_format", "letters of java.time.format.DateTimeFormatter: M/d/yyyy H:mm.");
    }
  }

  private Expression split(JsonNode node, String at) {
    MappingReader.only(node, Set.of("$split", "by"), at);
    return new Expression.Split(read(node.path("$split"), at + ".$split"), node.path("by").asString(","));
  }

  private Expression lookup(JsonNode node, String at) {
    MappingReader.only(node, Set.of("$lookup", "in", "otherwise"), at);
    String table = node.path("in").asString("");
    if (!lookups.containsKey(table)) {
      throw flaw(at + ".in", "unknown_lookup", "lookups has no such table.");
    }
    return new Expression.Lookup(read(node.path("$lookup"), at + ".$lookup"), table,
        lookups.getOrDefault(table, Map.of()),
        optional(node, "otherwise", at));
  }

  private Expression choice(JsonNode node, String at) {
    MappingReader.only(node, Set.of("$if", "then", "otherwise"), at);
    return new Expression.If(condition(node.path("$if"), at + ".$if"), read(node.path("then"), at + ".then"),
        optional(node, "otherwise", at));
  }

  private Optional<Expression> optional(JsonNode node, String field, String at) {
    return node.has(field) ? Optional.of(read(node.path(field), at + "." + field)) : Optional.empty();
  }

  private static JsonPointer pointer(String path, String at) {
    try {
      JsonPointer pointer = DocumentPath.parse(path);
      if (!pointer.matches()) {
        return pointer;
      }
    } catch (IllegalArgumentException e) {
      throw flaw(at, "invalid_path", String.valueOf(e.getMessage()));
    }
    throw flaw(at, "invalid_path", "name a column: $.CustomerID");
  }

  /** {@code {$.InvoiceNo: {matches: "C.*"}, $.Country: Japan}}; nothing at all always holds. */
  Condition condition(JsonNode node, String at) {
    if (!node.isMissingNode() && !node.isObject()) {
      throw flaw(at, "wrong_type", "a condition is an object of columns and tests.");
    }
    return new Condition(node.properties().stream()
        .map(test -> new Test(pointer(test.getKey(), at), check(test.getValue(), at + "." + test.getKey()))).toList());
  }

  private static Check check(JsonNode node, String at) {
    if (!node.isObject()) {
      return new Check.OneOf(Set.of(node.asString("")));
    }
    if (node.size() != 1) {
      throw flaw(at, "wrong_type", "one of present, in, matches, not.");
    }
    String word = node.propertyNames().iterator().next();
    JsonNode operand = node.path(word);
    return switch (word) {
      case "present" -> new Check.Present(operand.asBoolean(true));
      case "in" -> oneOf(operand);
      case "matches" -> new Check.Matches(pattern(operand.asString(""), at));
      case "not" -> new Check.Not(check(operand, at + ".not"));
      default -> throw flaw(at + "." + word, "unknown_test", "one of present, in, matches, not.");
    };
  }

  private static Check oneOf(JsonNode list) {
    Set<String> values = new HashSet<>();
    list.forEach(value -> values.add(value.asString("")));
    return new Check.OneOf(values);
  }

  private static Pattern pattern(String text, String at) {
    try {
      return Pattern.compile(text);
    } catch (PatternSyntaxException e) {
      throw flaw(at + ".matches", "invalid_pattern", String.valueOf(e.getDescription()));
    }
  }
}
