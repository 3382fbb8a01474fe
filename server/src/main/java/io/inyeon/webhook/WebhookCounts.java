package io.inyeon.webhook;

import java.sql.Timestamp;
import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What waits to be handed over. Served by the index webhook_delivery_due, endpoint by endpoint. */
@Service
public class WebhookCounts {
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  WebhookCounts(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Neither delivered nor given up; counts to 10,000. */
  public long pending() {
    return jdbc.query("""
      select count(*) from (select 1 from webhook_delivery where state = 'pending' limit 10000) as counted""",
        (row, n) -> row.getLong(1)).getFirst();
  }

  /** How long the oldest has been due of those that go to active endpoints; 0 when none is. */
  public long lagMillis() {
    return jdbc.query("""
      select coalesce(max(extract(epoch from ?::timestamptz - due) * 1000), 0)::bigint from webhook_endpoint
      cross join lateral (select min(next_attempt_at) as due from webhook_delivery
        where endpoint = webhook_endpoint.id and state = 'pending') as oldest
      where enabled and disabled_at is null and due < ?""", (row, n) -> row.getLong(1),
        Timestamp.from(clock.instant()), Timestamp.from(clock.instant())).getFirst();
  }

}
