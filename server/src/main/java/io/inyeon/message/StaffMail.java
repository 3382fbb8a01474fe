package io.inyeon.message;

import io.inyeon.core.channel.EmailMessage;
import io.inyeon.core.channel.IdempotencyKey;
import io.inyeon.core.channel.Outcome;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * E-mails to the people who work with the product. They are no customers: no decision is asked, and the emergency stop, which
 * may be the very reason, does not hold them.
 */
@Component
public class StaffMail {
  private final EmailProvider provider;

  StaffMail(EmailProvider provider) {
    this.provider = provider;
  }

  /** Whether there is a way to send any. */
  public boolean isPossible() {
    return provider.channel().isPresent();
  }

  /**
   * @param id the same for the same mail
   * @param text plain; lines by {@code \n}
   * @param language BCP 47 tag of the text
   * @return empty when there is no provider
   */
  public Optional<Outcome> send(UUID id, String address, String subject, String text, String language) {
    String html = "<!doctype html><html lang=\"" + language + "\"><body><p>"
        + HtmlUtils.htmlEscape(text).replace("\n", "<br>\n") + "</p></body></html>";
    return provider.channel().map(channel -> channel.send(new IdempotencyKey(id),
        new EmailMessage(provider.from(), address, subject, text, html, language, Optional.empty())));
  }
}
