package io.inyeon.webhook;

import io.inyeon.access.Audit;
import io.inyeon.segment.SegmentNames;
import io.inyeon.web.Problem;
import io.inyeon.webhook.WebhookEndpoint.Secrets;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes and changes endpoints; what was done is on record. */
@Component
class WebhookStore {
  private static final int MOST = 100;

  private final WebhookEndpoints endpoints;
  private final WebhookDeliveries deliveries;
  private final WebhookUrl urls;
  private final SegmentNames segments;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final InstantSource clock;

  WebhookStore(WebhookEndpoints endpoints, WebhookDeliveries deliveries, WebhookUrl urls, SegmentNames segments,
      TransactionTemplate transaction, Audit audit, InstantSource clock) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.urls = urls;
    this.segments = segments;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** @param made whether there was none before */
  record Saved(WebhookEndpoint endpoint, boolean made) {}

  Saved put(String key, WebhookWish wish) {
    String name = wish.checkedName();
    URI url = urls.check(wish.url());
    Set<WebhookEvent> events = wish.checkedEvents();
    return Objects.requireNonNull(transaction.execute(status -> {
      Optional<WebhookEndpoint> before = endpoints.lock(key);
      Optional<List<String>> named = wish.checkedSegments(segments::hold);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      WebhookEndpoint base = before.orElseGet(() -> fresh(key, url, now));
      boolean on = wish.enabled() == null ? base.enabled() : wish.enabled();
      boolean again = Boolean.TRUE.equals(wish.enabled());
      boolean moved = !base.url().equals(url); // of another address nothing is known yet
      WebhookEndpoint saved = new WebhookEndpoint(base.id(), key, name, url, named, events,
          Boolean.TRUE.equals(wish.history()), on, again ? Optional.empty() : base.disabled(),
          again || moved ? Optional.empty() : base.failingSince(), base.secrets(), base.createdAt(), now);
      endpoints.save(saved);
      record(before.isEmpty() ? "created" : "changed", key, Map.of("host", url.getHost(), "enabled", on));
      return new Saved(saved, before.isEmpty());
    }));
  }

  private WebhookEndpoint fresh(String key, URI url, Instant now) {
    if (endpoints.count() >= MOST) {
      throw new Problem(HttpStatus.CONFLICT, "too_many_webhooks",
          "There are " + MOST + " webhooks already; delete one first.");
    }
    return new WebhookEndpoint(UUID.randomUUID(), key, key, url, Optional.empty(), Set.of(), false, true,
        Optional.empty(), Optional.empty(), Secrets.fresh(), now, now);
  }

  WebhookEndpoint replaceSecret(String key) {
    return Objects.requireNonNull(transaction.execute(status -> {
      WebhookEndpoint before = locked(key);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      WebhookEndpoint saved = new WebhookEndpoint(before.id(), key, before.name(), before.url(), before.segments(),
          before.events(), before.history(), before.enabled(), before.disabled(), before.failingSince(),
          before.secrets().replaced(now), before.createdAt(), now);
      endpoints.save(saved);
      record("secret_replaced", key, Map.of());
      return saved;
    }));
  }

  void delete(String key) {
    transaction.executeWithoutResult(status -> {
      locked(key);
      endpoints.delete(key);
      record("removed", key, Map.of());
    });
  }

  WebhookDelivery.Listed retry(String key, UUID id) {
    return Objects.requireNonNull(transaction.execute(status -> {
      WebhookEndpoint endpoint = locked(key);
      WebhookDelivery.Listed delivery = deliveries.find(endpoint.id(), id)
          .orElseThrow(() -> Problem.notFound("delivery"));
      if (!endpoint.isActive()) {
        throw new Problem(HttpStatus.CONFLICT, "webhook_not_active",
            "The webhook is paused or disabled; switch it on first.");
      }
      if (delivery.state().equals("delivered")) {
        throw new Problem(HttpStatus.CONFLICT, "already_delivered",
            "The endpoint has taken this one; there is nothing to retry.");
      }
      deliveries.retry(id, clock.instant());
      record("retried", key, Map.of("delivery", id.toString()));
      return deliveries.find(endpoint.id(), id).orElseThrow();
    }));
  }

  private WebhookEndpoint locked(String key) {
    return endpoints.lock(key).orElseThrow(() -> Problem.notFound("webhook"));
  }

  private void record(String done, String key, Map<String, ?> detail) {
    audit.record("webhook_endpoint." + done, Audit.Subject.of("webhook_endpoint", key), detail);
  }
}
