package io.inyeon.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.channel.Channel;
import io.inyeon.core.channel.ChannelContract;
import io.inyeon.core.channel.ChannelPeer;
import io.inyeon.core.channel.EmailMessage;
import io.inyeon.core.channel.Outcome;
import io.inyeon.core.channel.Outcome.Accepted;
import io.inyeon.core.channel.Outcome.Fault;
import io.inyeon.core.channel.Outcome.Rejected;
import io.inyeon.core.channel.Outcome.Retry;
import io.inyeon.core.channel.Outcome.Unknown;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The channel against an SMTP server that shares no code with it. */
class SmtpChannelTest extends ChannelContract<EmailMessage> {
  private static final Instant NOW = Instant.parse("2026-11-21T03:04:05Z");
  private static SmtpPeer peer;

  private final Map<Integer, SmtpChannel> channels = new HashMap<>();

  @BeforeAll
  static void start() {
    peer = new SmtpPeer("--no-starttls");
  }

  @AfterAll
  static void stop() {
    peer.close();
  }

  @BeforeEach
  void behave() {
    peer.behaves(ChannelPeer.Behaviour.ACCEPTS);
  }

  @AfterEach
  void close() {
    channels.values().forEach(SmtpChannel::close);
  }

  @Override
  protected synchronized Channel<EmailMessage> channel() {
    return channels.computeIfAbsent(peer.port(), port -> channelTo("smtp://127.0.0.1:" + port + "?read=5s"));
  }

  @Override
  protected ChannelPeer peer() {
    return peer;
  }

  @Override
  protected EmailMessage message() {
    return message("Your cart is waiting", "Hello", "<p>Hello</p>");
  }

  @Test
  void a_receiver_reads_every_script_as_it_was_written() {
    var key = newKey();
    var message = new EmailMessage("인연 상점, 서울 <shop@example.com>", "jieun@example.com", "주전자가 기다려요 🫖 やかんが待っています",
        "안녕하세요\n.\nこんにちは 🎉",
        "<p>안녕하세요</p>", "ko", Optional.of(URI.create("https://shop.example/u/abc?x=1")));
    assertThat(channel().send(key, message)).isInstanceOf(Accepted.class);

    var mail = peer.mail(key);
    assertThat(mail.get("subject").asString()).isEqualTo(message.subject());
    assertThat(mail.get("fromName").asString()).isEqualTo("인연 상점, 서울");
    assertThat(mail.get("fromAddress").asString()).isEqualTo("shop@example.com");
    assertThat(mail.get("text").asString().replace("\r\n", "\n").strip()).isEqualTo(message.text());
    assertThat(mail.get("html").asString()).isEqualTo(message.html());
    assertThat(mail.get("messageId").asString()).isEqualTo("<" + key + "@example.com>");
    assertThat(mail.get("date").asString()).isEqualTo("2026-11-21T03:04:05.000Z");
    var headers = mail.get("headers");
    assertThat(headers.get("content-language").asString()).isEqualTo("ko");
    assertThat(headers.get("list-unsubscribe").asString()).isEqualTo("<https://shop.example/u/abc?x=1>");
    assertThat(headers.get("list-unsubscribe-post").asString()).isEqualTo("List-Unsubscribe=One-Click");
    assertThat(headers.get("auto-submitted").asString()).isEqualTo("auto-generated");
    assertThat(headers.get("content-type").asString()).startsWith("multipart/alternative");
  }

  @Test
  void the_text_comes_before_the_html_and_nothing_but_ascii_is_on_the_wire() {
    var key = newKey();
    channel().send(key, message("제목", "plain 본문", "<b>본문</b>"));
    String raw = peer.mail(key).get("raw").asString();
    assertThat(raw.indexOf("text/plain")).isPositive().isLessThan(raw.indexOf("text/html"));
    assertThat(raw).matches("[\\x09\\x0a\\x0d\\x20-\\x7e]+");
  }

