package io.inyeon.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who looks on. */
public final class Stream implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final Socket socket;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  private Stream(Socket socket) {
    this.socket = socket;
  }

  public static Stream open(int port, String query, String header) {
    try {
      Stream stream = deaf(port, query, header);
      Thread.ofVirtual().start(stream::listen);
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks, and never reads. */
  public static Stream deaf(int port, String query, String header) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(1_024);
    socket.connect(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.getOutputStream().write(("GET /api/v1/stream" + query + " HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8));
    return new Stream(socket);
  }

  private void listen() {
    try (BufferedReader in = new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null && !line.equals("0"); line = in.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      // closed by the other end without a word, which is an end as well
    }
    ended.countDown();
  }

  private String next() {
    try {
      String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (line == null) {
        throw new AssertionError("nothing came any more");
      }
      return line;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  public String status() {
    return next().substring("HTTP/1.1 ".length());
  }

  /** The data of the next pulse. */
  public JsonNode pulse() {
    String line = next();
    while (!line.startsWith("data: {\"")) {
      line = next();
    }
    return JsonMapper.shared().readTree(line.substring("data: ".length()));
  }

  public void awaitTouch() {
    while (!next().equals("event: touched")) {
      // a pulse
    }
  }

  public boolean awaitEnd() throws InterruptedException {
    return ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
