package io.inyeon.imports.file;

import java.io.IOException;
import java.util.Optional;

/** Reads a file row by row. */
public interface RowReader extends AutoCloseable {
  /**
   * The next row; empty at the end.
   *
   * @throws FlawedRow for a row that is none; reading can go on after it
   * @throws UnreadableFile when it cannot
   */
  Optional<Row> next() throws IOException;

  /** The columns; empty for rows that are documents. */
  Optional<Header> header();

  /** What part of the file has been read, from 0 to 1. */
  double progress();

  @Override
  void close() throws IOException;
}
