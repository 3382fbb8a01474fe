package io.inyeon.webhook;

import io.inyeon.core.engine.Effect;
import io.inyeon.core.journey.Request;
import io.inyeon.engine.EffectHandler;
import io.inyeon.journey.WebhookTargets;
import io.inyeon.log.EventOutbox;
import io.inyeon.log.Signals;
import io.inyeon.webhook.WebhookDelivery.Change;
import io.inyeon.webhook.WebhookDelivery.Queued;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what journeys tell other systems. The run goes on as soon as it is written down: an address that does not answer for days
 * holds nobody up.
 */
@Component
class WebhookJourneys implements EffectHandler, WebhookTargets {
  private static final String REQUESTED = "Webhook Requested";

  private final WebhookEndpoints endpoints;
  private final WebhookDeliveries deliveries;
  private final EventOutbox outbox;
  private final Signals signals;
  private final JsonMapper json;
  private final InstantSource clock;

  WebhookJourneys(WebhookEndpoints endpoints, WebhookDeliveries deliveries, EventOutbox outbox, Signals signals,
      JsonMapper json, InstantSource clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.signals = signals;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public boolean isThere(String endpoint) {
    return endpoints.find(endpoint).isPresent();
  }

  @Override
  public boolean isActive(String endpoint) {
    return endpoints.find(endpoint).filter(WebhookEndpoint::isActive).isPresent();
  }

  @Override
  public void handle(List<Asked> effects) {
    for (Asked asked : effects) {
      if (asked.effect() instanceof Effect.Requested requested
          && requested.request() instanceof Request.Webhook webhook) {
        queue(asked, requested, webhook);
      }
    }
  }

  private void queue(Asked asked, Effect.Requested requested, Request.Webhook webhook) {
    Optional<WebhookEndpoint> endpoint = endpoints.find(webhook.endpoint()).filter(WebhookEndpoint::isActive);
    endpoint.ifPresent(there -> {
      deliveries.queue(List.of(new Queued(requested.effect(), there.id(), change(asked, requested, webhook))),
          clock.instant());
      signals.afterCommit(Signals.Topic.WEBHOOKS);
    });
    outbox.event(requested.profile(), REQUESTED, "server", requested.effect().toString(), requested.at(),
        Map.of("effect", requested.effect().toString(), "run", requested.run().toString(), "journey",
            requested.journey(), "node", requested.node(), "webhook", webhook.endpoint(), "queued",
            endpoint.isPresent()));
  }

  private Change change(Asked asked, Effect.Requested requested, Request.Webhook webhook) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("journey", requested.journey());
    data.put("version", requested.version());
    data.put("node", requested.node());
    data.put("run", requested.run().toString());
    data.put("data", webhook.data().values());
    return new Change(WebhookEvent.JOURNEY_REACHED, "", "", asked.customer().value(), requested.at(), "journey",
        json.writeValueAsString(data));
  }
}
