package io.inyeon.imports.mapping;

import io.inyeon.imports.file.FlawedRow;
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
  record Test(JsonPointer path, Check check) {
    boolean holds(JsonNode value, long line) {
      try {
        return Condition.holds(check, value);
      } catch (Endless | StackOverflowError e) {
        throw new FlawedRow(line, path.getMatchingProperty(), "endless_pattern",
            "The pattern of the mapping comes to no end on this value.");
      }
    }
  }

  /** What may be asked of a value. */
  sealed interface Check {
    record Present(boolean wanted) implements Check {}

    record OneOf(Set<String> values) implements Check {}

    /** The whole text, by a regular expression. */
    record Matches(Pattern pattern) implements Check {}

    record Not(Check check) implements Check {}
  }

  public boolean holds(Row row) {
    return tests.stream().allMatch(test -> test.holds(row.at(test.path), row.line()));
  }

  boolean holds(List<Row> rows) {
    return tests.stream()
        .allMatch(test -> test.holds(Evaluation.column(test.path, rows), rows.getFirst().line()));
  }

  private static boolean holds(Check check, JsonNode value) {
    return switch (check) {
      case Check.Present present -> present.wanted != value.isMissingNode();
      case Check.OneOf oneOf -> oneOf.values.contains(value.asString(""));
      case Check.Matches matches -> matches.pattern.matcher(new Finite(value.asString(""))).matches();
      case Check.Not not -> !holds(not.check, value);
    };
  }

  /** A pattern goes back and forth too often. */
  private static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Endless() {
      super("too many looks", null, false, false);
    }
  }

  /** A text that can be looked at so often only: some patterns take longer than the universe lasts. */
  private static final class Finite implements CharSequence {
    private static final int MOST_LOOKS = 5_000_000;

    private final String text;
    private int looks;

    Finite(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      looks++;
      if (looks > MOST_LOOKS) {
        throw new Endless();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
