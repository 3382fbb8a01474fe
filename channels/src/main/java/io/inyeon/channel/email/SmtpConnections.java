package io.inyeon.channel.email;

import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Connections kept open between messages: opening one with TLS and AUTH costs several round trips, and receivers limit
 * how often it is done.
 */
final class SmtpConnections implements AutoCloseable {
  private static final int MOST_IDLE = 8;
  /** Servers refuse further mail on a connection after some number; the usual least is 100. */
  private static final int MOST_SUBMISSIONS = 100;
  /** Below the time after which servers hang up on the silent. */
  private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

  private final SmtpSettings settings;
  private final InstantSource clock;
  private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  private record Idle(SmtpDialogue dialogue, Instant since) {}

  SmtpConnections(SmtpSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** One that was used before and still answers. */
  Optional<SmtpDialogue> reuse() {
    for (@Nullable
    Idle kept = idle.pollLast(); kept != null; kept = idle.pollLast()) {
      boolean fresh = kept.since().plus(LONGEST_IDLE).isAfter(clock.instant());
      // isConnected sends RSET, which also ends a refused transaction
      if (fresh && kept.dialogue().isConnected()) {
        return Optional.of(kept.dialogue());
      }
      kept.dialogue().hangUp();
    }
    return Optional.empty();
  }

  /** A new one, not yet open. */
  SmtpDialogue fresh() {
    String protocol = settings.tls() ? "smtps" : "smtp";
    @Nullable
    String user = settings.credentials().map(SmtpSettings.Credentials::user).orElse(null);
    @Nullable
    String password = settings.credentials().map(SmtpSettings.Credentials::password).orElse(null);
    Session session = Session.getInstance(properties(protocol));
    var url = new URLName(protocol, settings.host(), settings.port(), null, user, password);
    session.setPasswordAuthentication(url, new PasswordAuthentication(user, password));
    return new SmtpDialogue(session, url, settings.tls());
  }

  void giveBack(SmtpDialogue dialogue) {
    if (closed || idle.size() >= MOST_IDLE || !dialogue.reusable(MOST_SUBMISSIONS)) {
      dialogue.hangUp();
    } else {
      idle.addLast(new Idle(dialogue, clock.instant()));
    }
  }

  @Override
  public void close() {
    closed = true;
    for (@Nullable
    Idle kept = idle.pollLast(); kept != null; kept = idle.pollLast()) {
      kept.dialogue().hangUp();
    }
  }

  private Properties properties(String protocol) {
    var properties = new Properties();
    String prefix = "mail." + protocol + ".";
    SmtpSettings.Timeouts timeouts = settings.timeouts();
    properties.setProperty(prefix + "connectiontimeout", Long.toString(timeouts.connect().toMillis()));
    properties.setProperty(prefix + "timeout", Long.toString(timeouts.read().toMillis()));
    properties.setProperty(prefix + "writetimeout", Long.toString(timeouts.write().toMillis()));
    properties.setProperty(prefix + "starttls.enable",
        Boolean.toString(settings.startTls() != SmtpSettings.StartTls.OFF));
    properties.setProperty(prefix + "starttls.required",
        Boolean.toString(settings.startTls() == SmtpSettings.StartTls.REQUIRED));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "auth", Boolean.toString(settings.credentials().isPresent()));
    properties.setProperty(prefix + "auth.mechanisms", "PLAIN LOGIN");
    properties.setProperty(prefix + "quitwait", "false");
    properties.setProperty(prefix + "userset", "true");
    properties.setProperty(prefix + "noop.strict", "true");
    return properties;
  }
}
