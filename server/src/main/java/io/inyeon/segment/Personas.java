package io.inyeon.segment;

import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of personas: segments with a story. */
@Component
class Personas {
  /**
   * What a brand tells of the people in a segment.
   *
   * @param picture an emoji, or a data URI of at most 64 KB
   */
  record Story(String name, String segment, @Nullable String picture, @Nullable String quote,
      Map<String, String> demographics, Map<String, String> psychographics, List<String> goals, List<String> pains,
      List<String> channels, List<String> devices, List<String> content) {}

  record Persona(String key, Story story, Instant updatedAt) {}

  /** Which segment a persona is of. */
  record Link(String key, String name, String segment) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  Personas(JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
  }

  /**
   * @param precondition of when it was saved last
   * @throws Problem 412 when it is not as the caller takes it to be
   */
  void save(String key, Story story, Instant at, Precondition precondition) {
    transaction.executeWithoutResult(status -> {
      jdbc.execute("lock table persona in share row exclusive mode"); // who is first to take a key is first
      precondition.check(find(key).map(Persona::updatedAt));
      jdbc.update("""
        insert into persona (key, segment, content, updated_at) values (?, ?, ?::jsonb, ?)
        on conflict (key) do update set segment = excluded.segment, content = excluded.content,
          updated_at = excluded.updated_at""", key, story.segment, json.writeValueAsString(story), Timestamp.from(at));
    });
  }

  List<Persona> after(String cursor, int limit) {
    return jdbc.query("select key, content::text, updated_at from persona where key > ? order by key limit ?",
        (row, n) -> new Persona(row.getString(1), json.readValue(row.getString(2), Story.class),
            row.getTimestamp(3).toInstant()),
        cursor, limit);
  }

  Optional<Persona> find(String key) {
    return jdbc.query("select key, content::text, updated_at from persona where key = ?",
        (row, n) -> new Persona(row.getString(1), json.readValue(row.getString(2), Story.class),
            row.getTimestamp(3).toInstant()),
        key).stream().findFirst();
  }

  void delete(String key) {
    if (jdbc.update("delete from persona where key = ?", key) == 0) {
      throw Problem.notFound("persona");
    }
  }

  static List<Link> links(JdbcTemplate jdbc) {
    return jdbc.query("select key, content ->> 'name', segment from persona order by key",
        (row, n) -> new Link(row.getString(1), row.getString(2), row.getString(3)));
  }

  List<Link> links() {
    return links(jdbc);
  }
}
