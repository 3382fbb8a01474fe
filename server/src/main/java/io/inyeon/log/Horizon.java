package io.inyeon.log;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How far the log reaches, partition by partition. */
@Component
public class Horizon {
  /**
   * Every entry up to the position is visible, and every later one will be received at or after the instant.
   */
  public record Reach(long position, Instant instant) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Months months;

  Horizon(JdbcTemplate jdbc, TransactionTemplate transaction, InstantSource clock, Months months) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.months = months;
  }

  /**
   * Binds the partition's future to now: what is appended later counts as received at or after the instant returned. So
   * what is due by then can happen without an earlier event turning up behind it.
   *
   * <p>Need not survive a crash by itself: whatever relies on it commits later, and the log of the database is written in
   * order.
   */
  public Reach bind(int partition) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    months.ensure(now);
    return transaction.execute(status -> {
      jdbc.execute("set local synchronous_commit = off");
      return jdbc.queryForObject("""
        update log_sequencer set last_received_at = greatest(last_received_at, ?) where partition = ?
        returning next_position - 1, last_received_at""",
          (row, n) -> new Reach(row.getLong(1), row.getTimestamp(2).toInstant()), Timestamp.from(now), partition);
    });
  }

  /** How far it reaches, binding nothing. */
  public Reach look(int partition) {
    return jdbc.queryForObject("select next_position - 1, last_received_at from log_sequencer where partition = ?",
        (row, n) -> new Reach(row.getLong(1), row.getTimestamp(2).toInstant()), partition);
  }

  /** The last position of each partition, in the order of their numbers. */
  public List<Long> positions() {
    return jdbc.queryForList("select next_position - 1 from log_sequencer order by partition", Long.class);
  }

  /** The partitions whose log reaches beyond what has been folded. Prepared, since it is asked with every pass of the engine. */
  public List<Integer> behind() {
    return jdbc.query(connection -> connection.prepareStatement("""
      select partition from log_sequencer join log_owner using (partition)
      where next_position - 1 > folded_position"""), (row, n) -> row.getInt(1));
  }

  /** How many entries of the log are not folded yet. */
  public long entriesBehind() {
    return jdbc.query(
        """
        select coalesce(sum(next_position - 1 - folded_position), 0) from log_sequencer join log_owner using (partition)""",
        (row, n) -> row.getLong(1)).getFirst();
  }

  public long mostEntriesBehind() {
    return jdbc.query(
        """
      select coalesce(max(next_position - 1 - folded_position), 0) from log_sequencer join log_owner using (partition)""",
        (row, n) -> row.getLong(1)).getFirst();
  }

  /** Partitions that nobody folds: their owner is gone and nobody has taken them yet. */
  public long partitionsUnowned() {
    return jdbc.query("select count(*) from log_owner where owner is null or lease_until <= now()",
        (row, n) -> row.getLong(1)).getFirst();
  }

  /** How much waits in the outbox; counts to 10,000. */
  public long outboxDepth() {
    return jdbc.query("select count(*) from (select 1 from event_outbox limit 10000) as counted",
        (row, n) -> row.getLong(1)).getFirst();
  }

  public long eventsStored() {
    return jdbc.query("select coalesce(sum(events), 0) from log_sequencer", (row, n) -> row.getLong(1)).getFirst();
  }

  /** How long the oldest entry that is not yet folded has been waiting, in milliseconds; 0 when there is none. */
  public long lagMillis() {
    Instant now = clock.instant();
    return jdbc.query("""
      select min(e.received_at) from log_owner o join log_sequencer s using (partition)
      cross join lateral (select received_at from event where partition = o.partition and position > o.folded_position
        and received_at >= o.folded_received_at order by position limit 1) e
      where s.next_position - 1 > o.folded_position""",
        (row, n) -> row.getTimestamp(1) == null
            ? 0L
            : Math.max(0, java.time.Duration.between(row.getTimestamp(1).toInstant(), now).toMillis()))
        .stream().findFirst().orElse(0L);
  }
}
