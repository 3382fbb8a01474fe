package io.inyeon.imports.file;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Rows on disk, dealt out by the hash of their key, each bucket small enough to be read whole. */
final class Buckets implements AutoCloseable {
  private static final long BYTES_EACH = 8 << 20;
  private static final int MOST = 256;
  private static final int DOCUMENT = -1;
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);
  private static final long LOOK_EVERY = 32L << 20;

  private final Path work;
  private final List<DataOutputStream> outputs = new ArrayList<>();
  private final int count;
  private long unseen;

  Buckets(Path work, int count) throws IOException {
    this.work = work;
    this.count = count;
    Files.createDirectories(work);
    for (int number = 0; number < count; number++) {
      outputs.add(output(number));
    }
  }

  private DataOutputStream output(int number) throws IOException {
    try {
      return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(number)), 1 << 14));
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  static int countFor(long bytes) {
    return Math.clamp(1 + bytes / BYTES_EACH, 1, MOST);
  }

  int count() {
    return count;
  }

  void add(String key, Row row) {
    try {
      requireRoom(row);
      DataOutputStream out = outputs.get(Math.floorMod(key.hashCode(), count));
      text(out, key);
      out.writeLong(row.line());
      switch (row) {
        case Row.Cells cells -> {
          out.writeInt(cells.cells().size());
          for (String cell : cells.cells()) {
            text(out, cell);
          }
        }
        case Row.Document document -> {
          out.writeInt(DOCUMENT);
          text(out, JSON.writeValueAsString(document.document()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A small file that is packed may be a very large one. */
  private void requireRoom(Row row) throws IOException {
    unseen += row.weight();
    if (unseen > LOOK_EVERY) {
      unseen = 0;
      if (!Room.isIn(work)) {
        throw new IOException("the disk has no room for what is to be sorted");
      }
    }
  }

  /** Nothing more is added. */
  void seal() throws IOException {
    for (DataOutputStream output : outputs) {
      output.close();
    }
    outputs.clear();
  }

  void read(int number, Optional<Header> header, BiConsumer<String, Row> taker) throws IOException {
    try (DataInputStream in = new DataInputStream(
        new BufferedInputStream(Files.newInputStream(file(number)), 1 << 16))) {
      while (more(in)) {
        taker.accept(text(in), row(in, header));
      }
    }
  }

  private static boolean more(DataInputStream in) throws IOException {
    in.mark(1);
    boolean more = in.read() >= 0;
    in.reset();
    return more;
  }

  private static Row row(DataInputStream in, Optional<Header> header) throws IOException {
    long line = in.readLong();
    int cells = in.readInt();
    if (cells == DOCUMENT) {
      String text = text(in);
      return new Row.Document(line, JSON.readTree(text), text.length());
    }
    List<String> texts = new ArrayList<>(cells);
    for (int index = 0; index < cells; index++) {
      texts.add(text(in));
    }
    return new Row.Cells(line, header.orElseThrow(), texts);
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private Path file(int number) {
    return work.resolve("bucket-" + number);
  }

  @Override
  public void close() throws IOException {
    for (DataOutputStream output : outputs) {
      closeUnwritten(output);
    }
    outputs.clear();
    for (int number = 0; number < count; number++) {
      Files.deleteIfExists(file(number));
    }
    Files.deleteIfExists(work);
  }

  /** On a full disk the last bytes cannot be written; they are deleted next. */
  private static void closeUnwritten(DataOutputStream output) {
    try {
      output.close();
    } catch (IOException e) {
      LOG.debug("a bucket could not be written to its end", e);
    }
  }
}
