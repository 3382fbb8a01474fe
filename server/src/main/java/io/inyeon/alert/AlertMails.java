package io.inyeon.alert;

import io.inyeon.alert.AlertRecipients.Recipient;
import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.core.Ids;
import io.inyeon.core.channel.Outcome;
import io.inyeon.message.StaffMail;
import io.inyeon.settings.Settings;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells of alerts by e-mail: written down with the alert, sent afterwards, tried again while the provider fails. Whoever would
 * hear twice after a kill is told once: a mail is claimed before it goes.
 */
@Component
class AlertMails extends BackgroundLoop implements AlertListener {
  private static final Logger LOG = LoggerFactory.getLogger(AlertMails.class);
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration AGAIN = Duration.ofMinutes(2);
  private static final int MOST_ATTEMPTS = 100;

  private record Mail(UUID id, String address, String language, String subject, String body) {}

  private final AlertRecipients recipients;
  private final StaffMail staff;
  private final JdbcTemplate jdbc;
  private final String console;
  private final InstantSource clock;

  AlertMails(AlertRecipients recipients, StaffMail staff, JdbcTemplate jdbc, Settings settings, InstantSource clock) {
    super(Phases.DISPATCH);
    this.recipients = recipients;
    this.staff = staff;
    this.jdbc = jdbc;
    this.console = settings.address() + "/console/journeys/";
    this.clock = clock;
  }

  @Override
  protected Loop begin() {
    return Loop.start("alert-mails", LOOK, LOOK, this::pass);
  }

  @Override
  public void changed(Alert alert) {
    recipients.all().forEach(recipient -> write(alert, recipient));
  }

  private void write(Alert alert, Recipient recipient) {
    jdbc.update("""
      insert into alert_mail (id, alert, address, language, subject, body, next_attempt_at) values (?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing""",
        Ids.derived("alert", alert.id().toString(), Boolean.toString(alert.isOver()), recipient.email()), alert.id(),
        recipient.email(), recipient.language(), AlertWords.subject(alert, recipient.language()),
        AlertWords.body(alert, recipient.language(), console + alert.subject()), Timestamp.from(clock.instant()));
  }

  private boolean pass() {
    if (!staff.isPossible()) {
      return false;
    }
    List<Mail> claimed = claim(clock.instant());
    claimed.forEach(this::send);
    return !claimed.isEmpty();
  }

  /** Whoever has taken one has two minutes for it; then it is tried again. */
  private List<Mail> claim(Instant now) {
    return jdbc.query("""
      update alert_mail set attempts = attempts + 1, next_attempt_at = ?
      where id in (select id from alert_mail where next_attempt_at <= ? order by next_attempt_at limit 10
        for update skip locked)
      returning id, address, language, subject, body""",
        (row, n) -> new Mail(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4),
            row.getString(5)),
        Timestamp.from(now.plus(AGAIN)), Timestamp.from(now));
  }

  private void send(Mail mail) {
    Optional<Outcome> outcome = staff.send(mail.id, mail.address, mail.subject, mail.body, mail.language);
    if (outcome.isPresent() && !(outcome.get() instanceof Outcome.Retry)) {
      if (!(outcome.get() instanceof Outcome.Accepted)) {
        LOG.warn("an e-mail about an alert was not taken: {}", outcome.get().getClass().getSimpleName());
      }
      jdbc.update("delete from alert_mail where id = ?", mail.id);
    } else {
      jdbc.update("delete from alert_mail where id = ? and attempts >= ?", mail.id, MOST_ATTEMPTS);
    }
  }
}
