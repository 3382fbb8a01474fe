package io.inyeon.channel.email;

import io.inyeon.channel.email.SmtpReply.Enhanced;
import io.inyeon.core.channel.Outcome;
import io.inyeon.core.channel.Outcome.Fault;
import io.inyeon.core.channel.Outcome.Rejected;
import io.inyeon.core.channel.Outcome.Retry;
import java.time.Duration;
import java.util.Optional;

/**
 * What a refusal means. Only what is surely about the recipient may be the recipient's fault, since that suppresses
 * the address; whatever is in doubt is the sender's. Sources: RFC 5321 §4.2.3, RFC 3463, the IANA registry of enhanced
 * status codes (RFC 5248), and what the large receivers publish.
 */
final class Refusals {
  /** A full mailbox is seldom emptied within minutes. */
  private static final Duration FULL_MAILBOX = Duration.ofHours(4);

  private Refusals() {
  }

  static Outcome outcome(Phase phase, SmtpReply reply) {
    if (!reply.permanent()) {
      return new Retry(reply.status(), reply.reason(), Optional.empty());
    }
    if (mailboxFull(phase, reply)) {
      return new Retry(reply.status(), reply.reason(), Optional.of(FULL_MAILBOX));
    }
    return new Rejected(reply.status(), reply.reason(), fault(phase, reply));
  }

  /**
   * Permanent by its digit, but the person is there and will be again: to suppress the address would lose a customer,
   * and RFC 5321 §4.5.3.1.10 has a 552 for a recipient treated as temporary.
   */
  private static boolean mailboxFull(Phase phase, SmtpReply reply) {
    return reply.enhanced().map(it -> it.subject() == 2 && it.detail() == 2)
        .orElse(phase == Phase.RCPT && reply.code() == 552);
  }

  private static Fault fault(Phase phase, SmtpReply reply) {
    Fault fault = reply.enhanced().map(it -> byStatus(phase, reply.code(), it))
        .orElseGet(() -> byCode(phase, reply.code()));
    boolean nobodyNamedYet = phase == Phase.CONNECT || phase == Phase.MAIL;
    return nobodyNamedYet && fault == Fault.RECIPIENT ? Fault.SENDER : fault;
  }

  private static Fault byStatus(Phase phase, int code, Enhanced status) {
    return switch (status.subject()) {
      // x.1.7 and x.1.8 are the sender's address
      case 1 -> status.detail() == 7 || status.detail() == 8 ? Fault.SENDER : Fault.RECIPIENT;
      // x.2.3: larger than this mailbox takes
      case 2 -> status.detail() == 3 ? Fault.MESSAGE : Fault.RECIPIENT;
      case 3 -> status.detail() == 4 ? Fault.MESSAGE : Fault.SENDER;
      // no route, no such domain; Exchange Online says 5.4.1 of an unknown recipient
      case 4 -> phase == Phase.RCPT ? Fault.RECIPIENT : Fault.SENDER;
      // x.6.7 and x.6.8: an address in characters that the path does not carry (RFC 6531)
      case 6 -> phase == Phase.RCPT ? Fault.RECIPIENT : Fault.MESSAGE;
      case 7 -> byPolicy(code, status.detail());
      case 0 -> byCode(phase, code);
      default -> Fault.SENDER;
    };
  }

  /**
   * Authentication, reputation and policy: Gmail's 5.7.26, Yahoo's 5.7.9, Microsoft's 5.7.515 and the bare 5.7.1 of
   * spam filters are ours to mend.
   */
  private static Fault byPolicy(int code, int detail) {
    // RFC 7293: the mailbox or the domain has passed to another owner
    if (detail == 17 || detail == 18) {
      return Fault.RECIPIENT;
    }
    // Gmail's 552 5.7.0: this content presents a potential security issue
    return code == 552 ? Fault.MESSAGE : Fault.SENDER;
  }

  private static Fault byCode(Phase phase, int code) {
    return switch (phase) {
      case RCPT -> code == 550 || code == 551 || code == 553 || code == 556 ? Fault.RECIPIENT : Fault.SENDER;
      // 550, 552, 554 for what was read: too large, or refused as content
      case END -> code == 550 || code == 552 || code == 554 ? Fault.MESSAGE : Fault.SENDER;
      case CONNECT, MAIL, DATA -> Fault.SENDER;
    };
  }
}
