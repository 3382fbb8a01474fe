package io.inyeon.imports.file;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** One row of a file. */
public sealed interface Row {
  /** Of an object with a text in it, before the first letter. */
  int WEIGHT = 56;

  /** Where it begins, counted from 1 as an editor does; for a workbook the row's number. */
  long line();

  /** About how many bytes of memory it takes. */
  long weight();

  /** Why it cannot be taken, though it can be told what it belongs to. */
  default Optional<FlawedRow> flaw() {
    return Optional.empty();
  }

  /** What stands there; missing where nothing does, or nothing but blanks. */
  JsonNode at(JsonPointer path);

  /** A row of a table, in which a path has one step: the column's name. */
  record Cells(long line, Header header, List<String> cells) implements Row {
    public Cells {
      cells = List.copyOf(cells);
    }

    @Override
    public long weight() {
      return WEIGHT + cells.stream().mapToLong(cell -> WEIGHT + cell.length()).sum();
    }

    @Override
    public Optional<FlawedRow> flaw() {
      return cells.size() <= header.size()
          ? Optional.empty()
          : Optional.of(new FlawedRow(line, "", "too_many_cells",
              "The row has more cells than the " + header.size() + " columns of the header."));
    }

    @Override
    public JsonNode at(JsonPointer path) {
      int column = path.tail().matches() ? header.indexOf(path.getMatchingProperty()) : -1;
      return column < 0 || column >= cells.size() || cells.get(column).isEmpty()
          ? MissingNode.getInstance()
          : StringNode.valueOf(cells.get(column));
    }
  }

  /**
   * A JSON document that is a row.
   *
   * @param letters how many it is written with
   */
  record Document(long line, JsonNode document, int letters) implements Row {
    private static final int BYTES_PER_LETTER = 8;

    @Override
    public long weight() {
      return WEIGHT + (long) BYTES_PER_LETTER * letters;
    }

    @Override
    public JsonNode at(JsonPointer path) {
      JsonNode found = document.at(path);
      boolean blank = found.isNull() || (found.isString() && found.asString().isBlank());
      return blank ? MissingNode.getInstance() : found;
    }
  }
}
