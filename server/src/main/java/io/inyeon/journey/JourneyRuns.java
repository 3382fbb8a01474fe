package io.inyeon.journey;

import io.inyeon.core.engine.Effect;
import io.inyeon.core.journey.Run;
import io.inyeon.engine.EffectHandler;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who entered which journey, where they are, and how it ended: for the counts, the truth being in the customers' states. */
@Component
class JourneyRuns implements EffectHandler {
  private final JdbcTemplate jdbc;

  JourneyRuns(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Place(String node, Instant since) {}

  @Override
  public void handle(List<Asked> effects) {
    Map<UUID, Effect.RunStarted> started = new LinkedHashMap<>();
    Map<UUID, Place> places = new LinkedHashMap<>();
    List<Object[]> ended = new ArrayList<>();
    List<Object[]> migrated = new ArrayList<>();
    for (Asked asked : effects) {
      switch (asked.effect()) {
        case Effect.RunStarted start -> started.put(start.run().id(), start);
        case Effect.RunMoved move -> places.put(move.run(), new Place(move.to(), move.at()));
        case Effect.RunMigrated moved -> {
          places.put(moved.run(), new Place(moved.place(), moved.at()));
          migrated.add(new Object[]{moved.version(), moved.run()});
        }
        case Effect.RunEnded end -> ended.add(new Object[]{Timestamp.from(end.at()), end.outcome(), end.run()});
        default -> {
        }
      }
    }
    insert(started, places);
    places.keySet().removeAll(started.keySet());
    move(places);
    if (!migrated.isEmpty()) {
      jdbc.batchUpdate("update journey_run set version = ? where id = ?", migrated);
    }
    end(ended);
  }

  private void insert(Map<UUID, Effect.RunStarted> started, Map<UUID, Place> places) {
    if (!started.isEmpty()) {
      jdbc.batchUpdate("""
        insert into journey_run (id, journey, version, profile_id, entry_key, entry_partition, entry_position, entered_at,
          node, since)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""",
          started.values().stream().map(start -> row(start, places.get(start.run().id()))).toList());
    }
  }

  private static Object[] row(Effect.RunStarted start, @org.jspecify.annotations.Nullable Place place) {
    Run run = start.run();
    Place at = place == null ? new Place(run.node(), run.enteredAt()) : place;
    return new Object[]{run.id(), run.journey(), run.version(), start.profile().value(), run.entryKey(),
        run.entry().partition(), run.entry().position(), Timestamp.from(run.enteredAt()), at.node,
        Timestamp.from(at.since)};
  }

  private void move(Map<UUID, Place> places) {
    if (!places.isEmpty()) {
      jdbc.update("""
        update journey_run set node = moved.node, since = moved.since
        from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as moved (id, node, since)
        where journey_run.id = moved.id""", places.keySet().toArray(UUID[]::new),
          places.values().stream().map(Place::node).toArray(String[]::new),
          places.values().stream().map(place -> Timestamp.from(place.since)).toArray(Timestamp[]::new));
    }
  }

  private void end(List<Object[]> ended) {
    if (!ended.isEmpty()) {
      jdbc.batchUpdate("update journey_run set ended_at = ?, outcome = ?, node = null, since = null where id = ?",
          ended);
    }
  }

  /** Of each journey by outcome; {@code active} for those that have none yet. Served by the index journey_run_journey. */
  Map<String, Map<String, Long>> byOutcome(Collection<String> journeys) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    jdbc.query("""
      select journey, coalesce(outcome, 'active') as outcome, count(*) from journey_run
      where journey = any (?) group by 1, 2 order by 1, 2""", row -> {
      counts.computeIfAbsent(row.getString(1), any -> new LinkedHashMap<>()).put(row.getString(2), row.getLong(3));
    }, (Object) journeys.toArray(String[]::new));
    return counts;
  }

  /** Where the runs of a journey stay now, by node. */
  Map<String, Long> staying(String journey) {
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.query("""
      select node, count(*) from journey_run where journey = ? and ended_at is null and node is not null
      group by node order by node""", row -> {
      counts.put(row.getString(1), row.getLong(2));
    }, journey);
    return counts;
  }
}
