package io.inyeon.imports.file;

import java.io.IOException;
import java.util.Optional;

/** The beginning of a file, for a look at it. */
public final class FirstRows implements RowReader {
  private final RowReader all;
  private final int most;
  private int read;

  public FirstRows(RowReader all, int most) {
    this.all = all;
    this.most = most;
  }

  @Override
  public Optional<Row> next() throws IOException {
    return read++ < most ? all.next() : Optional.empty();
  }

  @Override
  public Optional<Header> header() {
    return all.header();
  }

  @Override
  public double progress() {
    return all.progress();
  }

  @Override
  public void close() throws IOException {
    all.close();
  }
}
