package io.inyeon.webhook;

import io.inyeon.webhook.WebhookDelivery.Claimed;
import io.inyeon.webhook.WebhookSender.Answer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what came of deliveries, and what that says of their endpoints. */
@Component
class WebhookOutcomes {
  /** Nothing but failures for so long, and nobody is there any more. */
  static final Duration LONGEST_FAILING = Duration.ofDays(5);

  private final WebhookDeliveries deliveries;
  private final WebhookEndpoints endpoints;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Counter delivered;
  private final Counter failed;

  WebhookOutcomes(WebhookDeliveries deliveries, WebhookEndpoints endpoints, TransactionTemplate transaction,
      InstantSource clock, MeterRegistry meters) {
    this.deliveries = deliveries;
    this.endpoints = endpoints;
    this.transaction = transaction;
    this.clock = clock;
    delivered = attempts(meters, "delivered");
    failed = attempts(meters, "failed");
  }

  private static Counter attempts(MeterRegistry meters, String outcome) {
    return Counter.builder("inyeon.webhooks.attempts").description("Attempts to hand a webhook over")
        .tag("outcome", outcome).register(meters);
  }

  /** Endpoint after endpoint, and each before its deliveries: so two processes never wait for each other in a ring. */
  void record(Map<Claimed, Answer> outcomes) {
    List<Claimed> ordered = outcomes.keySet().stream().sorted(Comparator.comparing(Claimed::endpoint)).toList();
    transaction.executeWithoutResult(
        status -> ordered.forEach(delivery -> record(delivery, Objects.requireNonNull(outcomes.get(delivery)))));
    outcomes.values().forEach(answer -> (answer.taken() ? delivered : failed).increment());
  }

  private void record(Claimed delivery, Answer answer) {
    Instant now = clock.instant();
    if (answer.taken()) {
      endpoints.answered(delivery.endpoint(), answer.to());
      deliveries.delivered(delivery, answer.status(), now);
      return;
    }
    if (answer.gone()) {
      endpoints.gone(delivery.endpoint(), answer.to(), now);
    } else {
      endpoints.failed(delivery.endpoint(), answer.to(), now, now.minus(LONGEST_FAILING));
    }
    WebhookFault fault = answer.fault();
    deliveries.failed(delivery, answer.status(), fault == null ? null : fault.word(), now,
        RetrySchedule.after(delivery.attempt(), delivery.id()).map(now::plus));
  }
}
