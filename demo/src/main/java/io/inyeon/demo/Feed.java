package io.inyeon.demo;

import io.inyeon.background.Loop;
import io.inyeon.log.Signals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads along the log, and shows what is new on it, and the customers whom it touched last as they have become by it. What is
 * brought from the past is passed over.
 */
final class Feed implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration PACE = Duration.ofMillis(100);
  /** How the ids of those begin whose story is told, so that the crowd does not hide them. */
  private static final String TOLD = "demo-";
  private static final int MOST_EVENTS = 200;
  /** The engine follows the log at a distance, so customers may still change after their last event. */
  private static final Duration FOLLOWS = Duration.ofSeconds(2);
  private static final Duration CUSTOMERS_PACE = Duration.ofMillis(900);

  private final JdbcTemplate jdbc;
  private final Clockwork clockwork;
  private final Live live;
  private final Map<Integer, Long> seen = new TreeMap<>();
  private final Touched touched;
  private final Loop loop;
  private long customersShown;

  Feed(JdbcTemplate jdbc, Signals signals, Client client, Clockwork clockwork, Live live) {
    this.jdbc = jdbc;
    this.clockwork = clockwork;
    this.live = live;
    touched = new Touched(id -> client.get("/api/v1/customers/" + id));
    jdbc.query("select partition, next_position - 1 from log_sequencer", row -> {
      seen.put(row.getInt(1), row.getLong(2));
    });
    loop = Loop.start("demo-feed", LOOK, PACE, this::pass);
    signals.on(Signals.Topic.LOG, loop::wake);
  }

  @Override
  public void close() {
    loop.stop();
  }

  private boolean pass() {
    List<Map<String, Object>> fresh = fresh();
    fresh.forEach(event -> live.add("event", event));
    long now = System.nanoTime();
    if (now - customersShown > CUSTOMERS_PACE.toNanos()) {
      customersShown = now;
      touched.look(now - FOLLOWS.toNanos());
      live.set("customers", touched.customers());
    }
    clockwork.show();
    return false;
  }

  /** Served by the log's index of positions: of each partition the next few are enough. */
  private List<Map<String, Object>> fresh() {
    return jdbc.query("""
      select fresh.partition, position, fresh.profile_id, type, fresh.name, channel, occurred_at, received_at, source,
        payload::text, message_id, customer_name.name
      from unnest(?::smallint[], ?::bigint[]) as seen (p, n)
      cross join lateral (select * from event where partition = p and position > n and kind = 0 and not imported
        order by position limit ?) as fresh
      left join customer_name on customer_name.profile_id = customer_id
      order by received_at, fresh.partition, position limit ?""", (row, n) -> told(row),
        seen.keySet().toArray(Integer[]::new), seen.values().toArray(Long[]::new), MOST_EVENTS, MOST_EVENTS);
  }

  private Map<String, Object> told(ResultSet row) throws SQLException {
    seen.merge(row.getInt(1), row.getLong(2), Math::max);
    touched.touch(row.getString(3), row.getString(11).startsWith(TOLD), System.nanoTime());
    JsonNode payload = JsonMapper.shared().readTree(row.getString(10));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", row.getInt(1) + "-" + row.getLong(2));
    told.put("profile", row.getString(3));
    told.put("type", row.getString(4));
    told.put("name", row.getString(5));
    told.put("channel", row.getString(6));
    told.put("at", row.getTimestamp(7).toInstant().toString());
    told.put("source", row.getString(9));
    if (row.getString(12) != null) {
      told.put("who", row.getString(12).lines().findFirst().orElse("")); // as it is searched for: in small letters
    }
    told.put("properties", payload.path("properties"));
    return told;
  }
}
