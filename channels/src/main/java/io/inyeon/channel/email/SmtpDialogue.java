package io.inyeon.channel.email;

import io.inyeon.core.channel.Outcome;
import io.inyeon.core.channel.Outcome.Accepted;
import io.inyeon.core.channel.Outcome.Retry;
import io.inyeon.core.channel.Outcome.Unknown;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One SMTP connection that knows how far it has come. The library's own {@code sendMessage} reports every trouble alike
 * and may lose a refusal when the server hangs up after it; here the commands of a transaction are issued one by one,
 * so that each refusal keeps its reply and each silence its {@link Phase}.
 */
final class SmtpDialogue extends SMTPTransport {
  private Phase phase = Phase.CONNECT;
  private boolean broken;
  private int submissions;

  SmtpDialogue(Session session, URLName url, boolean tls) {
    super(session, url, url.getProtocol(), tls);
  }

  /** @return why it could not be opened, or nothing when it is open */
  Optional<Outcome> open() {
    try {
      connect();
      return Optional.empty();
    } catch (MessagingException failure) {
      SmtpReply reply = new SmtpReply(getLastReturnCode(), String.valueOf(getLastServerResponse()));
      return Optional.of(reply.refusal() ? Refusals.outcome(Phase.CONNECT, reply) : retry(failure));
    }
  }

  /** One transaction: one message to one recipient. */
  synchronized Outcome submit(Envelope envelope, byte[] content) {
    submissions++;
    try {
      phase = Phase.MAIL;
      expectPositive("MAIL FROM:<" + envelope.from() + ">");
      phase = Phase.RCPT;
      expectPositive("RCPT TO:<" + envelope.to() + ">");
      phase = Phase.DATA;
      SMTPOutputStream data = openData();
      data.write(content);
      data.ensureAtBOL();
      phase = Phase.END;
      SmtpReply reply = expectPositive(".");
      return new Accepted(reply.queueId().orElse(envelope.messageId()));
    } catch (SmtpRefusal refusal) {
      broken = refusal.reply().code() == 421;
      return Refusals.outcome(phase, refusal.reply());
    } catch (MessagingException | IOException | RuntimeException failure) {
      broken = true;
      return phase == Phase.END
          ? new Unknown(describe(failure) + " after the message was handed over")
          : retry(failure);
    }
  }

  /** The connection failed, not the message. */
  synchronized boolean lostBeforeTheDot() {
    return broken && phase != Phase.END;
  }

  synchronized boolean reusable(int mostSubmissions) {
    return !broken && submissions < mostSubmissions;
  }

  /** Ends it; what goes wrong now concerns nobody. */
  void hangUp() {
    try {
      close();
    } catch (MessagingException _) {
      // the socket is closed either way
    }
  }

  /**
   * The library resets by itself after a refusal, and reports a failure of that in place of the refusal. Here RSET is
   * left to the check before the next use.
   */
  @Override
  public synchronized void issueCommand(String command, int expected) throws MessagingException {
    if (!command.equals("RSET")) {
      super.issueCommand(command, expected);
    }
  }

  private SMTPOutputStream openData() throws MessagingException {
    try {
      return (SMTPOutputStream) data();
    } catch (SMTPSendFailedException refused) {
      throw failure(new SmtpReply(refused.getReturnCode(), String.valueOf(getLastServerResponse())));
    }
  }

  private SmtpReply expectPositive(String command) throws MessagingException {
    var reply = new SmtpReply(simpleCommand(command), String.valueOf(getLastServerResponse()));
    if (!reply.positive()) {
      throw failure(reply);
    }
    return reply;
  }

  private static MessagingException failure(SmtpReply reply) {
    return reply.refusal()
        ? new SmtpRefusal(reply)
        : new MessagingException("No usable reply", new EOFException("the server hung up or talked nonsense"));
  }

  private static Retry retry(Exception failure) {
    return new Retry(code(failure), describe(failure), Optional.empty());
  }

  private static String code(Exception failure) {
    return switch (root(failure)) {
      case AuthenticationFailedException _ -> "auth";
      case SocketTimeoutException _ -> "timeout";
      case SSLException _ -> "tls";
      default -> "network";
    };
  }

  private static String describe(Exception failure) {
    Throwable root = root(failure);
    return new SmtpReply(0, root.getClass().getSimpleName() + ": " + root.getMessage()).reason();
  }

  private static Throwable root(Throwable failure) {
    @Nullable
    Throwable cause = failure.getCause();
    return cause == null || failure instanceof SSLException ? failure : root(cause);
  }
}
