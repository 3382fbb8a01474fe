package io.inyeon.journey;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** So many in any hour, whoever asked first. Whoever finds no room waits until there is some. */
@Component
class CapacityAllocator implements Allocator {
  static final String KIND = "capacity";
  static final Duration HOUR = Duration.ofHours(1);

  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  CapacityAllocator(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  /** Of several nodes that share a pool the one that asked last says how much there is. */
  @Override
  public Collection<Answer> answer(String pool, Collection<Asked> open) {
    List<Asked> waiting = List.copyOf(open);
    long room = waiting.isEmpty() ? 0 : waiting.getLast().terms().path("perHour").asLong() - granted(pool);
    return Answer.granted(waiting.stream().limit(Math.max(0, room)).toList());
  }

  /** Served by the index journey_allocation_granted. */
  private long granted(String pool) {
    Instant anHourAgo = clock.instant().minus(HOUR);
    return jdbc.query("""
      select count(*) from journey_allocation where kind = ? and pool = ? and granted and answered_at > ?""",
        (row, n) -> row.getLong(1), KIND, pool, Timestamp.from(anHourAgo)).getFirst();
  }
}
