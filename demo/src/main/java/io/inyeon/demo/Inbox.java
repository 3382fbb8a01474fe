package io.inyeon.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Waits for mail. */
final class Inbox {
  /** On our side of the wire, whatever the demonstration's clock says. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Mailbox mailbox;

  Inbox(Mailbox mailbox) {
    this.mailbox = mailbox;
    mailbox.onArrival(mail -> {
      synchronized (this) {
        notifyAll();
      }
    });
  }

  /** The latest mail to an address since then; empty when none comes. */
  synchronized Optional<Mail> await(String address, Instant since) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<Mail> mail = latest(address, since);
    for (long left = PATIENCE.toMillis(); mail.isEmpty() && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
      wait(left);
      mail = latest(address, since);
    }
    return mail;
  }

  private Optional<Mail> latest(String address, Instant since) {
    return mailbox.mailsTo(address).stream().filter(mail -> mail.receivedAt().isAfter(since))
        .max(Comparator.comparing(Mail::receivedAt));
  }
}
