package io.inyeon.webhook;

import io.inyeon.alert.Alert;
import io.inyeon.alert.AlertListener;
import io.inyeon.core.Ids;
import io.inyeon.log.Signals;
import io.inyeon.webhook.WebhookDelivery.Change;
import io.inyeon.webhook.WebhookDelivery.Queued;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells of alerts whoever has asked for that. */
@Component
class WebhookAlerts implements AlertListener {
  private final WebhookEndpoints endpoints;
  private final WebhookDeliveries deliveries;
  private final Signals signals;
  private final JsonMapper json;
  private final InstantSource clock;

  WebhookAlerts(WebhookEndpoints endpoints, WebhookDeliveries deliveries, Signals signals, JsonMapper json,
      InstantSource clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.signals = signals;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void changed(Alert alert) {
    WebhookEvent event = alert.isOver() ? WebhookEvent.ALERT_RESOLVED : WebhookEvent.ALERT_RAISED;
    List<Queued> queued = endpoints.active().stream().filter(endpoint -> endpoint.events().contains(event))
        .map(endpoint -> new Queued(
            Ids.derived("webhook", endpoint.id().toString(), event.word(), alert.id().toString()), endpoint.id(),
            change(alert, event)))
        .toList();
    if (!queued.isEmpty()) {
      deliveries.queue(queued, clock.instant());
      signals.afterCommit(Signals.Topic.WEBHOOKS);
    }
  }

  private Change change(Alert alert, WebhookEvent event) {
    Instant at = alert.resolvedAt() == null ? alert.raisedAt() : alert.resolvedAt();
    return new Change(event, "", "", null, at, "alert", json.writeValueAsString(Map.of("alert", alert.id(), "kind",
        alert.kind(), "subject", alert.subject(), "evidence", alert.evidence(), "raisedAt",
        alert.raisedAt().toString())));
  }
}
