package io.inyeon.journey;

import io.inyeon.access.Audit;
import io.inyeon.engine.JourneyDefinition;
import io.inyeon.engine.Rulebooks;
import io.inyeon.message.MessageCounts;
import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafts and published versions. Publishing makes a version, which never changes, and a rulebook that holds it. */
@Component
class JourneyStore {
  /** @param version the one published last; 0 for none */
  record Stored(String key, JsonNode draft, int version, String status, Instant updatedAt) {}

  private static final int VERSIONS_KEPT = 10;

  private final JdbcTemplate jdbc;
  private final MessageCounts messages;
  private final TransactionTemplate transaction;
  private final Rulebooks rulebooks;
  private final Audit audit;
  private final InstantSource clock;
  private final JsonMapper json;

  JourneyStore(JdbcTemplate jdbc, MessageCounts messages, TransactionTemplate transaction, Rulebooks rulebooks,
      Audit audit, InstantSource clock,
      JsonMapper json) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.transaction = transaction;
    this.rulebooks = rulebooks;
    this.audit = audit;
    this.clock = clock;
    this.json = json;
  }

  Stored draft(String key, JsonNode definition) {
    JourneyDefinition.read(key, 0, definition);
    jdbc.update("""
      insert into journey (key, draft, status, updated_at) values (?, ?::jsonb, 'draft', ?)
      on conflict (key) do update set draft = excluded.draft, updated_at = excluded.updated_at""", key,
        json.writeValueAsString(definition), now());
    return require(key);
  }

  Stored publish(String key) {
    return Objects.requireNonNull(transaction.execute(status -> {
      int version = jdbc
          .query(
              """
        update journey set version = version + 1, status = 'published', updated_at = ? where key = ? returning version""",
              (row, n) -> row.getInt(1), now(), key)
          .stream().findFirst().orElseThrow(() -> Problem.notFound("journey"));
      JsonNode definition = require(key).draft;
      jdbc.update("insert into journey_version (key, version, definition, published_at) values (?, ?, ?::jsonb, ?)",
          key,
          version, json.writeValueAsString(definition), now());
      rulebooks.publish(content -> {
        close(key, content);
        open(key, version, definition, content);
      });
      audit.record("journey.published", Audit.Subject.of("journey", key), Map.of("version", version));
      return require(key);
    }));
  }

  /** Nobody enters any more; whoever is inside goes on to the end. */
  Stored stop(String key) {
    return Objects.requireNonNull(transaction.execute(status -> {
      require(key);
      jdbc.update("update journey set status = 'stopped', updated_at = ? where key = ?", now(), key);
      rulebooks.publish(content -> close(key, content));
      audit.record("journey.stopped", Audit.Subject.of("journey", key), Map.of());
      return require(key);
    }));
  }

  /**
   * Closes the older versions, and leaves out those that nobody is in. The latest few stay in any case: somebody may be
   * entering one of them from a part of the log that has not been folded yet.
   */
  private void close(String key, ObjectNode content) {
    Set<Integer> inUse = new HashSet<>(jdbc.query(
        """
        select distinct version from journey_run where journey = ? and ended_at is null
        union select version from journey_version where key = ? and version > (select version from journey where key = ?) - ?""",
        (row, n) -> row.getInt(1), key, key, key, VERSIONS_KEPT));
    inUse.addAll(messages.openVersions(key));
    ArrayNode kept = json.createArrayNode();
    for (JsonNode entry : content.path("journeys")) {
      boolean other = !entry.path("key").asString().equals(key);
      if (other || inUse.contains(entry.path("version").asInt())) {
        kept.add(other ? entry : ((ObjectNode) entry).put("open", false));
      }
    }
    content.set("journeys", kept);
  }

  private static void open(String key, int version, JsonNode definition, ObjectNode content) {
    content.withArray("journeys").addObject().put("key", key).put("version", version).put("open", true)
        .set("definition", definition);
  }

  Stored require(String key) {
    return find(key).orElseThrow(() -> Problem.notFound("journey"));
  }

  Optional<Stored> find(String key) {
    return jdbc.query("select key, draft::text, version, status, updated_at from journey where key = ?",
        (row, n) -> stored(row), key).stream().findFirst();
  }

  List<Stored> after(String key, int limit) {
    return jdbc.query("""
      select key, draft::text, version, status, updated_at from journey where key > ? order by key limit ?""",
        (row, n) -> stored(row), key, limit);
  }

  private Stored stored(ResultSet row) throws SQLException {
    return new Stored(row.getString(1), json.readTree(row.getString(2)), row.getInt(3), row.getString(4),
        row.getTimestamp(5).toInstant());
  }

  /** What people walk through now; the draft while nothing has been published. */
  JsonNode inForce(Stored stored) {
    return jdbc.query("select definition::text from journey_version where key = ? and version = ?",
        (row, n) -> json.readTree(row.getString(1)), stored.key(), stored.version()).stream().findFirst()
        .orElse(stored.draft());
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
