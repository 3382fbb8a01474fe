package io.inyeon.decision;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * How many decisions have been made, ever. Counted where they are written, in the same transaction: the ids of the record
 * become visible out of order, so whoever followed those would miss some.
 */
@Service
public class DecisionCounts {
  private final JdbcTemplate jdbc;

  DecisionCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** By outcome: {@code allowed}, {@code deferred}, {@code refused}. */
  public Map<String, Long> byOutcome() {
    Map<String, Long> counts = new HashMap<>();
    jdbc.query("select outcome, sum(made) from decision_count group by outcome", row -> {
      counts.put(row.getString(1), row.getLong(2));
    });
    return counts;
  }

  /** @param slot so that no two writers meet in a row: the partition */
  void add(int slot, Map<String, Long> made) {
    jdbc.batchUpdate("""
      insert into decision_count (slot, outcome, made) values (?, ?, ?)
      on conflict (slot, outcome) do update set made = decision_count.made + excluded.made""",
        made.entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(entry -> new Object[]{slot, entry.getKey(), entry.getValue()}).toList());
  }
}
