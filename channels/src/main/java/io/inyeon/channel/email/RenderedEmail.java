package io.inyeon.channel.email;

import io.inyeon.core.channel.EmailMessage;
import io.inyeon.core.channel.IdempotencyKey;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;

/**
 * An e-mail in its form on the wire (RFC 5322, RFC 2046), made before the dialogue begins, so that what is wrong with
 * it is found before anybody was asked.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RenderedEmail(Envelope envelope, byte[] content) {
  private static final Session NO_SESSION = Session.getInstance(new Properties());

  /** @throws IllegalArgumentException when an address is none, or a header would hold a control character */
  static RenderedEmail of(IdempotencyKey key, EmailMessage message, Instant now) {
    refuseControlCharacters(message);
    Mailbox from = Mailbox.parse(message.from());
    String to = Mailbox.address(message.to());
    String messageId = "<" + key + "@" + from.domain() + ">";
    try {
      MimeMessage mime = mime(message, from, to, messageId);
      mime.setSentDate(Date.from(now));
      mime.saveChanges();
      var content = new ByteArrayOutputStream(8192);
      mime.writeTo(content);
      return new RenderedEmail(new Envelope(from.address(), to, messageId), content.toByteArray());
    } catch (MessagingException | IOException impossible) {
      throw new IllegalArgumentException("The message cannot be rendered: " + impossible.getMessage(), impossible);
    }
  }

  private static MimeMessage mime(EmailMessage message, Mailbox from, String to, String messageId)
      throws MessagingException {
    var mime = new WithMessageId(messageId);
    mime.setFrom(from.toHeader());
    mime.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
    mime.setSubject(message.subject(), "UTF-8");
    mime.setHeader("Content-Language", message.language());
    // RFC 3834: no person wrote this, so no vacation responder need answer
    mime.setHeader("Auto-Submitted", "auto-generated");
    if (message.unsubscribe().isPresent()) {
      addUnsubscribe(mime, message.unsubscribe().get());
    }
    mime.setContent(new MimeMultipart("alternative", part(message.text(), "plain"), part(message.html(), "html")));
    return mime;
  }

  /** RFC 8058: the receiver's own button posts to the link, and that is enough. */
  private static void addUnsubscribe(MimeMessage mime, URI link) throws MessagingException {
    mime.setHeader("List-Unsubscribe", "<" + link.toASCIIString() + ">");
    if (!"mailto".equalsIgnoreCase(link.getScheme())) {
      mime.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  /** Line ends are made CRLF before the transfer encoding hides them. */
  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text.replaceAll("\\R", "\r\n"), StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  private static void refuseControlCharacters(EmailMessage message) {
    refuseControlCharacters("from", message.from());
    refuseControlCharacters("to", message.to());
    refuseControlCharacters("subject", message.subject());
    refuseControlCharacters("language", message.language());
    message.unsubscribe().ifPresent(link -> refuseControlCharacters("unsubscribe", link.toString()));
  }

  /** A line end in a header would begin a header of somebody else's choice. */
  private static void refuseControlCharacters(String field, String value) {
    if (value.chars()
        .anyMatch(character -> Character.isISOControl(character) || character == '\u2028' || character == '\u2029')) {
      throw new ControlCharacter(field);
    }
  }

  static final class ControlCharacter extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    ControlCharacter(String field) {
      super("The e-mail's " + field + " holds a line end or another control character");
    }
  }

  /** The same effect has the same Message-ID, so that receivers and bounces can be matched with it. */
  private static final class WithMessageId extends MimeMessage {
    private final String messageId;

    WithMessageId(String messageId) {
      super(NO_SESSION);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
