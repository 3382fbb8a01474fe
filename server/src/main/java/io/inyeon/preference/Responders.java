package io.inyeon.preference;

import io.inyeon.log.Horizon;
import io.inyeon.log.Locks;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Follows the log for who responded: whatever did not come from the product itself, and profiles that came or went. */
@Component
class Responders {
  /** How long after they did something somebody's preferences are computed: a visit counts whole, and is looked at once. */
  static final Duration REST = Duration.ofHours(1);
  private static final int MOST_ENTRIES = 5_000;

  private record Cursor(long position, Timestamp receivedAt) {
    static final Cursor BEGIN = new Cursor(0, new Timestamp(0));
  }

  private final JdbcTemplate jdbc;
  private final Horizon horizon;
  private final InstantSource clock;

  Responders(JdbcTemplate jdbc, Horizon horizon, InstantSource clock) {
    this.jdbc = jdbc;
    this.horizon = horizon;
    this.clock = clock;
  }

  /**
   * In one process at a time, within the caller's transaction.
   *
   * @return whether there is more to read
   */
  boolean follow() {
    return Boolean.TRUE
        .equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, Locks.RESPONDERS))
        && followAll();
  }

  private boolean followAll() {
    Map<Integer, Cursor> cursors = cursors();
    List<Long> positions = horizon.positions();
    boolean more = false;
    for (int partition = 0; partition < positions.size(); partition++) {
      Cursor cursor = cursors.getOrDefault(partition, Cursor.BEGIN);
      if (positions.get(partition) > cursor.position()) {
        more |= follow(partition, cursor);
      }
    }
    return more;
  }

  private Map<Integer, Cursor> cursors() {
    Map<Integer, Cursor> cursors = new HashMap<>();
    jdbc.query("select partition, position, received_at from preference_cursor", row -> {
      cursors.put(row.getInt(1), new Cursor(row.getLong(2), row.getTimestamp(3)));
    });
    return cursors;
  }

  private boolean follow(int partition, Cursor cursor) {
    return jdbc.query("""
      with entry as (
        select position, received_at, kind, source, customer_id from event
        where partition = ? and position > ? and received_at >= ? order by position limit ?
      ), responder as (
        insert into preference (customer_id, due_at)
        select distinct customer_id, ?::timestamptz from entry where (kind <> 0 or source <> 'inyeon')
          and not exists (select 1 from preference as due
            where due.customer_id = entry.customer_id and due.due_at is not null and not due.claimed) order by 1
        on conflict (customer_id) do update set due_at = excluded.due_at, claimed = false
          where preference.due_at is null or preference.claimed
      ), moved as (
        insert into preference_cursor (partition, position, received_at)
        select ?, max(position), max(received_at) from entry having count(*) > 0
        on conflict (partition) do update set position = excluded.position, received_at = excluded.received_at
      )
      select count(*) from entry""", (row, n) -> row.getInt(1), partition, cursor.position(), cursor.receivedAt(),
        MOST_ENTRIES, Timestamp.from(clock.instant().plus(REST)), partition).getFirst() == MOST_ENTRIES;
  }
}
