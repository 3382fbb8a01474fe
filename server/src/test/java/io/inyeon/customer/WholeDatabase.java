package io.inyeon.customer;

import io.inyeon.RunningInyeon;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks into every column of every table. */
final class WholeDatabase {
  private final JdbcTemplate jdbc;

  WholeDatabase(RunningInyeon server) {
    jdbc = server.bean(JdbcTemplate.class);
  }

  /** All tables of all modules; storage partitions go with their table. */
  Set<String> tables() {
    return new TreeSet<>(jdbc.queryForList("""
      select table_name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE'
        and table_name::text not in (select inhrelid::regclass::text from pg_inherits)""", String.class));
  }

  /** The tables in which any of these texts is found. */
  Set<String> holding(List<String> traces) {
    Set<String> holding = new TreeSet<>();
    for (String table : tables()) {
      jdbc.query("select * from " + table, row -> {
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          byte[] bytes = row.getMetaData().getColumnTypeName(column).equals("bytea") ? row.getBytes(column) : null;
          String text = bytes == null ? row.getString(column) : new String(bytes, StandardCharsets.UTF_8);
          if (text != null && traces.stream().anyMatch(text::contains)) {
            holding.add(table);
          }
        }
      });
    }
    return holding;
  }

  /** Tables with rows that belong to a profile which does not exist. */
  Set<String> orphaned() {
    Set<String> orphaned = new TreeSet<>();
    for (String place : List.of("event.profile_id", "event.customer_id", "customer_state.customer_id",
        "timer.customer_id", "decision.profile_id", "message.profile_id", "journey_run.profile_id",
        "consent.profile_id",
        "customer_name.profile_id", "identifier.profile_id", "event_outbox.customer_id")) {
      String table = place.substring(0, place.indexOf('.'));
      Integer rows = jdbc.queryForObject("""
        select count(*) from %s left join profile on profile.id = %s
        where profile.id is null and %s <> '00000000-0000-0000-0000-000000000000'""".formatted(table, place, place),
          Integer.class);
      if (rows != null && rows > 0) {
        orphaned.add(place);
      }
    }
    return orphaned;
  }

  int count(String query, Object... values) {
    Integer count = jdbc.queryForObject(query, Integer.class, values);
    return count == null ? 0 : count;
  }
}
