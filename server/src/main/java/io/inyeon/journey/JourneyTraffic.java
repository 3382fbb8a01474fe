package io.inyeon.journey;

import io.inyeon.core.engine.Effect;
import io.inyeon.engine.EffectHandler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How often runs have passed each edge of a journey's graph. */
@Component
class JourneyTraffic implements EffectHandler {
  /**
   * An edge that has been passed.
   *
   * @param from a node; empty for the entry
   * @param to a node; {@code =goal}, or {@code =} and another end that is no node
   */
  record Passed(String from, String to, long count) {}

  private record Edge(String journey, int version, String from, String to, int partition) {}

  private final JdbcTemplate jdbc;

  JourneyTraffic(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void handle(List<Asked> effects) {
    Map<Edge, Long> passed = new java.util.LinkedHashMap<>();
    for (Asked asked : effects) {
      if (asked.effect() instanceof Effect.RunMoved move) {
        passed.merge(new Edge(move.journey(), move.version(), move.from(), move.to(), asked.partition()), 1L,
            Long::sum);
      } else if (asked.effect() instanceof Effect.RunEnded end && !end.outcome().equals("completed")) {
        passed.merge(
            new Edge(end.journey(), end.version(), end.node(), "=" + end.outcome(), asked.partition()), 1L, Long::sum);
      }
    }
    if (!passed.isEmpty()) {
      jdbc.batchUpdate("""
        insert into journey_edge (journey, version, source, target, partition, passed) values (?, ?, ?, ?, ?, ?)
        on conflict (journey, version, source, target, partition)
        do update set passed = journey_edge.passed + excluded.passed""",
          passed.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList());
    }
  }

  private static Object[] row(Edge edge, long count) {
    return new Object[]{edge.journey, edge.version, edge.from, edge.to, edge.partition, count};
  }

  /** All versions together. */
  List<Passed> of(String journey) {
    Map<String, Passed> edges = new TreeMap<>();
    jdbc.query("select source, target, sum(passed) from journey_edge where journey = ? group by 1, 2 order by 1, 2",
        row -> {
          edges.put(row.getString(1) + "\0" + row.getString(2),
              new Passed(row.getString(1), row.getString(2), row.getLong(3)));
        }, journey);
    return List.copyOf(edges.values());
  }
}
