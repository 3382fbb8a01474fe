package io.inyeon.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server (RFC 5321) that takes everything and remembers when: the channel at whose door the clock stops. */
final class SmtpSink implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Long> taken = new ConcurrentHashMap<>();

  SmtpSink() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  String url() {
    return "smtp://127.0.0.1:" + socket.getLocalPort() + "?from=shop@shop.example";
  }

  /** When the first mail to this address was handed over, by {@link System#nanoTime}; null before. */
  @org.jspecify.annotations.Nullable
  Long takenAt(String address) {
    return taken.get(address);
  }

  int mails() {
    return taken.size();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket caller) {
    try (caller;
        BufferedReader in = new BufferedReader(
            new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
      say(caller, "220 sink");
      for (String line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
        if (line.startsWith("RCPT TO:")) {
          taken.putIfAbsent(line.substring(line.indexOf('<') + 1, line.indexOf('>')), System.nanoTime());
        }
        if (line.equals("DATA")) {
          say(caller, "354 go on");
          String part = in.readLine();
          while (part != null && !part.equals(".")) {
            part = in.readLine();
          }
        }
        say(caller, "250 ok");
      }
    } catch (IOException e) {
      // the caller went away
    }
  }

  private static void say(Socket caller, String line) throws IOException {
    caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
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
