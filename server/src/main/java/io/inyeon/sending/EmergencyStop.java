package io.inyeon.sending;

import io.inyeon.access.Audit;
import io.inyeon.access.CurrentActor;
import io.inyeon.log.Locks;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops everything that leaves the house, in all processes at once: what has been asked for waits until somebody lifts it.
 * Decisions, journeys and timers go on.
 */
@Service
public class EmergencyStop {
  private static final Audit.Subject SUBJECT = Audit.Subject.of("sending", "all");

  /** A stop in force. */
  record Stop(Instant since, String by, String reason) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final CurrentActor current;
  private final Audit audit;
  private final InstantSource clock;

  EmergencyStop(JdbcTemplate jdbc, TransactionTemplate transaction, CurrentActor current, Audit audit,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /** For whoever looks for work. */
  public boolean isInForce() {
    return inForce().isPresent();
  }

  /**
   * The gate, within the transaction that commits a hand-over before it begins: {@link #pull} waits for those that have passed,
   * and none passes after it has answered.
   */
  public boolean bars() {
    jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> {
    }, Locks.SENDING);
    return isInForce();
  }

  Optional<Stop> inForce() {
    return jdbc.query("select since, by_whom, reason from emergency_stop where lifted_at is null",
        (row, n) -> new Stop(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3))).stream().findFirst();
  }

  /** One that is in force already stays as it is, with the first reason. */
  void pull(String reason) {
    change(() -> {
      if (inForce().isEmpty()) {
        jdbc.update("insert into emergency_stop (since, by_whom, reason) values (?, ?, ?)", now(), who(), reason);
        audit.record("sending.stopped", SUBJECT, Map.of("reason", reason));
      }
    });
  }

  void lift() {
    change(() -> {
      if (jdbc.update("update emergency_stop set lifted_at = ?, lifted_by = ? where lifted_at is null", now(),
          who()) == 1) {
        audit.record("sending.resumed", SUBJECT, Map.of());
      }
    });
  }

  private void change(Runnable change) {
    transaction.executeWithoutResult(status -> {
      jdbc.query("select pg_advisory_xact_lock(?)", row -> {
      }, Locks.SENDING);
      change.run();
    });
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private String who() {
    return current.actor().name();
  }
}
