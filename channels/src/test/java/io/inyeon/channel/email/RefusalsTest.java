package io.inyeon.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.channel.Outcome.Fault;
import io.inyeon.core.channel.Outcome.Rejected;
import io.inyeon.core.channel.Outcome.Retry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies as receivers write them, and whose fault they are. */
class RefusalsTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      RCPT    | 550 | 5.1.1 The email account that you tried to reach does not exist | RECIPIENT
      RCPT    | 550 | 5.1.10 Recipient not found                                     | RECIPIENT
      RCPT    | 550 | 5.4.1 Recipient address rejected: Access denied                | RECIPIENT
      RCPT    | 550 | 5.2.1 The email account that you tried to reach is disabled    | RECIPIENT
      RCPT    | 550 | No such user                                                   | RECIPIENT
      RCPT    | 556 | Domain does not accept mail                                    | RECIPIENT
      RCPT    | 554 | Relay access denied                                            | SENDER
      RCPT    | 550 | 5.7.1 Relaying denied                                          | SENDER
      RCPT    | 550 | 5.7.17 Mailbox has a new owner                                 | RECIPIENT
      RCPT    | 550 | 5.7.515 Access denied, sending domain does not meet the level  | SENDER
      RCPT    | 550 | 5.6.7 Non-ASCII addresses not permitted                        | RECIPIENT
      MAIL    | 550 | 5.1.8 Sender address rejected: Domain not found                | SENDER
      MAIL    | 550 | 5.1.0 Rejected                                                 | SENDER
      MAIL    | 552 | 5.3.4 Message size exceeds fixed limit                         | MESSAGE
      MAIL    | 530 | 5.7.0 Must issue a STARTTLS command first                      | SENDER
      CONNECT | 535 | 5.7.8 Username and Password not accepted                       | SENDER
      CONNECT | 554 | No SMTP service here                                           | SENDER
      END     | 550 | 5.7.26 This mail has been blocked: unauthenticated             | SENDER
      END     | 554 | 5.7.9 Message not accepted for policy reasons                  | SENDER
      END     | 552 | 5.7.0 This message was blocked because of its content          | MESSAGE
      END     | 552 | 5.3.4 Message too big                                          | MESSAGE
      END     | 550 | 5.6.0 Lone CR or LF in body                                    | MESSAGE
      END     | 554 | Transaction failed: content                                    | MESSAGE
      END     | 550 | 4.1.1 a class that contradicts the reply code                  | MESSAGE
      """)
  void a_permanent_refusal_is_somebodys_fault(Phase phase, int code, String text, Fault fault) {
    assertThat(Refusals.outcome(phase, new SmtpReply(code, code + " " + text))).isInstanceOfSatisfying(Rejected.class,
        rejected -> assertThat(rejected.fault()).isEqualTo(fault));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      RCPT | 550 | 5.2.2 The recipient's inbox is out of storage space
      RCPT | 552 | Requested mail action aborted: exceeded storage allocation
      END  | 552 | 5.2.2 Mailbox full
      """)
  void a_full_mailbox_is_tried_again_after_hours(Phase phase, int code, String text) {
    assertThat(Refusals.outcome(phase, new SmtpReply(code, code + " " + text))).isInstanceOfSatisfying(Retry.class,
        retry -> assertThat(retry.after()).isPresent());
  }

  @Test
  void a_reason_is_one_bounded_printable_line() {
    var reply = new SmtpReply(550, "550-5.7.1 first\r\n550 5.7.1 second \u001b[31m" + "x".repeat(1000));
    assertThat(reply.reason()).startsWith("550-5.7.1 first 550 5.7.1 second ?[31m").hasSizeLessThan(600)
        .doesNotContain("\n", "\u001b");
    assertThat(reply.status()).isEqualTo("5.7.1");
  }
}
