package io.inyeon.message;

import io.inyeon.core.Ids;
import io.inyeon.core.channel.Outcome;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.customer.Consents;
import io.inyeon.decision.Decisions;
import io.inyeon.decision.Late;
import io.inyeon.log.EventOutbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes down what became of messages, and tells the log: a receipt is one more event, and it is what moves the run on.
 * Always within the caller's transaction.
 */
@Component
class Receipts {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_ATTEMPTS = 80;

  private final MessageTables tables;
  private final EventOutbox outbox;
  private final Consents consents;
  private final Decisions decisions;
  private final InstantSource clock;
  private final Map<String, Counter> settled;
  private final Counter retries;

  Receipts(MessageTables tables, EventOutbox outbox, Consents consents, Decisions decisions, InstantSource clock,
      MeterRegistry meters) {
    this.tables = tables;
    this.outbox = outbox;
    this.consents = consents;
    this.decisions = decisions;
    this.clock = clock;
    settled = Stream.of("accepted", "rejected", "refused", "unknown").collect(Collectors.toUnmodifiableMap(
        status -> status, status -> meters.counter("inyeon.messages.settled", "outcome", status)));
    retries = meters.counter("inyeon.messages.retries");
  }

  void record(Message message, Outcome outcome) {
    switch (outcome) {
      case Outcome.Accepted accepted ->
        settle(message, "accepted", null, accepted.providerId(), InternalEvents.EMAIL_SENT);
      case Outcome.Rejected rejected -> reject(message, rejected);
      case Outcome.Retry retry -> again(message, retry);
      case Outcome.Unknown unknown -> settle(message, "unknown", unknown.reason(), null, InternalEvents.EMAIL_UNKNOWN);
    }
  }

  /** A guard or a consent that was taken back while the message waited. */
  void refuse(Message message, String reason) {
    if (settle(message, "refused", reason, null, InternalEvents.EMAIL_REFUSED)) {
      decisions.refusedLate(new Late(message.profile(), message.id(), message.run(), message.journey(), message.node(),
          message.channel(), message.terms(), reason, "read again before submission", now()));
    }
  }

  /** Already marked so; only the log has to hear of it. */
  void lost(Message message, String reason) {
    count("unknown");
    tell(message, InternalEvents.EMAIL_UNKNOWN, reason);
  }

  private void count(String status) {
    Objects.requireNonNull(settled.get(status)).increment();
  }

  private void reject(Message message, Outcome.Rejected rejected) {
    String reason = rejected.code() + " " + rejected.reason();
    if (rejected.fault() == Outcome.Fault.RECIPIENT) {
      consents.suppress(message.endpoint(), message.channel(), "*", "bounced", now());
      settle(message, "rejected", reason, null, InternalEvents.EMAIL_BOUNCED);
    } else {
      settle(message, "rejected", reason, null, InternalEvents.EMAIL_REJECTED);
    }
  }

  private void again(Message message, Outcome.Retry retry) {
    if (message.attempts() >= MOST_ATTEMPTS) {
      settle(message, "rejected", "given up after " + message.attempts() + " attempts: " + retry.reason(), null,
          InternalEvents.EMAIL_REJECTED);
    } else {
      tables.retry(message, retry.code() + " " + retry.reason(),
          now().plus(retry.after().orElseGet(() -> pause(message.attempts()))));
      retries.increment();
    }
  }

  private static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 12));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** @return false when the message has been erased meanwhile: then nobody hears of it */
  private boolean settle(Message message, String status, @Nullable String reason,
      @Nullable String providerId, String event) {
    boolean isSettled = tables.settle(message, status, reason, providerId, now());
    if (isSettled) {
      count(status);
      tell(message, event, reason);
    }
    return isSettled;
  }

  private void tell(Message message, String event, @Nullable String reason) {
    Map<String, Object> said = new HashMap<>(Map.of("effect", message.id().toString(), "run", message.run().toString(),
        "journey", message.journey(), "node", message.node(), "endpoint", message.endpoint(), "purpose",
        message.purpose()));
    if (reason != null) {
      said.put("reason", reason);
    }
    outbox.event(message.profile(), event, message.channel(),
        Ids.derived("receipt", message.id().toString(), event).toString(),
        now(), said);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
