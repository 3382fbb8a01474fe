package io.inyeon.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of alerts. */
@Component
class AlertTable {
  private static final String COLUMNS = """
    id, kind, subject, evidence::text, raised_at, last_seen_at, acknowledged_at, acknowledged_by, resolved_at""";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  AlertTable(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<Alert> open() {
    return jdbc.query("select " + COLUMNS + " from alert where resolved_at is null order by raised_at, id",
        (row, n) -> alert(row));
  }

  Optional<Alert> find(UUID id) {
    return jdbc.query("select " + COLUMNS + " from alert where id = ?", (row, n) -> alert(row), id).stream()
        .findFirst();
  }

  Alert raise(UUID id, Symptom symptom, Instant now) {
    return jdbc.queryForObject("""
      insert into alert (id, kind, subject, evidence, raised_at, last_seen_at) values (?, ?, ?, ?::jsonb, ?, ?)
      returning""" + " " + COLUMNS, (row, n) -> alert(row), id, symptom.kind().word(), symptom.subject(),
        json.writeValueAsString(symptom.evidence()), Timestamp.from(now), Timestamp.from(now));
  }

  void seen(UUID id, Symptom symptom, Instant now) {
    jdbc.update("update alert set last_seen_at = ?, evidence = ?::jsonb where id = ?", Timestamp.from(now),
        json.writeValueAsString(symptom.evidence()), id);
  }

  Alert resolve(UUID id, Instant now) {
    return jdbc.queryForObject("update alert set resolved_at = ? where id = ? returning " + COLUMNS,
        (row, n) -> alert(row), Timestamp.from(now), id);
  }

  /** Whoever was first stays on record. */
  void acknowledge(UUID id, String by, Instant now) {
    jdbc.update("""
      update alert set acknowledged_at = ?, acknowledged_by = ? where id = ? and acknowledged_at is null""",
        Timestamp.from(now), by, id);
  }

  /** Served by the index alert_latest. */
  List<Alert> latest(boolean onlyOpen, @Nullable String subject, Instant before, UUID beforeId, int limit) {
    return jdbc.query("select " + COLUMNS + " " + """
      from alert where (not ? or resolved_at is null) and (?::text is null or subject = ?)
        and (raised_at, id) < (?, ?) order by raised_at desc, id desc limit ?""", (row, n) -> alert(row), onlyOpen,
        subject, subject, Timestamp.from(before), beforeId, limit);
  }

  private Alert alert(ResultSet row) throws SQLException {
    return new Alert(row.getObject(1, UUID.class), AlertKind.named(row.getString(2)).orElseThrow(), row.getString(3),
        json.readValue(row.getString(4), new TypeReference<Map<String, Object>>() {
        }), row.getTimestamp(5).toInstant(), row.getTimestamp(6).toInstant(), instant(row, 7), row.getString(8),
        instant(row, 9));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    @Nullable
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
