package io.inyeon.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Everybody's mailbox: an SMTP server of its own on the loopback address, which takes every mail and keeps the latest.
 * It asks for no password and delivers nothing anywhere.
 */
public final class Mailbox implements AutoCloseable {
  /** Older ones are forgotten, so that a demonstration may run for days. */
  public static final int MOST_MAILS = 10_000;
  private static final int LARGEST_MAIL_BYTES = 10 * 1024 * 1024;

  private final InstantSource clock;
  private final int most;
  private final ArrayDeque<Mail> mails = new ArrayDeque<>();
  private final List<Consumer<Mail>> listeners = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  private Mailbox(InstantSource clock, int port, int most) {
    this.clock = clock;
    this.most = most;
    this.server = SMTPServer.port(port).bindAddress(InetAddress.getLoopbackAddress())
        .hostName("mailbox.inyeon.localhost")
        .softwareName("Inyeon mailbox").maxMessageSize(LARGEST_MAIL_BYTES).insertReceivedHeaders(false)
        .messageHandler(this::take).build();
  }

  /** Listens on a free port. */
  public static Mailbox open(InstantSource clock) {
    return open(clock, 0);
  }

  /** @param port 0 for a free one */
  public static Mailbox open(InstantSource clock, int port) {
    return open(clock, port, MOST_MAILS);
  }

  static Mailbox open(InstantSource clock, int port, int most) {
    var mailbox = new Mailbox(clock, port, most);
    mailbox.server.start();
    return mailbox;
  }

  public int port() {
    return server.getPortAllocated();
  }

  /** For {@code INYEON_SMTP_URL}. */
  public String smtpUrl() {
    return "smtp://127.0.0.1:" + port() + "?starttls=off";
  }

  /** Oldest first. */
  public List<Mail> mails() {
    synchronized (mails) {
      return List.copyOf(mails);
    }
  }

  /** Oldest first; the address in any case. */
  public List<Mail> mailsTo(String address) {
    return mails().stream().filter(mail -> mail.to().equalsIgnoreCase(address)).toList();
  }

  /** Called after each arrival, on the thread that received it: it delays the sender's answer. */
  public void onArrival(Consumer<Mail> listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    server.stop();
  }

  private void take(MessageContext context, String from, String to, byte[] content) throws RejectException {
    try {
      Mail mail = MailReader.read(from, to, content, clock.instant());
      keep(mail);
      listeners.forEach(listener -> listener.accept(mail));
    } catch (IOException unreadable) {
      throw new RejectException(554, "5.6.0 The message cannot be read: " + unreadable.getMessage());
    }
  }

  private void keep(Mail mail) {
    synchronized (mails) {
      mails.addLast(mail);
      while (mails.size() > most) {
        mails.removeFirst();
      }
    }
  }
}
