package io.inyeon.alert;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.log.Locks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks every source what is wrong, raises what is new and resolves what is over; one process at a time. What is seen only once
 * is no alert: a clock that was set, or a batch that is just being worked on, looks like a fault for a moment.
 */
@Component
class AlertWatch extends BackgroundLoop {
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  /** What makes two symptoms the same. */
  private record Ill(AlertKind kind, String subject) {
    static Ill of(Symptom symptom) {
      return new Ill(symptom.kind(), symptom.subject());
    }

    static Ill of(Alert alert) {
      return new Ill(alert.kind(), alert.subject());
    }
  }

  private final List<AlertSource> sources;
  private final List<AlertListener> listeners;
  private final AlertTable alerts;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private Set<Ill> before = Set.of();

  AlertWatch(List<AlertSource> sources, List<AlertListener> listeners, AlertTable alerts, JdbcTemplate jdbc,
      TransactionTemplate transaction, InstantSource clock) {
    super(Phases.ENGINE);
    this.sources = List.copyOf(sources);
    this.listeners = List.copyOf(listeners);
    this.alerts = alerts;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected Loop begin() {
    return Loop.start("alerts", INTERVAL, INTERVAL, this::pass);
  }

  private boolean pass() {
    look();
    return false;
  }

  /** One look. */
  synchronized void look() {
    Instant now = clock.instant();
    Map<Ill, Symptom> symptoms = sources.stream().flatMap(source -> source.symptoms(now).stream())
        .collect(Collectors.toMap(Ill::of, Function.identity(), (one, other) -> one));
    transaction.executeWithoutResult(status -> {
      if (isOurs()) {
        compare(symptoms, now);
      }
    });
    before = Set.copyOf(symptoms.keySet());
  }

  private boolean isOurs() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, Locks.ALERTS));
  }

  private void compare(Map<Ill, Symptom> symptoms, Instant now) {
    Map<Ill, Alert> open = alerts.open().stream().collect(Collectors.toMap(Ill::of, Function.identity()));
    symptoms.forEach((ill, symptom) -> {
      Alert standing = open.get(ill);
      if (standing != null) {
        alerts.seen(standing.id(), symptom, now);
      } else if (before.contains(ill)) {
        tell(alerts.raise(UUID.randomUUID(), symptom, now));
      }
    });
    open.forEach((ill, alert) -> {
      if (!symptoms.containsKey(ill) && !before.contains(ill)) {
        tell(alerts.resolve(alert.id(), now));
      }
    });
  }

  private void tell(Alert alert) {
    listeners.forEach(listener -> listener.changed(alert));
  }
}
