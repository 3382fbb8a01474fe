package io.inyeon.imports.mapping;

import io.inyeon.imports.file.FlawedRow;
import io.inyeon.imports.file.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in the file a value came from, to be named when it is wrong. */
record Origin(long line, String column) {

  static Origin of(Expression expression, List<Row> rows) {
    Optional<Expression.Column> column = columns(expression).findFirst();
    Row row = column.flatMap(
        found -> rows.stream().filter(candidate -> !candidate.at(found.path()).isMissingNode()).findFirst())
        .orElse(rows.getFirst());
    return new Origin(row.line(), column.map(found -> name(found.written())).orElse(""));
  }

  /** Every column that an expression looks at. */
  static Stream<Expression.Column> columns(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> Stream.empty();
      case Expression.Column column -> Stream.of(column);
      case Expression.Fields fields -> fields.fields().values().stream().flatMap(Origin::columns);
      case Expression.Items items -> items.items().stream().flatMap(Origin::columns);
      case Expression.Typed typed -> columns(typed.value());
      case Expression.Concat concat -> concat.parts().stream().flatMap(Origin::columns);
      case Expression.Split split -> columns(split.value());
      case Expression.Lookup lookup ->
        Stream.concat(columns(lookup.value()), lookup.otherwise().stream().flatMap(Origin::columns));
      case Expression.If choice -> Stream.concat(columns(choice.then()),
          choice.otherwise().stream().flatMap(Origin::columns));
      case Expression.Multiply multiply -> multiply.factors().stream().flatMap(Origin::columns);
      case Expression.Required required -> columns(required.value());
      case Expression.Over over -> columns(over.value());
    };
  }

  private static String name(String path) {
    return path.replaceFirst("^\\$\\.?", "");
  }

  FlawedRow flaw(String code, String reason) {
    return new FlawedRow(line, column, code, reason);
  }
}
