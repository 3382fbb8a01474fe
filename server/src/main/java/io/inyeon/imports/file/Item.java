package io.inyeon.imports.file;

import java.util.List;

/** What is imported or rejected as a whole. */
public sealed interface Item {
  /** Where it begins. */
  long line();

  /** About how many bytes of memory it takes. */
  long weight();

  /** One row, or all that belong together, in the order of the file. */
  record Rows(List<Row> rows) implements Item {
    public Rows {
      rows = List.copyOf(rows);
    }

    @Override
    public long line() {
      return rows.getFirst().line();
    }

    @Override
    public long weight() {
      return rows.stream().mapToLong(Row::weight).sum();
    }
  }

  /** A row that could not even be read. */
  record Flawed(FlawedRow flaw) implements Item {
    @Override
    public long line() {
      return flaw.line();
    }

    @Override
    public long weight() {
      return Row.WEIGHT;
    }
  }
}
