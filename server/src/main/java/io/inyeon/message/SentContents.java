package io.inyeon.message;

import io.inyeon.core.channel.EmailMessage;
import io.inyeon.message.MessageView.MessageContent;
import java.net.URI;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What customers were shown: written when a message is handed over, since a template filled later would say something else. */
@Component
class SentContents {
  private final JdbcTemplate jdbc;

  SentContents(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @param at when they were handed over */
  record Sent(MessageContent content, Instant at) {}

  /** Of a message that is handed over again the latest counts. */
  void keep(List<Submission> submissions, Instant now) {
    jdbc.batchUpdate(
        """
      insert into message_content (message_id, language, sender, subject, body_text, body_html, handed_over_at)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (message_id) do update set language = excluded.language, sender = excluded.sender,
        subject = excluded.subject, body_text = excluded.body_text, body_html = excluded.body_html, handed_over_at = excluded.handed_over_at""",
        submissions.stream().map(submission -> row(submission, now)).toList());
  }

  private static Object[] row(Submission submission, Instant now) {
    EmailMessage mail = submission.content();
    return new Object[]{submission.message().id(), mail.language(), mail.from(),
        without(mail.unsubscribe(), mail.subject()),
        without(mail.unsubscribe(), mail.text()), without(mail.unsubscribe(), mail.html()), Timestamp.from(now)};
  }

  /** Whoever has the link can unsubscribe the customer; staff who look at a message must not do so by a click. */
  private static String without(Optional<URI> unsubscribe, String text) {
    return unsubscribe.map(link -> text.replace(link.toString(), "#unsubscribe")
        .replace(link.toString().replace("&", "&amp;").replace("=", "&#x3D;"), "#unsubscribe")).orElse(text);
  }

  Optional<Sent> find(UUID message) {
    return jdbc.query(
        """
      select language, sender, subject, body_text, body_html, handed_over_at from message_content where message_id = ?""",
        (row, n) -> new Sent(new MessageContent(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
            row.getString(5)), row.getTimestamp(6).toInstant()),
        message).stream().findFirst();
  }
}
