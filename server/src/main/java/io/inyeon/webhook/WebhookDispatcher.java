package io.inyeon.webhook;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.log.Signals;
import io.inyeon.sending.EmergencyStop;
import io.inyeon.webhook.WebhookDelivery.Claimed;
import io.inyeon.webhook.WebhookSender.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands webhooks over: of each endpoint so many at a time and no more, so that one that is slow holds up nobody else's.
 *
 * <p>A claim is committed to disk before anything goes out, and with it the batch of the engine that asked for it. An outcome
 * that the database could not take is kept and written first thing in the next pass; after a kill the lease ends, and the same
 * goes out again under the same id.
 */
@Component
class WebhookDispatcher extends BackgroundLoop {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookDispatcher.class);
  static final int WINDOW = 8;
  static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration LOOK = Duration.ofMillis(250);
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final WebhookEndpoints endpoints;
  private final WebhookDeliveries deliveries;
  private final WebhookOutcomes outcomes;
  private final WebhookSender sender;
  private final WebhookRetention retention;
  private final EmergencyStop stop;
  private final TransactionTemplate transaction;
  private final Signals signals;
  private final InstantSource clock;
  private final JsonMapper json;
  /** In hand until its outcome is written, and of which endpoint. */
  private final Map<UUID, UUID> inHand = new ConcurrentHashMap<>();
  private final Map<Claimed, Answer> unwritten = new ConcurrentHashMap<>();
  private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  WebhookDispatcher(WebhookEndpoints endpoints, WebhookDeliveries deliveries, WebhookOutcomes outcomes,
      WebhookSender sender, WebhookRetention retention, EmergencyStop stop, TransactionTemplate transaction,
      Signals signals, InstantSource clock, JsonMapper json) {
    super(Phases.DISPATCH);
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.outcomes = outcomes;
    this.sender = sender;
    this.retention = retention;
    this.stop = stop;
    this.transaction = transaction;
    this.signals = signals;
    this.clock = clock;
    this.json = json;
  }

  @Override
  protected Loop begin() {
    signals.on(Signals.Topic.WEBHOOKS, this::wake);
    if (threads.isShutdown()) {
      threads = Executors.newVirtualThreadPerTaskExecutor();
    }
    return Loop.start("webhooks", LOOK, Duration.ZERO, this::pass);
  }

  /** An outcome makes room, and wakes us. */
  private boolean pass() {
    writeDown();
    if (!stop.isInForce()) {
      endpoints.due(clock.instant()).forEach(this::hand);
    }
    return retention.tend();
  }

  private void hand(WebhookEndpoint endpoint) {
    int free = WINDOW - Collections.frequency(inHand.values(), endpoint.id());
    if (free > 0) {
      Instant now = clock.instant();
      claim(endpoint.id(), now, free).forEach(delivery -> {
        inHand.put(delivery.id(), endpoint.id());
        threads.execute(() -> attempt(endpoint, delivery));
      });
    }
  }

  private List<Claimed> claim(UUID endpoint, Instant now, int most) {
    return Objects.requireNonNull(transaction.execute(status -> stop.bars()
        ? List.of()
        : deliveries.claim(endpoint, now, now.plus(LEASE), inHand.keySet(), most)));
  }

  private void attempt(WebhookEndpoint endpoint, Claimed delivery) {
    if (isStopped()) { // pulled since this was claimed: it is left to its lease, and goes again under the same id
      inHand.remove(delivery.id());
      return;
    }
    Answer answer = new Answer(endpoint.url(), null, WebhookFault.BROKEN);
    try {
      Instant now = clock.instant();
      answer = sender.send(endpoint.url(), delivery.id().toString(), now, WebhookBody.of(delivery.change(), json),
          endpoint.secrets().signing(now));
    } catch (RuntimeException e) {
      LOG.error("the webhook {} to \"{}\" broke", delivery.id(), endpoint.key(), e);
    } finally {
      unwritten.put(delivery, answer);
      wake();
    }
  }

  private boolean isStopped() {
    try {
      return stop.isInForce();
    } catch (DataAccessException e) {
      return true; // nobody can tell
    }
  }

  private void writeDown() {
    if (!unwritten.isEmpty()) {
      Map<Claimed, Answer> written = Map.copyOf(unwritten);
      outcomes.record(written);
      unwritten.keySet().removeAll(written.keySet());
      inHand.keySet().removeAll(written.keySet().stream().map(Claimed::id).collect(Collectors.toSet()));
    }
  }

  /** What is under way gets a moment; what takes longer is left to its lease, and goes again under the same id. */
  @Override
  protected void ended() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
        LOG.info("{} webhooks were still under way; they go out again", inHand.size() - unwritten.size());
      }
      writeDown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
