package io.inyeon.channel.email;

import io.inyeon.core.channel.Capability;
import io.inyeon.core.channel.Channel;
import io.inyeon.core.channel.EmailMessage;
import io.inyeon.core.channel.IdempotencyKey;
import io.inyeon.core.channel.Outcome;
import io.inyeon.core.channel.Outcome.Fault;
import io.inyeon.core.channel.Outcome.Rejected;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * E-mail by SMTP submission. SMTP has no idempotency: a server that falls silent after the final dot may have taken
 * the message, and the outcome is then {@link Outcome.Unknown}; before the dot it surely has not.
 */
public final class SmtpChannel implements Channel<EmailMessage>, AutoCloseable {
  private final SmtpConnections connections;
  private final InstantSource clock;

  /** @param clock dates the messages */
  public SmtpChannel(SmtpSettings settings, InstantSource clock) {
    this.connections = new SmtpConnections(settings, clock);
    this.clock = clock;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }

  @Override
  public Outcome send(IdempotencyKey key, EmailMessage message) {
    RenderedEmail email;
    try {
      email = RenderedEmail.of(key, message, clock.instant());
    } catch (IllegalArgumentException unfit) {
      return unfit(message, unfit);
    }
    // a connection that died since its last use says nothing of the message: once more on a new one
    return submitOnKept(email).orElseGet(() -> submitOnFresh(email));
  }

  @Override
  public void close() {
    connections.close();
  }

  private Optional<Outcome> submitOnKept(RenderedEmail email) {
    return connections.reuse().flatMap(dialogue -> {
      Outcome outcome = dialogue.submit(email.envelope(), email.content());
      // read before another thread may have the connection
      boolean lost = dialogue.lostBeforeTheDot();
      connections.giveBack(dialogue);
      return lost ? Optional.empty() : Optional.of(outcome);
    });
  }

  private Outcome submitOnFresh(RenderedEmail email) {
    SmtpDialogue dialogue = connections.fresh();
    return dialogue.open().orElseGet(() -> {
      Outcome outcome = dialogue.submit(email.envelope(), email.content());
      connections.giveBack(dialogue);
      return outcome;
    });
  }

  /** What no server need be asked. The codes are those that a server would use (RFC 3463). */
  private static Rejected unfit(EmailMessage message, IllegalArgumentException reason) {
    String text = String.valueOf(reason.getMessage());
    if (reason instanceof RenderedEmail.ControlCharacter) {
      return new Rejected("5.6.0", text, Fault.MESSAGE);
    }
    try {
      Mailbox.parse(message.from());
    } catch (IllegalArgumentException _) {
      return new Rejected("5.1.7", text, Fault.SENDER);
    }
    try {
      Mailbox.address(message.to());
    } catch (IllegalArgumentException _) {
      return new Rejected("5.1.3", text, Fault.RECIPIENT);
    }
    return new Rejected("5.6.0", text, Fault.MESSAGE);
  }
}
