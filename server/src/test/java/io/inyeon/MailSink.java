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

/**
 * An SMTP server (RFC 5321) that takes every mail and remembers to whom it went; unless their address begins with
 * {@code refused-}, for whom it has no room for ever, or {@code later-}, for whom it has none now.
 */
public final class MailSink implements AutoCloseable {
  private final ServerSocket socket;
  private final Collection<String> recipients = new ConcurrentLinkedQueue<>();
  private final Collection<String> subjects = new ConcurrentLinkedQueue<>();

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

  /** How many mails had these words in their subject, as it was sent. */
  public long mailsAbout(String words) {
    return subjects.stream().filter(subject -> subject.contains(words)).count();
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
          String recipient = line.replaceFirst("RCPT TO:\\s*<([^>]*)>.*", "$1");
          if (recipient.startsWith("refused-") || recipient.startsWith("later-")) {
            say(caller, recipient.startsWith("refused-") ? "554 5.7.1 not from you" : "451 4.7.1 not now");
            continue;
          }
          recipients.add(recipient);
        }
        if (line.equals("DATA")) {
          say(caller, "354 go on");
          for (String part = in.readLine(); part != null && !".".equals(part); part = in.readLine()) {
            if (part.startsWith("Subject: ")) {
              subjects.add(part.substring("Subject: ".length()));
            }
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
