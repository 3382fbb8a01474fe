package io.inyeon.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Forgets deliveries: those that were taken after a week, all others after a month. */
@Component
class WebhookRetention {
  static final Duration DELIVERED = Duration.ofDays(7);
  static final Duration OTHERS = Duration.ofDays(30);
  private static final Duration INTERVAL = Duration.ofHours(1);
  private static final int AT_ONCE = 10_000;

  private final WebhookDeliveries deliveries;
  private final InstantSource clock;
  private Instant next = Instant.MIN;

  WebhookRetention(WebhookDeliveries deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /** For one thread. @return whether there may be more to do at once */
  boolean tend() {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return false;
    }
    boolean more = deliveries.forget(now.minus(DELIVERED), now.minus(OTHERS), AT_ONCE);
    next = more ? now : now.plus(INTERVAL);
    return more;
  }
}
