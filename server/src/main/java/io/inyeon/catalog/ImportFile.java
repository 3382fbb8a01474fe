package io.inyeon.catalog;

import io.inyeon.core.commerce.Sku;
import io.inyeon.imports.file.DataFile;
import io.inyeon.imports.file.FlawedRow;
import io.inyeon.imports.file.Header;
import io.inyeon.imports.file.Layout;
import io.inyeon.imports.file.Row;
import io.inyeon.imports.file.RowReader;
import io.inyeon.imports.file.UnreadableFile;
import io.inyeon.web.Problem;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A file of products, read row by row as often as it takes. */
final class ImportFile {
  private static final long MOST_ROWS = 500_000;

  private final DataFile file;
  private final Layout layout;
  private final CellReader cells;
  private final String firstLocale;

  ImportFile(DataFile file, Layout layout, CellReader cells, String firstLocale) {
    this.file = file;
    this.layout = layout;
    this.cells = cells;
    this.firstLocale = firstLocale;
  }

  /** All SKUs that it speaks of. */
  Set<Sku> skus() {
    Set<Sku> skus = new HashSet<>();
    each(row -> skus.add(row.sku()), refused -> {
    });
    return skus;
  }

  /** @throws Problem 400 when the file as a whole is not what it should be */
  void each(Consumer<ImportRow> rows, Consumer<ImportRow.Refused> refused) {
    try (RowReader reader = file.open(layout)) {
      List<String> columns = reader.header().map(this::columns).orElse(List.of());
      Set<Sku> seen = new HashSet<>();
      long read = 0;
      while (next(reader, columns, seen, rows, refused)) {
        if (++read > MOST_ROWS) {
          throw Problem.badRequest("too_many_rows", "A file has " + MOST_ROWS + " rows at most; send it in parts.");
        }
      }
    } catch (UnreadableFile e) {
      throw unreadable(e);
    } catch (IOException e) {
      throw Problem.badRequest("unreadable_file", "The file cannot be read; send it again.");
    }
  }

  private static Problem unreadable(UnreadableFile e) {
    return Problem.badRequest("unreadable_file", String.valueOf(e.getMessage()));
  }

  private boolean next(RowReader reader, List<String> columns, Set<Sku> seen, Consumer<ImportRow> rows,
      Consumer<ImportRow.Refused> refused) throws IOException {
    try {
      Optional<Row> row = reader.next();
      row.ifPresent(found -> take(found, columns, seen, rows, refused));
      return row.isPresent();
    } catch (FlawedRow e) {
      refused.accept(new ImportRow.Refused(e.line(), "", List.of(new Flaw(e.field(), e.code(), e.reason()))));
      return true;
    }
  }

  private void take(Row row, List<String> columns, Set<Sku> seen, Consumer<ImportRow> rows,
      Consumer<ImportRow.Refused> refused) {
    try {
      row.flaw().ifPresent(flaw -> {
        throw flaw;
      });
      ImportRow read = switch (row) {
        case Row.Cells table -> table(table, columns);
        case Row.Document document -> document(document);
      };
      if (!seen.add(read.sku())) {
        throw Words.wrong("sku", "said_twice", "it is in this file before; one row is enough.");
      }
      rows.accept(read);
    } catch (Flaw.Found e) {
      refused.accept(new ImportRow.Refused(row.line(), "", List.of(e.flaw())));
    }
  }

  private static ImportRow table(Row.Cells row, List<String> columns) {
    Map<String, String> cells = new HashMap<>();
    for (int index = 0; index < columns.size(); index++) {
      String cell = index < row.cells().size() ? row.cells().get(index) : "";
      if (Formula.isOne(cell)) {
        throw Words.wrong(columns.get(index), "formula", "a spreadsheet would take this cell for a formula; if it is "
            + "meant as a text, write an apostrophe before it.");
      }
      cells.put(columns.get(index), Formula.restored(cell));
    }
    return new ImportRow.Table(row.line(), ProductReader.sku(String.valueOf(cells.remove("sku"))), cells);
  }

  private ImportRow document(Row.Document row) {
    return new ImportRow.Document(row.line(), ProductReader.sku(row.document().path("sku").asString("")),
        row.document(), firstLocale);
  }

  private List<String> columns(Header header) {
    List<String> columns = header.names().stream().map(cells::column).toList();
    Set<String> seen = new HashSet<>();
    for (String name : columns) {
      if (!CellReader.isColumn(name) || !seen.add(name)) {
        throw Problem.badRequest("unknown_column", "Row 1: the column \"" + name + "\" is "
            + (CellReader.isColumn(name) ? "there twice" : "none of a product's")
            + "; there are sku, name.ko, lifecycle, "
            + "family, price, price.web.JP, cost, parent, axes, categories, values.material.ko, media.1.url, "
            + "media.1.alt.ko, goes_with, replaces.").with("row", 1).with("column", name);
      }
    }
    if (!seen.contains("sku")) {
      throw Problem.badRequest("required", "Row 1: there must be a column \"sku\".").with("row", 1).with("column",
          "sku");
    }
    return columns;
  }
}
