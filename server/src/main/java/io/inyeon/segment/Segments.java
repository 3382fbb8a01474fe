package io.inyeon.segment;

import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of segments' definitions and sizes. */
@Component
class Segments {
  private static final String COLUMNS = """
    select key, name, description, rule::text, version, since, cancelled, created_at, updated_at from segment
    """;

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  Segments(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Segment> find(String key) {
    return jdbc.query(COLUMNS + "where key = ?", (row, n) -> segment(row), key).stream().findFirst();
  }

  /** @throws Problem 404 when there is no such segment */
  Segment require(String key) {
    return find(key).orElseThrow(() -> Problem.notFound("segment"));
  }

  /** Until the transaction ends nobody else comes to use it. */
  void lock(String key) {
    if (jdbc.queryForList("select 1 from segment where key = ? for update", key).isEmpty()) {
      throw Problem.notFound("segment");
    }
  }

  List<Segment> after(String cursor, String query, int limit) {
    return jdbc.query(
        COLUMNS
            + """
      where key > ? and (? = '' or strpos(lower(name), lower(?)) > 0 or strpos(key, lower(?)) > 0) order by key limit ?""",
        (row, n) -> segment(row), cursor, query, query, query, limit);
  }

  /** What people call the segments of these keys. */
  Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    jdbc.query("select key, name from segment", row -> {
      names.put(row.getString(1), row.getString(2));
    });
    return names;
  }

  /** When the rules that are in force since these rulebooks were published. */
  Map<Long, Instant> published(Collection<Long> rulebooks) {
    Map<Long, Instant> published = new HashMap<>();
    jdbc.query("select version, published_at from rulebook where version = any (?)", row -> {
      published.put(row.getLong(1), row.getTimestamp(2).toInstant());
    }, (Object) rulebooks.toArray(Long[]::new));
    return published;
  }

  /** Until the transaction ends nobody else saves one of this key, whether there is one or not. */
  void reserve(String key) {
    jdbc.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {
    }, "segment/" + key);
  }

  void save(Segment segment) {
    jdbc.update("""
      insert into segment (key, name, description, rule, version, since, cancelled, created_at, updated_at)
      values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
      on conflict (key) do update set name = excluded.name, description = excluded.description, rule = excluded.rule,
        version = excluded.version, since = excluded.since, cancelled = excluded.cancelled,
        updated_at = excluded.updated_at""", segment.key(), segment.name(), segment.description(),
        written(segment.rule()),
        segment.version(), segment.since(), segment.cancelled(), Timestamp.from(segment.createdAt()),
        Timestamp.from(segment.updatedAt()));
  }

  void saveVersion(Segment segment, String author) {
    jdbc.update("insert into segment_version (key, version, rule, at, author) values (?, ?, ?::jsonb, ?, ?)",
        segment.key(), segment.version(), written(segment.rule()), Timestamp.from(segment.updatedAt()), author);
  }

  /** One version of a rule. */
  record Version(int version, Instant at, String by, @Nullable JsonNode rule) {}

  List<Version> versions(String key) {
    return jdbc.query("select version, at, author, rule::text from segment_version where key = ? order by version desc",
        (row, n) -> new Version(row.getInt(1), row.getTimestamp(2).toInstant(), row.getString(3),
            read(row.getString(4))),
        key);
  }

  /** Nobody is in, and nobody was. */
  void empty(String key) {
    jdbc.update("delete from segment_member where segment = ?", key);
    jdbc.update("delete from segment_change where segment = ?", key);
    jdbc.update("delete from segment_flow where segment = ?", key);
    jdbc.update("delete from segment_size where segment = ?", key);
  }

  /** With all that was known of it. */
  void delete(String key) {
    empty(key);
    jdbc.update("delete from segment_version where key = ?", key);
    jdbc.update("delete from segment where key = ?", key);
  }

  Map<String, Long> sizes(Collection<String> keys) {
    Map<String, Long> sizes = new HashMap<>();
    jdbc.query("select segment, sum(size) from segment_size where segment = any (?) group by segment", row -> {
      sizes.put(row.getString(1), row.getLong(2));
    }, (Object) keys.toArray(String[]::new));
    return sizes;
  }

  private Segment segment(ResultSet row) throws SQLException {
    return new Segment(row.getString(1), row.getString(2), row.getString(3), read(row.getString(4)), row.getInt(5),
        row.getLong(6), row.getBoolean(7), row.getTimestamp(8).toInstant(), row.getTimestamp(9).toInstant());
  }

  private @Nullable String written(@Nullable JsonNode rule) {
    return rule == null ? null : json.writeValueAsString(rule);
  }

  private @Nullable JsonNode read(@Nullable String rule) {
    return rule == null ? null : json.readTree(rule);
  }
}
