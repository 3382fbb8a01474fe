package io.inyeon.journey;

import io.inyeon.core.engine.Effect;
import io.inyeon.core.journey.Run;
import io.inyeon.engine.EffectHandler;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who entered which journey, and how it ended: for the counts, the truth being in the customers' states. */
@Component
class JourneyRuns implements EffectHandler {
  private final JdbcTemplate jdbc;

  JourneyRuns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void handle(List<Asked> effects) {
    List<Object[]> started = new ArrayList<>();
    List<Object[]> ended = new ArrayList<>();
    for (Asked asked : effects) {
      if (asked.effect() instanceof Effect.RunStarted start) {
        started.add(row(start));
      } else if (asked.effect() instanceof Effect.RunEnded end) {
        ended.add(new Object[]{Timestamp.from(end.at()), end.outcome(), end.run()});
      }
    }
    if (!started.isEmpty()) {
      jdbc.batchUpdate("""
        insert into journey_run (id, journey, version, profile_id, entry_key, entry_partition, entry_position, entered_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""", started);
    }
    if (!ended.isEmpty()) {
      jdbc.batchUpdate("update journey_run set ended_at = ?, outcome = ? where id = ?", ended);
    }
  }

  private static Object[] row(Effect.RunStarted start) {
    Run run = start.run();
    return new Object[]{run.id(), run.journey(), run.version(), start.profile().value(), run.entryKey(),
        run.entry().partition(), run.entry().position(), Timestamp.from(run.enteredAt())};
  }

  /** {@code entered}, {@code active}, and one count for each outcome. */
  Map<String, Object> counts(String journey) {
    Map<String, Object> counts = new LinkedHashMap<>();
    Map<String, Long> byOutcome = new LinkedHashMap<>();
    jdbc.query("select coalesce(outcome, 'active'), count(*) from journey_run where journey = ? group by 1 order by 1",
        row -> {
          byOutcome.put(row.getString(1), row.getLong(2));
        }, journey);
    counts.put("entered", byOutcome.values().stream().mapToLong(Long::longValue).sum());
    counts.put("active", byOutcome.getOrDefault("active", 0L));
    counts.put("completed", byOutcome.getOrDefault("completed", 0L));
    counts.put("goal", byOutcome.getOrDefault("goal", 0L));
    byOutcome.forEach(counts::putIfAbsent);
    return counts;
  }
}
