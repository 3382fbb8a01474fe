package io.inyeon.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Forgets deliveries: those that were taken after a week, all others after a month. */
@Component
class WebhookRetention {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookRetention.class);
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
    next = now.plus(INTERVAL);
    boolean more = forget(now);
    next = more ? now : next;
    return more;
  }

  /** A fault here is none of delivery's: it is tried again in an hour. */
  private boolean forget(Instant now) {
    try {
      return deliveries.forget(now.minus(DELIVERED), now.minus(OTHERS), AT_ONCE);
    } catch (DataAccessException e) {
      LOG.warn("old webhook deliveries could not be forgotten", e);
      return false;
    }
  }
}
