package io.inyeon.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.james.mime4j.util.MimeUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** Reads the bytes of a mail with a parser that shares no code with the sender. */
final class MailReader {
  private MailReader() {
  }

  static Mail read(String from, String to, byte[] content, Instant receivedAt) throws IOException {
    var builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    Message message = builder.parseMessage(new ByteArrayInputStream(content));
    try {
      String subject = message.getSubject();
      return new Mail(from, to, subject == null ? "" : subject, text(message, "text/plain"), text(message, "text/html"),
          headers(message), receivedAt);
    } finally {
      message.dispose();
    }
  }

  /** The first part of that type, wherever it stands; empty when there is none. */
  private static String text(Entity entity, String type) throws IOException {
    return switch (entity.getBody()) {
      case Multipart parts -> firstText(parts, type);
      case TextBody text when entity.getMimeType().equalsIgnoreCase(type) -> characters(text);
      default -> "";
    };
  }

  private static String firstText(Multipart parts, String type) throws IOException {
    for (Entity part : parts.getBodyParts()) {
      String text = text(part, type);
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  private static String characters(TextBody text) throws IOException {
    var characters = new StringWriter();
    try (Reader reader = text.getReader()) {
      reader.transferTo(characters);
    }
    return characters.toString().replace("\r\n", "\n");
  }

  private static Map<String, String> headers(Message message) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    message.getHeader()
        .forEach(field -> headers.putIfAbsent(field.getName(), MimeUtil.unscrambleHeaderValue(field.getBody())));
    return headers;
  }
}
