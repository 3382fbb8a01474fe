package io.inyeon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An SMTP server (RFC 5321) that takes every mail and remembers to whom it went. */
public final class MailSink implements AutoCloseable {
  private final ServerSocket socket;
  private final Collection<String> recipients = new ConcurrentLinkedQueue<>();

  public MailSink() {
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public String url() {
    return "smtp://127.0.0.1:" + socket.getLocalPort() + "?from=shop@shop.example";
  }

  /** How many mails this address has been handed. */
  public long mailsTo(String address) {
    return recipients.stream().filter(address::equals).count();
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
          recipients.add(line.replaceFirst("RCPT TO:\\s*<([^>]*)>.*", "$1"));
        }
        if (line.equals("DATA")) {
          say(caller, "354 go on");
          while (!".".equals(in.readLine())) {
            // the content does not matter here
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
