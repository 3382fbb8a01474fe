package io.inyeon.message;

import io.inyeon.channel.email.SmtpChannel;
import io.inyeon.channel.email.SmtpSettings;
import io.inyeon.core.channel.Channel;
import io.inyeon.core.channel.EmailMessage;
import io.inyeon.settings.Settings;
import io.inyeon.settings.StartupFailure;
import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The brand's way to send e-mails, if it has one. */
@Component
class EmailProvider {
  private final @Nullable SmtpChannel smtp;
  private final String from;

  EmailProvider(Settings settings, InstantSource clock) {
    smtp = settings.smtpUrl().map(url -> new SmtpChannel(parse(url), clock)).orElse(null);
    from = settings.smtpUrl().flatMap(url -> parse(url).from()).orElse("no-reply@" + settings.address().getHost());
  }

  private static SmtpSettings parse(String url) {
    try {
      return SmtpSettings.parse(url);
    } catch (IllegalArgumentException e) {
      throw new StartupFailure(StartupFailure.Code.BAD_SETTING, "INYEON_SMTP_URL: " + e.getMessage());
    }
  }

  /** Empty without INYEON_SMTP_URL. */
  Optional<Channel<EmailMessage>> channel() {
    return Optional.ofNullable(smtp);
  }

  /** An RFC 5322 mailbox. */
  String from() {
    return from;
  }

  @PreDestroy
  void close() {
    if (smtp != null) {
      smtp.close();
    }
  }
}
