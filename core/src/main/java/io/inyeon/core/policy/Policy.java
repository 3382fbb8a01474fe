package io.inyeon.core.policy;

import io.inyeon.core.Holdout;
import io.inyeon.core.channel.MessageTerms;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The brand's contact settings.
 *
 * @param quietHours by channel
 * @param zone for a customer whose own is not known
 * @param jurisdiction whose law (ISO 3166-1 alpha-2) binds where nothing is known of where a customer is
 * @param holdout customers whom nothing is advertised to at all
 */
public record Policy(Map<String, QuietHours> quietHours, List<Cap> caps, ZoneId zone, Optional<String> jurisdiction,
    Optional<Holdout> holdout) {
  /** Three e-mails a day at most; no quiet hours, since Korean law exempts e-mail from its night (KR-2). */
  public static final Policy DEFAULT = new Policy(Map.of(), List.of(Cap.ofChannel("email", 3, Duration.ofDays(1))),
      ZoneOffset.UTC);

  public Policy {
    quietHours = Map.copyOf(quietHours);
    caps = List.copyOf(caps);
  }

  public Policy(Map<String, QuietHours> quietHours, List<Cap> caps, ZoneId zone) {
    this(quietHours, caps, zone, Optional.empty(), Optional.empty());
  }

  public Optional<QuietHours> quietHoursOf(String channel) {
    return Optional.ofNullable(quietHours.get(channel));
  }

  List<Cap> capsOn(String channel, MessageTerms terms) {
    return caps.stream().filter(cap -> cap.concerns(channel, terms)).toList();
  }
}
