package io.inyeon.journey;

import io.inyeon.engine.JourneyDefinition;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of drafts and versions. */
@Component
class JourneyStore {
  /** @param version the one published last; 0 for none */
  record Stored(String key, JsonNode draft, int version, String status, Instant updatedAt, long revision) {}

  /** A version that was published once. */
  record Version(int version, Instant publishedAt, JsonNode definition) {}

  private static final String COLUMNS = "key, draft::text, version, status, updated_at, revision";
  /** Letters of the document, spaces left out. */
  private static final int LONGEST = 1_000_000;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final JsonMapper json;

  JourneyStore(JdbcTemplate jdbc, TransactionTemplate transaction, InstantSource clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.json = json;
  }

  /**
   * @param incomplete whether a draft that cannot be published yet is kept, too
   * @throws Problem 412 when what is there is not what the precondition says
   */
  Stored draft(String key, JsonNode definition, boolean incomplete, Precondition precondition) {
    if (!incomplete) {
      JourneyDefinition.readStrictly(key, definition);
      UnknownMembers.refuse(definition);
    } else if (!definition.isObject()) {
      throw Problem.badRequest("wrong_type", "A journey is a JSON object.");
    }
    String written = json.writeValueAsString(definition);
    if (written.length() > LONGEST) {
      throw Problem.badRequest("too_large", "A journey has at most " + LONGEST + " letters; this one has "
          + written.length() + ".");
    }
    return Objects.requireNonNull(transaction.execute(status -> save(key, written, precondition)));
  }

  private Stored save(String key, String written, Precondition precondition) {
    if (isNew(key, written)) {
      precondition.check(Optional.empty());
    } else {
      precondition.check(jdbc.queryForList("select revision from journey where key = ? for update", Long.class, key)
          .stream().findFirst());
      jdbc.update("update journey set draft = ?::jsonb, updated_at = ?, revision = revision + 1 where key = ?", written,
          now(), key);
    }
    return require(key);
  }

  /** Of several who make it at the same time this is one: the others wait for its end, and find it there. */
  private boolean isNew(String key, String written) {
    return jdbc.update("""
      insert into journey (key, draft, status, updated_at) values (?, ?::jsonb, 'draft', ?)
      on conflict (key) do nothing""", key, written, now()) == 1;
  }

  /** The draft as a new version; other publications of it wait until the caller's transaction ends. */
  Version addVersion(String key) {
    int version = jdbc.query("""
      update journey set version = version + 1, status = 'published', updated_at = ? where key = ? returning version""",
        (row, n) -> row.getInt(1), now(), key).stream().findFirst().orElseThrow(() -> Problem.notFound("journey"));
    JsonNode definition = require(key).draft;
    jdbc.update("insert into journey_version (key, version, definition, published_at) values (?, ?, ?::jsonb, ?)", key,
        version, json.writeValueAsString(definition), now());
    return new Version(version, clock.instant(), definition);
  }

  /** @param from the status it must have, one of these */
  void setStatus(String key, String status, List<String> from) {
    Stored stored = require(key);
    if (!from.contains(stored.status)) {
      throw Problem.conflict("wrong_status", "The journey is " + stored.status + "; for this it must be "
          + String.join(" or ", from) + ".").with("now", stored.status);
    }
    jdbc.update("update journey set status = ?, updated_at = ? where key = ?", status, now(), key);
  }

  /** Until the caller's transaction ends nobody else changes it. */
  void lock(String key) {
    if (jdbc.queryForList("select 1 from journey where key = ? for update", key).isEmpty()) {
      throw Problem.notFound("journey");
    }
  }

  Stored require(String key) {
    return find(key).orElseThrow(() -> Problem.notFound("journey"));
  }

  Optional<Stored> find(String key) {
    return jdbc.query("select " + COLUMNS + " from journey where key = ?", (row, n) -> stored(row), key).stream()
        .findFirst();
  }

  List<Stored> after(String key, int limit) {
    return jdbc.query("select " + COLUMNS + " from journey where key > ? order by key limit ?",
        (row, n) -> stored(row), key, limit);
  }

  private Stored stored(ResultSet row) throws SQLException {
    return new Stored(row.getString(1), json.readTree(row.getString(2)), row.getInt(3), row.getString(4),
        row.getTimestamp(5).toInstant(), row.getLong(6));
  }

  /** The latest first. */
  List<Version> versions(String key, int before, int limit) {
    return jdbc.query("""
      select version, published_at, definition::text from journey_version where key = ? and version < ?
      order by version desc limit ?""", (row, n) -> new Version(row.getInt(1), row.getTimestamp(2).toInstant(),
        json.readTree(row.getString(3))), key, before, limit);
  }

  Optional<JsonNode> version(String key, int version) {
    return versions(key, version + 1, 1).stream().filter(found -> found.version == version).findFirst()
        .map(Version::definition);
  }

  /** What people walk through now; the draft while nothing has been published. */
  JsonNode inForce(Stored stored) {
    return version(stored.key, stored.version).orElse(stored.draft);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
