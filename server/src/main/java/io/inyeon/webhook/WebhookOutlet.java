package io.inyeon.webhook;

import io.inyeon.log.Signals;
import io.inyeon.sending.Outlet;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Webhooks as a way out of the house. */
@Component
class WebhookOutlet implements Outlet {
  private final WebhookDeliveries deliveries;
  private final Signals signals;
  private final InstantSource clock;

  WebhookOutlet(WebhookDeliveries deliveries, Signals signals, InstantSource clock) {
    this.deliveries = deliveries;
    this.signals = signals;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public Held held() {
    return deliveries.held(clock.instant());
  }

  @Override
  public void resume() {
    signals.fire(Signals.Topic.WEBHOOKS);
  }
}
