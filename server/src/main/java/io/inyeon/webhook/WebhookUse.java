package io.inyeon.webhook;

import io.inyeon.segment.SegmentUser;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The segments that endpoints name. One that is told of all of them holds none. */
@Component
class WebhookUse implements SegmentUser {
  private final JdbcTemplate jdbc;

  WebhookUse(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Use> uses() {
    return jdbc.query("select unnest(segments), key, name from webhook_endpoint order by key",
        (row, n) -> new Use(row.getString(1), "webhook", row.getString(2), row.getString(3)));
  }
}
