package io.inyeon.journey;

import io.inyeon.alert.AlertKind;
import io.inyeon.alert.AlertSource;
import io.inyeon.alert.Symptom;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Request;
import io.inyeon.engine.Rulebooks;
import io.inyeon.log.Horizon;
import io.inyeon.message.MessageHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether journeys do what they are there for: what nobody would notice by looking at one customer. */
@Component
class JourneyHealth implements AlertSource {
  static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final Duration RECENT = Duration.ofHours(1);
  private static final long FEW = 5;
  private static final double SHARE = 0.2;

  private final MessageHealth messages;
  private final JourneyPulse pulse;
  private final WebhookTargets webhooks;
  private final Rulebooks rulebooks;
  private final Horizon horizon;

  JourneyHealth(MessageHealth messages, JourneyPulse pulse, WebhookTargets webhooks, Rulebooks rulebooks,
      Horizon horizon) {
    this.messages = messages;
    this.pulse = pulse;
    this.webhooks = webhooks;
    this.rulebooks = rulebooks;
    this.horizon = horizon;
  }

  @Override
  public List<Symptom> symptoms(Instant now) {
    Rulebook rulebook = rulebooks.latestCompiled();
    List<Journey> open = rulebook.openJourneys();
    return Stream.of(failing(now), overdue(now, rulebook), deafWebhooks(open), behind(open), quiet(open, now))
        .flatMap(symptoms -> symptoms).toList();
  }

  private Stream<Symptom> failing(Instant now) {
    return messages.failing(now.minus(RECENT)).stream()
        .filter(one -> one.failed() >= FEW && one.failed() >= SHARE * one.of())
        .map(one -> new Symptom(AlertKind.JOURNEY_FAILING, one.journey(), evidence(one)));
  }

  private static Map<String, Object> evidence(MessageHealth.Failing one) {
    Map<String, Object> evidence = new HashMap<>(Map.of("failed", one.failed(), "of", one.of(), "node", one.node()));
    Optional.ofNullable(one.reason()).ifPresent(reason -> evidence.put("reason", reason));
    return evidence;
  }

  private Stream<Symptom> overdue(Instant now, Rulebook rulebook) {
    return messages.overdue(now, PATIENCE).stream().filter(one -> !rulebook.isPaused(one.journey()))
        .map(one -> new Symptom(AlertKind.JOURNEY_STALLED, one.journey(),
            Map.of("waiting", one.waiting(), "since", one.since().toString())));
  }

  /** The run goes on when the webhook is off, so nothing else would show it. */
  private Stream<Symptom> deafWebhooks(List<Journey> open) {
    return open.stream().flatMap(journey -> journey.nodes().entrySet().stream().flatMap(node -> called(node.getValue())
        .filter(endpoint -> !webhooks.isActive(endpoint))
        .map(endpoint -> new Symptom(AlertKind.JOURNEY_FAILING, journey.key(),
            Map.of("webhook", endpoint, "node", node.getKey())))));
  }

  private static Stream<String> called(Node node) {
    return node instanceof Node.Ask(Request.Webhook(String endpoint, var data), String next)
        ? Stream.of(endpoint)
        : Stream.empty();
  }

  private Stream<Symptom> behind(List<Journey> open) {
    Duration lag = Duration.ofMillis(horizon.lagMillis());
    return lag.compareTo(PATIENCE) < 0
        ? Stream.empty()
        : open.stream()
            .map(journey -> new Symptom(AlertKind.JOURNEY_STALLED, journey.key(),
                Map.of("behindSeconds", lag.toSeconds())));
  }

  private Stream<Symptom> quiet(List<Journey> open, Instant now) {
    return pulse.quiet(open, now).stream().map(one -> new Symptom(AlertKind.JOURNEY_QUIET, one.journey(),
        Map.of("perDay", one.perDay(), "lastEntry", one.lastEntry().toString())));
  }
}
