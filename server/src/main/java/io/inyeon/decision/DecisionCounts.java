package io.inyeon.decision;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** How many decisions there are, counted on from where one has looked last. */
@Service
public class DecisionCounts {
  private final JdbcTemplate jdbc;

  DecisionCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param last the id up to which it was counted
   * @param byOutcome {@code allowed}, {@code deferred}, {@code refused}
   */
  public record Since(long last, Map<String, Long> byOutcome) {}

  /** Where the record ends now. */
  public long last() {
    return jdbc.query("select coalesce(max(id), 0) from decision", (row, n) -> row.getLong(1)).getFirst();
  }

  /** Served by the primary key. */
  public Since since(long id) {
    long last = last();
    Map<String, Long> counts = new HashMap<>();
    jdbc.query("select outcome, count(*) from decision where id > ? and id <= ? group by outcome", row -> {
      counts.put(row.getString(1), row.getLong(2));
    }, id, last);
    return new Since(last, counts);
  }
}