  @Test
  void a_message_that_nobody_may_refuse_has_no_unsubscribe_header() {
    var key = newKey();
    channel().send(key, message());
    assertThat(peer.mail(key).get("headers").has("list-unsubscribe")).isFalse();
    assertThat(peer.mail(key).get("headers").has("list-unsubscribe-post")).isFalse();
  }

  @Test
  void the_servers_own_id_is_kept_for_its_log() {
    assertThat(channel().send(newKey(), message())).isInstanceOfSatisfying(Accepted.class,
        accepted -> assertThat(accepted.providerId()).startsWith("PEER"));
  }

  @Test
  void a_line_end_cannot_add_a_header() {
    String evil = "x\r\nBcc: everyone@example.com";
    for (var message : new EmailMessage[]{message(evil, "", ""), withTo("a@example.com\r\nRCPT TO:<b@example.com>"),
        withFrom("Shop\nBcc: b@example.com <shop@example.com>"), withLanguage("ko\rX: y")}) {
      var key = newKey();
      assertThat(channel().send(key, message)).isInstanceOfSatisfying(Rejected.class,
          rejected -> assertThat(rejected.fault()).isEqualTo(Fault.MESSAGE));
      assertThat(peer.taken(key)).isZero();
    }
  }

  @Test
  void an_address_cannot_add_a_parameter_or_a_second_recipient() {
    for (String to : new String[]{"a@example.com> SIZE=1", "a@example.com,b@example.com", "nobody",
        "Name <a@example.com>", "지은@example.com"}) {
      assertThat(channel().send(newKey(), withTo(to))).as(to).isInstanceOfSatisfying(Rejected.class,
          rejected -> assertThat(rejected.fault()).isEqualTo(Fault.RECIPIENT));
    }
    assertThat(channel().send(newKey(), withFrom("nobody"))).isInstanceOfSatisfying(Rejected.class,
        rejected -> assertThat(rejected.fault()).isEqualTo(Fault.SENDER));
  }

  @Test
  void a_domain_in_hangul_travels_in_ascii() {
    var key = newKey();
    assertThat(channel().send(key, withTo("jieun@한국.example"))).isInstanceOf(Accepted.class);
    assertThat(peer.mail(key).get("headers").get("to").asString()).isEqualTo("jieun@xn--3e0b707e.example");
  }

  @Test
  void a_refusal_after_the_whole_message_is_a_refusal() {
    peer.rejects("dot", 554, "5.7.1 Message refused by policy");
    assertThat(channel().send(newKey(), message()))
        .isEqualTo(new Rejected("5.7.1", "554 5.7.1 Message refused by policy", Fault.SENDER));
    peer.rejects("dot", 451, "4.3.0 Queue file write error");
    assertThat(channel().send(newKey(), message())).isInstanceOfSatisfying(Retry.class,
        retry -> assertThat(retry.code()).isEqualTo("4.3.0"));
  }

  @Test
  void a_refusal_is_heard_even_when_the_server_hangs_up_after_it() {
    for (String place : new String[]{"rcpt", "dot"}) {
      peer.rejectsAndHangsUp(place, 550, "5.7.26 Unauthenticated mail is not accepted");
      assertThat(channel().send(newKey(), message())).as(place).isInstanceOfSatisfying(Rejected.class,
          rejected -> assertThat(rejected.code()).isEqualTo("5.7.26"));
    }
  }

  @Test
  void a_refusal_before_the_recipient_is_never_the_recipients_fault() {
    for (String place : new String[]{"greeting", "mail"}) {
      channels.values().forEach(SmtpChannel::close);
      peer.rejects(place, 550, "5.1.0 Sender rejected");
      assertThat(channel().send(newKey(), message())).as(place).isInstanceOfSatisfying(Rejected.class,
          rejected -> assertThat(rejected.fault()).isEqualTo(Fault.SENDER));
    }
  }

