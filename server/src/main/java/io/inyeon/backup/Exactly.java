package io.inyeon.backup;

import java.io.IOException;
import java.io.InputStream;

/**
 * So many bytes of a stream, whatever it holds: what is beyond is left, what is missing is zero. A file of the database may
 * grow or shrink while it is copied; the write-ahead log makes good for either.
 */
final class Exactly extends InputStream {
  private final InputStream content;
  private long left;
  private boolean ended;

  Exactly(InputStream content, long bytes) {
    this.content = content;
    left = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int most = (int) Math.min(length, left);
    int read = ended ? -1 : content.read(target, offset, most);
    if (read < 0) {
      ended = true;
      java.util.Arrays.fill(target, offset, offset + most, (byte) 0);
      read = most;
    }
    left -= read;
    return read;
  }
}
