package io.inyeon.webhook;

import io.inyeon.core.Ids;
import io.inyeon.core.engine.Effect;
import io.inyeon.core.engine.Effect.Cause;
import io.inyeon.core.engine.Effect.SegmentChanged;
import io.inyeon.engine.EffectHandler;
import io.inyeon.log.Signals;
import io.inyeon.segment.SegmentNames;
import io.inyeon.webhook.WebhookDelivery.Change;
import io.inyeon.webhook.WebhookDelivery.Queued;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes down what is to be told, in the transaction of the states that say so: nothing is lost by a kill, and nothing told
 * that did not come to be.
 */
@Component
class WebhookTelling implements EffectHandler {
  private final WebhookEndpoints endpoints;
  private final WebhookDeliveries deliveries;
  private final SegmentNames segments;
  private final Signals signals;
  private final InstantSource clock;

  WebhookTelling(WebhookEndpoints endpoints, WebhookDeliveries deliveries, SegmentNames segments, Signals signals,
      InstantSource clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.segments = segments;
    this.signals = signals;
    this.clock = clock;
  }

  private record Changed(UUID customer, SegmentChanged change) {
    WebhookEvent event() {
      return change.entered() ? WebhookEvent.SEGMENT_ENTERED : WebhookEvent.SEGMENT_LEFT;
    }
  }

  @Override
  public void handle(List<Asked> effects) {
    List<Changed> changes = effects.stream().<Changed>mapMulti((asked, out) -> {
      if (asked.effect() instanceof Effect.SegmentChanged change) {
        out.accept(new Changed(asked.customer().value(), change));
      }
    }).toList();
    List<WebhookEndpoint> listening = changes.isEmpty() ? List.of() : endpoints.active();
    if (!listening.isEmpty()) {
      queue(listening, changes);
    }
  }

  private void queue(List<WebhookEndpoint> listening, List<Changed> changes) {
    Map<String, String> names = segments.inForce();
    List<Changed> standing = standing(changes).stream().filter(one -> names.containsKey(one.change.segment())).toList();
    List<Queued> queued = new ArrayList<>();
    for (WebhookEndpoint endpoint : listening) {
      standing.stream().filter(changed -> isFor(endpoint, changed))
          .forEach(changed -> queued.add(new Queued(id(endpoint, changed), endpoint.id(), told(changed, names))));
    }
    if (!queued.isEmpty()) {
      deliveries.queue(queued, clock.instant());
      signals.afterCommit(Signals.Topic.WEBHOOKS);
    }
  }

  private record Place(UUID customer, String segment, Instant at) {}

  /**
   * Of several changes of one instant, whose order no receiver could tell, the last; and none where they undo each other.
   */
  private static Collection<Changed> standing(List<Changed> changes) {
    Map<Place, Changed> standing = new LinkedHashMap<>();
    changes.forEach(changed -> standing.compute(
        new Place(changed.customer, changed.change.segment(), changed.change.at()),
        (place, before) -> before == null ? changed : null));
    return standing.values();
  }

  /** Those whom a new rule finds would come by the million, and did nothing. */
  private static boolean isFor(WebhookEndpoint endpoint, Changed changed) {
    return endpoint.wants(changed.event(), changed.change.segment())
        && (changed.change.cause() != Cause.HISTORY || endpoint.history());
  }

  private static UUID id(WebhookEndpoint endpoint, Changed changed) {
    return Ids.derived("webhook", endpoint.id().toString(), changed.event().word(), changed.change.segment(),
        changed.customer.toString(), changed.change.at().toString());
  }

  private static Change told(Changed changed, Map<String, String> names) {
    SegmentChanged change = changed.change;
    return new Change(changed.event(), change.segment(), names.getOrDefault(change.segment(), change.segment()),
        changed.customer, change.at(), change.cause().name().toLowerCase(Locale.ROOT), null);
  }
}