  @Test
  void a_connection_lost_in_the_middle_of_a_large_message_leaves_no_doubt() {
    peer.does("drop-in-content");
    var key = newKey();
    assertThat(channel().send(key, message("Large", "x".repeat(20_000_000), ""))).isInstanceOf(Retry.class);
    assertThat(peer.taken(key)).isZero();
  }

  @Test
  void silence_after_the_dot_leaves_doubt() {
    peer.does("swallow-and-hang");
    try (var impatient = channelTo("smtp://127.0.0.1:" + peer.port() + "?read=300ms")) {
      var key = newKey();
      assertThat(impatient.send(key, message())).isInstanceOfSatisfying(Unknown.class,
          unknown -> assertThat(unknown.reason()).contains("Timeout"));
      assertThat(peer.taken(key)).isEqualTo(1);
    }
  }

  @Test
  void silence_before_the_greeting_leaves_no_doubt() {
    peer.does("greet-never");
    try (var impatient = channelTo("smtp://127.0.0.1:" + peer.port() + "?read=300ms")) {
      assertThat(impatient.send(newKey(), message())).isInstanceOfSatisfying(Retry.class,
          retry -> assertThat(retry.code()).isEqualTo("timeout"));
    }
  }

  @Test
  void a_connection_serves_many_messages_and_a_dead_one_is_replaced() {
    int before = peer.connections();
    for (int i = 0; i < 10; i++) {
      assertThat(channel().send(newKey(), message())).isInstanceOf(Accepted.class);
    }
    assertThat(peer.connections() - before).isEqualTo(1);
    peer.hangsUpOnEveryone();
    assertThat(channel().send(newKey(), message())).isInstanceOf(Accepted.class);
    assertThat(peer.connections() - before).isEqualTo(2);
  }

  @Test
  void a_wrong_password_is_our_fault_and_the_right_one_opens() {
    try (var wrong = channelTo("smtp://shop:wrong@127.0.0.1:" + peer.port())) {
      assertThat(wrong.send(newKey(), message())).isInstanceOfSatisfying(Rejected.class, rejected -> {
        assertThat(rejected.code()).isEqualTo("5.7.8");
        assertThat(rejected.fault()).isEqualTo(Fault.SENDER);
      });
    }
    try (var right = channelTo("smtp://shop:s3cret%26+@127.0.0.1:" + peer.port())) {
      var key = newKey();
      assertThat(right.send(key, message())).isInstanceOf(Accepted.class);
      assertThat(peer.mail(key).get("user").asString()).isEqualTo("shop");
    }
  }

  @Test
  void nothing_goes_in_the_clear_when_tls_is_required() {
    try (var strict = channelTo("smtp://127.0.0.1:" + peer.port() + "?starttls=required")) {
      assertThat(strict.send(newKey(), message())).isInstanceOf(Retry.class);
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_not_believed() {
    try (var withTls = new SmtpPeer(); var channel = channelTo("smtp://127.0.0.1:" + withTls.port())) {
      assertThat(channel.send(newKey(), message())).isInstanceOfSatisfying(Retry.class,
          retry -> assertThat(retry.code()).isEqualTo("tls"));
    }
  }

  private static SmtpChannel channelTo(String url) {
    return new SmtpChannel(SmtpSettings.parse(url), InstantSource.fixed(NOW));
  }

  private static EmailMessage message(String subject, String text, String html) {
    return new EmailMessage("Shop <shop@example.com>", "jieun@example.com", subject, text, html, "en",
        Optional.empty());
  }

  private EmailMessage withTo(String to) {
    return new EmailMessage(message().from(), to, "Hello", "", "", "en", Optional.empty());
  }

  private EmailMessage withFrom(String from) {
    return new EmailMessage(from, message().to(), "Hello", "", "", "en", Optional.empty());
  }

  private EmailMessage withLanguage(String language) {
    return new EmailMessage(message().from(), message().to(), "Hello", "", "", language, Optional.empty());
  }
}
