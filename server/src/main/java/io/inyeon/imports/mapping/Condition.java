package io.inyeon.imports.mapping;

import io.inyeon.imports.file.Row;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Which rows something is for: all its tests must hold. */
public record Condition(List<Test> tests) {
  static final Condition ALWAYS = new Condition(List.of());

  public Condition {
    tests = List.copyOf(tests);
  }

  /** One column's. */
  record Test(JsonPointer path, Check check) {}

  /** What may be asked of a value. */
  sealed interface Check {
    record Present(boolean wanted) implements Check {}

    record OneOf(Set<String> values) implements Check {}

    /** The whole text, by a regular expression. */
    record Matches(Pattern pattern) implements Check {}

    record Not(Check check) implements Check {}
  }

  public boolean holds(Row row) {
    return tests.stream().allMatch(test -> holds(test.check, row.at(test.path)));
  }

  boolean holds(List<Row> rows) {
    return tests.stream().allMatch(test -> holds(test.check, Evaluation.column(test.path, rows)));
  }

  private static boolean holds(Check check, JsonNode value) {
    return switch (check) {
      case Check.Present present -> present.wanted != value.isMissingNode();
      case Check.OneOf oneOf -> oneOf.values.contains(value.asString(""));
      case Check.Matches matches -> matches.pattern.matcher(value.asString("")).matches();
      case Check.Not not -> !holds(not.check, value);
    };
  }
}
