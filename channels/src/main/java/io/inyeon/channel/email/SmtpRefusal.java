package io.inyeon.channel.email;

import jakarta.mail.MessagingException;

/** The server said no. Carries the reply through the mail library, which knows only exceptions. */
final class SmtpRefusal extends MessagingException {
  private static final long serialVersionUID = 1;

  private final transient SmtpReply reply;

  SmtpRefusal(SmtpReply reply) {
    super(reply.reason());
    this.reply = reply;
  }

  SmtpReply reply() {
    return reply;
  }
}
