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
  private static final int MOST_FLAWS = 500_000;

  private final RowReader reader;
  private final Predicate<Row> wanted;
  private final Function<Row, Optional<String>> key;
  private final Buckets buckets;
  private final long heaviest;
  private final ArrayDeque<Item> ready = new ArrayDeque<>();
  private long rows;
  private int bucket;

  /** @param heaviest of a group: bytes of memory */
  GroupedItems(RowReader reader, Predicate<Row> wanted, Function<Row, Optional<String>> key, Buckets buckets,
      long heaviest) {
    this.reader = reader;
    this.wanted = wanted;
    this.key = key;
    this.buckets = buckets;
    this.heaviest = heaviest;
  }

  @Override
  public boolean prepare() throws IOException {
    for (int read = 0; read < ROWS_AT_ONCE; read++) {
      rows++;
      try {
        Optional<Row> row = reader.next();
        if (row.isEmpty()) {
          rows--;
          buckets.seal();
          return false;
        }
        row.filter(one -> one.flaw().isPresent() || wanted.test(one)).ifPresent(this::deal);
      } catch (FlawedRow e) {
        setAside(e);
      }
    }
    return true;
  }

  private void setAside(FlawedRow flaw) {
    if (ready.size() == MOST_FLAWS) {
      throw new UnreadableFile("More than " + MOST_FLAWS + " rows cannot even be read; look at format:, charset: and"
          + " csv: in the mapping.");
    }
    ready.add(new Item.Flawed(flaw));
  }

  /** Rows of a key and rows of none never have a name in common. */
  private void deal(Row row) {
    buckets.add(key.apply(row).map(name -> "=" + name).orElseGet(() -> "#" + row.line()), row);
  }

  @Override
  public Optional<Item> next() throws IOException {
    while (ready.isEmpty() && bucket < buckets.count()) {
      gather(bucket++);
    }
    return Optional.ofNullable(ready.poll());
  }

  private void gather(int number) throws IOException {
    Map<String, Group> groups = new LinkedHashMap<>();
    buckets.read(number, reader.header(),
        (name, row) -> groups.computeIfAbsent(name, n -> new Group(heaviest)).add(row));
    groups.values().stream().map(Group::item).sorted(Comparator.comparingLong(Item::line)).forEach(ready::add);
  }

  /** Rows of one key, as long as they are not more than memory should hold. */
  private static final class Group {
    private final long heaviest;
    private final List<Row> rows = new ArrayList<>();
    private long weight;

    Group(long heaviest) {
      this.heaviest = heaviest;
    }

    void add(Row row) {
      weight += row.weight();
      if (rows.isEmpty() || weight <= heaviest) {
        rows.add(row);
      } else if (rows.size() > 1) {
        rows.subList(1, rows.size()).clear();
      }
    }

    Item item() {
      return weight <= heaviest
          ? new Item.Rows(rows)
          : new Item.Flawed(new FlawedRow(rows.getFirst().line(), "", "group_too_large",
              "So many rows belong to this one that they cannot be taken as one record."));
    }
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
