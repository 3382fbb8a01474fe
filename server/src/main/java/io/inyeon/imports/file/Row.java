package io.inyeon.imports.file;

import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** One row of a file. */
public sealed interface Row {
  /** Where it begins, counted from 1 as an editor does; for a workbook the row's number. */
  long line();

  /** What stands there; missing where nothing does, or nothing but blanks. */
  JsonNode at(JsonPointer path);

  /** A row of a table, in which a path has one step: the column's name. */
  record Cells(long line, Header header, List<String> cells) implements Row {
    public Cells {
      cells = List.copyOf(cells);
    }

    @Override
    public JsonNode at(JsonPointer path) {
      int column = path.tail().matches() ? header.indexOf(path.getMatchingProperty()) : -1;
      return column < 0 || column >= cells.size() || cells.get(column).isEmpty()
          ? MissingNode.getInstance()
          : StringNode.valueOf(cells.get(column));
    }
  }

  /** A JSON document that is a row. */
  record Document(long line, JsonNode document) implements Row {
    @Override
    public JsonNode at(JsonPointer path) {
      JsonNode found = document.at(path);
      boolean blank = found.isNull() || (found.isString() && found.asString().isBlank());
      return blank ? MissingNode.getInstance() : found;
    }
  }
}
