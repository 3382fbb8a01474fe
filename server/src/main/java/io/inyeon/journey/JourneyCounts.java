package io.inyeon.journey;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** How many runs there have been, over all journeys. */
@Service
public class JourneyCounts {
  private final JdbcTemplate jdbc;

  JourneyCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Since the beginning. */
  public record Runs(long entered, long reachedGoal) {}

  public Runs runs() {
    return jdbc.query("""
      select coalesce(sum(passed) filter (where source = ''), 0), coalesce(sum(passed) filter (where target = '=goal'), 0)
      from journey_edge""", (row, n) -> new Runs(row.getLong(1), row.getLong(2))).getFirst();
  }
}
