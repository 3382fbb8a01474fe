package io.inyeon.engine;

import io.inyeon.log.Partitions;
import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many timers wait to go off although they are due. */
@Component
public class TimerCounts {
  private static final int MOST = 10_000;

  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  TimerCounts(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Counts to 10,000; by the index {@code timer_due}. */
  public long due() {
    return jdbc.query(
        """
      select count(*) from (select 1 from generate_series(0, ?) as p
        cross join lateral (select 1 from timer where partition = p and due_at <= ? limit ?) as due limit ?) as counted""",
        (row, n) -> row.getLong(1), Partitions.COUNT - 1, Timestamp.from(clock.instant()), MOST, MOST).getFirst();
  }
}
