package io.inyeon.imports.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file being read, unpacked on the way, that knows how far it has come. */
final class Content implements AutoCloseable {
  private final long size;
  private final Counting counting;
  private final InputStream stream;

  private Content(long size, Counting counting, InputStream stream) {
    this.size = size;
    this.counting = counting;
    this.stream = stream;
  }

  static Content open(Path path) throws IOException {
    Counting counting = new Counting(Files.newInputStream(path));
    try {
      return new Content(Files.size(path), counting, DataFile.unpacked(counting, DataFile.isGzip(path)));
    } catch (IOException | RuntimeException e) {
      counting.close();
      throw e;
    }
  }

  InputStream stream() {
    return stream;
  }

  /** Fails on bytes that are none of the charset's: replaced, they would make one address of two. */
  Reader reader(Charset charset) {
    return new InputStreamReader(stream, charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  double progress() {
    return size == 0 ? 1 : Math.min(1, (double) counting.count / size);
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
