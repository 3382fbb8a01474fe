package io.inyeon.message;

import io.inyeon.sending.EmergencyStop;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Whether messages arrive where they are to go, journey by journey. */
@Service
public class MessageHealth {
  /** The newest of so many are looked at: enough to tell a rate, and never dear. */
  private static final int NEWEST = 20_000;
  private static final int MANY_ATTEMPTS = 4;

  /**
   * @param of how many have come to an end
   * @param node where most failed
   * @param reason the commonest, without what it says of a recipient
   */
  public record Failing(String journey, long failed, long of, String node, @Nullable String reason) {}

  /** @param since when the oldest was asked for */
  public record Overdue(String journey, long waiting, Instant since) {}

  private final JdbcTemplate jdbc;
  private final EmergencyStop stop;

  MessageHealth(JdbcTemplate jdbc, EmergencyStop stop) {
    this.jdbc = jdbc;
    this.stop = stop;
  }

  /**
   * The journeys with failures among the messages asked for since then. What was refused, by policy or a guard, did not fail.
   * Served by the index message_newest.
   */
  public List<Failing> failing(Instant since) {
    return jdbc.query("""
      with recent as (select journey, node, status, split_part(reason, ' ', 1) as code from message
        where created_at > ? order by created_at desc, id desc limit ?),
      ended as (select journey, node, code, status <> 'accepted' as failed
        from recent where status in ('accepted', 'rejected', 'unknown'))
      select journey, count(*) filter (where failed), count(*), mode() within group (order by node) filter (where failed),
        mode() within group (order by code) filter (where failed)
      from ended group by journey having bool_or(failed) order by journey""",
        (row, n) -> new Failing(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4), row.getString(5)),
        Timestamp.from(since), NEWEST);
  }

  /**
   * The journeys whose messages wait though nobody holds them back: due for so long, or tried again and again. Served by the
   * index message_open.
   */
  public List<Overdue> overdue(Instant now, Duration patience) {
    return stop.isInForce()
        ? List.of()
        : jdbc.query("""
      select journey, count(*), min(created_at) from (select journey, created_at from message
        where status in ('queued', 'claimed', 'submitting', 'retry') and created_at <= ?
          and (next_attempt_at <= ? or attempts >= ?) limit 10000) as late
      group by journey order by journey""",
            (row, n) -> new Overdue(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()),
            Timestamp.from(now.minus(patience)), Timestamp.from(now.minus(patience)), MANY_ATTEMPTS);
  }
}
