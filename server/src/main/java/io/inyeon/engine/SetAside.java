package io.inyeon.engine;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Inputs that could not be folded, kept with their reason. */
@Component
public class SetAside {
  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
  private static final int LONGEST_REASON = 500;

  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  SetAside(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void write(List<Fold.Poison> poisons) {
    if (poisons.isEmpty()) {
      return;
    }
    LOG.warn("{} inputs were set aside", poisons.size());
    jdbc.batchUpdate("""
      insert into set_aside (partition, position, received_at, customer_id, profile_id, reason, at)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
        poisons.stream().map(poison -> new Object[]{poison.row().at().partition(), poison.row().at().position(),
            Timestamp.from(poison.row().at().receivedAt()), poison.row().customer().value(),
            poison.row().profile().value(),
            poison.reason().substring(0, Math.min(LONGEST_REASON, poison.reason().length())),
            Timestamp.from(clock.instant())})
            .toList());
  }

  public long count() {
    return jdbc.query("select count(*) from set_aside", (row, n) -> row.getLong(1)).getFirst();
  }
}
