package io.inyeon.message;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** How many messages stand where. */
@Service
public class MessageCounts {
  /** The statuses in which a message is on its way. */
  public static final List<String> OPEN = List.of("queued", "claimed", "submitting", "retry");

  private final JdbcTemplate jdbc;

  MessageCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Of each journey by status. Served by the index message_journey. */
  public Map<String, Map<String, Long>> ofJourneys(Collection<String> journeys) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    jdbc.query("""
      select journey, status, count(*) from message where journey = any (?) group by 1, 2 order by 1, 2""", row -> {
      counts.computeIfAbsent(row.getString(1), any -> new LinkedHashMap<>()).put(row.getString(2), row.getLong(3));
    }, (Object) journeys.toArray(String[]::new));
    return counts;
  }

  /** Of each node of a journey by status. */
  public Map<String, Map<String, Long>> ofNodes(String journey) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    jdbc.query("select node, status, count(*) from message where journey = ? group by 1, 2 order by 1, 2", row -> {
      counts.computeIfAbsent(row.getString(1), any -> new LinkedHashMap<>()).put(row.getString(2), row.getLong(3));
    }, journey);
    return counts;
  }

  /** The versions of a journey from which something is still to be sent. */
  public List<Integer> openVersions(String journey) {
    return jdbc.query("select distinct version from message where journey = ? and settled_at is null",
        (row, n) -> row.getInt(1), journey);
  }

  /** How many are in one of the {@link #OPEN} statuses; counts to 10,000, by the index {@code message_open}. */
  public long open(String status) {
    return jdbc.query("""
      select count(*) from (select 1 from message
        where status = ? and status in ('queued', 'claimed', 'submitting', 'retry') limit 10000) as counted""",
        (row, n) -> row.getLong(1), status).getFirst();
  }

  /** How many are to go; counts to 10,000. */
  public long waiting() {
    return jdbc.query(
        """
      select count(*) from (select 1 from message where status in ('queued', 'claimed', 'retry') limit 10000) as counted""",
        (row, n) -> row.getLong(1)).getFirst();
  }

  /** How many are being handed over. Served by the index message_submitting. */
  public long submitting() {
    return jdbc.query("select count(*) from message where status = 'submitting'", (row, n) -> row.getLong(1))
        .getFirst();
  }

  /** Of which nobody can tell whether they went. */
  public long unknown() {
    return jdbc.query("select count(*) from message where status = 'unknown'", (row, n) -> row.getLong(1)).getFirst();
  }
}
