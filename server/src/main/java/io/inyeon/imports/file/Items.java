package io.inyeon.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Goes through a file item by item; always in the same order, so that an interrupted import finds its place again. */
public interface Items extends AutoCloseable {
  /** Bytes of memory, about: an event of 4 MB has fewer rows. */
  long HEAVIEST_GROUP = 96L << 20;

  /** Every row that is wanted is an item. */
  static Items loose(RowReader rows, Predicate<Row> wanted) {
    return new LooseItems(rows, wanted);
  }

  /**
   * All rows of one key are an item, wherever they lie in the file. However large the file, only a part of it is in memory:
   * rows are first dealt out into files by the hash of their key.
   *
   * @param key empty for a row that belongs to no other
   * @param work a directory for those files; it is emptied at the end
   */
  static Items grouped(DataFile file, RowReader rows, Predicate<Row> wanted, Function<Row, Optional<String>> key,
      Path work) throws IOException {
    return new GroupedItems(rows, wanted, key, new Buckets(work, Buckets.countFor(file.size())),
        HEAVIEST_GROUP);
  }

  /** Goes a part of the way to the first item. @return false once {@link #next} may be called */
  boolean prepare() throws IOException;

  /** Goes all the way to the first item. */
  default void prepareAll() throws IOException {
    boolean more = prepare();
    while (more) {
      more = prepare();
    }
  }

  /** Empty at the end. */
  Optional<Item> next() throws IOException;

  /** How many rows have been read so far. */
  long rows();

  /** From 0 to 1. */
  double progress();

  @Override
  void close() throws IOException;
}
