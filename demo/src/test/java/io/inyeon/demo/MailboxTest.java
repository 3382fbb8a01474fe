package io.inyeon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.channel.email.SmtpChannel;
import io.inyeon.channel.email.SmtpSettings;
import io.inyeon.core.channel.EmailMessage;
import io.inyeon.core.channel.IdempotencyKey;
import io.inyeon.core.channel.Outcome.Accepted;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
  private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

  private final Mailbox mailbox = Mailbox.open(NOON, 0, 3);
  private final SmtpChannel channel = new SmtpChannel(SmtpSettings.parse(mailbox.smtpUrl()), NOON);

  @AfterEach
  void close() {
    channel.close();
    mailbox.close();
  }

  @Test
  void a_mail_arrives_as_it_was_written() {
    var key = sends("Jieun@example.com", "주전자가 기다려요 🫖");
    Mail mail = mailbox.mailsTo("jieun@example.com").getFirst();
    assertThat(mail.subject()).isEqualTo("주전자가 기다려요 🫖");
    assertThat(mail.text()).isEqualTo("안녕하세요\nやかん");
    assertThat(mail.html()).isEqualTo("<p>안녕하세요</p>");
    assertThat(mail.messageId()).isEqualTo("<" + key + "@example.com>");
    assertThat(mail.headers().get("FROM")).isEqualTo("인연 <shop@example.com>");
    assertThat(mail.headers()).containsEntry("list-unsubscribe", "<https://shop.example/u/1>");
    assertThat(mail.receivedAt()).isEqualTo(NOON.instant());
  }

  @Test
  void each_has_their_own_mails() {
    sends("jieun@example.com", "one");
    sends("haruto@example.com", "two");
    assertThat(mailbox.mailsTo("haruto@example.com")).extracting(Mail::subject).containsExactly("two");
    assertThat(mailbox.mailsTo("nobody@example.com")).isEmpty();
  }

  @Test
  void the_oldest_are_forgotten() {
    List.of("one", "two", "three", "four").forEach(subject -> sends("jieun@example.com", subject));
    assertThat(mailbox.mails()).extracting(Mail::subject).containsExactly("two", "three", "four");
  }

  @Test
  void an_arrival_is_told() {
    var told = new ArrayList<String>();
    mailbox.onArrival(mail -> told.add(mail.subject()));
    sends("jieun@example.com", "hello");
    assertThat(told).containsExactly("hello");
  }

  private IdempotencyKey sends(String to, String subject) {
    var key = new IdempotencyKey(UUID.randomUUID());
    var message = new EmailMessage("인연 <shop@example.com>", to, subject, "안녕하세요\nやかん", "<p>안녕하세요</p>", "ko",
        Optional.of(URI.create("https://shop.example/u/1")));
    assertThat(channel.send(key, message)).isInstanceOf(Accepted.class);
    return key;
  }
}
