package io.inyeon.imports.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Row by row. */
final class LooseItems implements Items {
  private final RowReader reader;
  private final Predicate<Row> wanted;
  private long rows;

  LooseItems(RowReader reader, Predicate<Row> wanted) {
    this.reader = reader;
    this.wanted = wanted;
  }

  @Override
  public boolean prepare() {
    return false;
  }

  @Override
  public Optional<Item> next() throws IOException {
    while (true) {
      rows++;
      try {
        Optional<Row> row = reader.next();
        if (row.isEmpty()) {
          rows--;
          return Optional.empty();
        }
        if (row.get().flaw().isPresent() || wanted.test(row.get())) {
          return Optional.of(new Item.Rows(List.of(row.get())));
        }
      } catch (FlawedRow e) {
        return Optional.of(new Item.Flawed(e));
      }
    }
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public double progress() {
    return reader.progress();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
