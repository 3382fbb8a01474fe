package io.inyeon.imports.file;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What a gzip file holds (RFC 1952). One that is damaged or ends too early is told as that: the disk and the network are not to blame. */
final class Unpacked extends FilterInputStream {
  private static final int BUFFER = 1 << 16;

  private Unpacked(InputStream in) {
    super(in);
  }

  /** @throws UnreadableFile when it is none */
  static InputStream of(InputStream in) throws IOException {
    try {
      return new Unpacked(new GZIPInputStream(in, BUFFER));
    } catch (ZipException | EOFException e) {
      throw damaged();
    }
  }

  private static UnreadableFile damaged() {
    return new UnreadableFile("The file is gzipped, and it is broken; send it again.");
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (ZipException | EOFException e) {
      throw damaged();
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (ZipException | EOFException e) {
      throw damaged();
    }
  }
}
