package io.inyeon.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** One kept-alive HTTP/1.1 connection, as bare as can be. */
final class Connection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  Connection(Plan plan) throws IOException {
    socket = new Socket(plan.host(), plan.port());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 8_192);
  }

  /** @return the status of the answer, whose body has been read */
  int send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = 0;
    boolean chunked = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(java.util.Locale.ROOT);
      length = lower.startsWith("content-length:") ? Integer.parseInt(lower.substring(15).strip()) : length;
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    skip(length);
    if (chunked) {
      skipChunks();
    }
    return status;
  }

  private void skipChunks() throws IOException {
    for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
      skip(chunk + 2);
    }
    skip(2);
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private void skip(int count) throws IOException {
    in.skipNBytes(count);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
