package io.inyeon.catalog;

import io.inyeon.core.commerce.Sku;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A row of a file of products. */
sealed interface ImportRow {
  /** Counted from 1, as an editor or a spreadsheet does. */
  long line();

  Sku sku();

  /** Of which it is to be a variant, as it is written; empty for none. */
  String parent(Optional<Description> before);

  /** @throws Flaw.Found when it is none */
  Description read(Optional<Description> before, Optional<Description> parent, CellReader reader);

  /** Of a table: a column that is not there changes nothing, an empty cell takes away. */
  record Table(long line, Sku sku, Map<String, String> cells) implements ImportRow {
    @Override
    public String parent(Optional<Description> before) {
      return over(before).getOrDefault("parent", "");
    }

    @Override
    public Description read(Optional<Description> before, Optional<Description> parent, CellReader reader) {
      return reader.read(over(before), parent);
    }

    private SortedMap<String, String> over(Optional<Description> before) {
      SortedMap<String, String> all = before.map(Cells::of).orElseGet(TreeMap::new);
      cells.forEach((column, cell) -> {
        if (cell.isEmpty()) {
          all.remove(column);
        } else {
          all.put(column, cell);
        }
      });
      return all;
    }
  }

  /** A document, as {@code PUT /api/v1/products/{sku}} takes it: what is left out is not so any more. */
  record Document(long line, Sku sku, JsonNode body, String firstLocale) implements ImportRow {
    @Override
    public String parent(Optional<Description> before) {
      return body.path("parent").asString("");
    }

    @Override
    public Description read(Optional<Description> before, Optional<Description> parent, CellReader reader) {
      return ProductReader.description(body, firstLocale);
    }
  }

  /** One that came to nothing. */
  record Refused(long line, String sku, List<Flaw> flaws) {
    public Refused {
      flaws = List.copyOf(flaws);
    }
  }
}
