package io.inyeon.core.policy;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/**
 * The brand's contact settings, by channel.
 *
 * @param zone for a customer whose own is not known
 */
public record Policy(Map<String, QuietHours> quietHours, Map<String, Cap> caps, ZoneId zone) {
  /** Three marketing e-mails a day at most; no quiet hours, since Korean law exempts e-mail from its night (KR-2). */
  public static final Policy DEFAULT = new Policy(Map.of(), Map.of("email", new Cap(3, Duration.ofDays(1))),
      ZoneOffset.UTC);

  public Policy {
    quietHours = Map.copyOf(quietHours);
    caps = Map.copyOf(caps);
  }

  public Optional<QuietHours> quietHoursOf(String channel) {
    return Optional.ofNullable(quietHours.get(channel));
  }

  public Optional<Cap> capOf(String channel) {
    return Optional.ofNullable(caps.get(channel));
  }
}
