package io.inyeon.imports.file;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Groups: first deals all rows out into buckets, then gathers one bucket after the other. */
final class GroupedItems implements Items {
  private static final int ROWS_AT_ONCE = 20_000;

  private final RowReader reader;
  private final Predicate<Row> wanted;
  private final Function<Row, Optional<String>> key;
  private final Buckets buckets;
  private final ArrayDeque<Item> ready = new ArrayDeque<>();
  private long rows;
  private int bucket;

  GroupedItems(RowReader reader, Predicate<Row> wanted, Function<Row, Optional<String>> key, Buckets buckets) {
    this.reader = reader;
    this.wanted = wanted;
    this.key = key;
    this.buckets = buckets;
  }

  @Override
  public boolean prepare() throws IOException {
    for (int read = 0; read < ROWS_AT_ONCE; read++) {
      try {
        Optional<Row> row = reader.next();
        if (row.isEmpty()) {
          buckets.seal();
          return false;
        }
        rows++;
        row.filter(wanted).ifPresent(this::deal);
      } catch (FlawedRow e) {
        rows++;
        ready.add(new Item.Flawed(e));
      }
    }
    return true;
  }

  private void deal(Row row) {
    buckets.add(key.apply(row).orElseGet(() -> aloneAt(row.line())), row);
  }

  /** No key of a file begins so: cells have no such letter at their ends. */
  private static String aloneAt(long line) {
    return "\t" + line;
  }

  @Override
  public Optional<Item> next() throws IOException {
    while (ready.isEmpty() && bucket < buckets.count()) {
      gather(bucket++);
    }
    return Optional.ofNullable(ready.poll());
  }

  private void gather(int number) throws IOException {
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    buckets.read(number, reader.header(),
        (name, row) -> groups.computeIfAbsent(name, n -> new ArrayList<>()).add(row));
    groups.values().stream().map(Item.Rows::new).sorted(Comparator.comparingLong(Item::line)).forEach(ready::add);
  }

  @Override
  public long rows() {
    return rows;
  }

  /** Dealing out is a third of the work, about. */
  @Override
  public double progress() {
    return reader.progress() / 3 + 2.0 / 3 * bucket / buckets.count();
  }

  @Override
  public void close() throws IOException {
    buckets.close();
    reader.close();
  }
}
