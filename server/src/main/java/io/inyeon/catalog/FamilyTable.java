package io.inyeon.catalog;

import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of families. */
@Component
class FamilyTable {
  private static final String COLUMNS = "select key, content::text, version, created_at, updated_at from family\n";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  FamilyTable(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Optional<Family> find(String key) {
    return jdbc.query(COLUMNS + "where key = ?", (row, n) -> family(row), key).stream().findFirst();
  }

  Family require(String key) {
    return find(key).orElseThrow(() -> Problem.notFound("family"));
  }

  List<Family> after(String key, int limit) {
    return jdbc.query(COLUMNS + "where key > ? order by key limit ?", (row, n) -> family(row), key, limit);
  }

  Map<String, Family> all() {
    Map<String, Family> all = new LinkedHashMap<>();
    jdbc.query(COLUMNS + "order by key", row -> {
      Family family = family(row);
      all.put(family.key(), family);
    });
    return all;
  }

  void save(Family family) {
    jdbc.update("""
      insert into family (key, content, version, created_at, updated_at) values (?, ?::jsonb, ?, ?, ?)
      on conflict (key) do update set content = excluded.content, version = excluded.version,
        updated_at = excluded.updated_at""", family.key(),
        json.writeValueAsString(Map.of("names", family.names(), "attributes", family.attributes())), family.version(),
        Timestamp.from(family.createdAt()), Timestamp.from(family.updatedAt()));
  }

  void delete(String key) {
    jdbc.update("delete from family where key = ?", key);
  }

  long products(String key) {
    return jdbc.queryForList("select count(*) from product where family = ?", Long.class, key).getFirst();
  }

  /** How many products of a family say something by one of these attributes, or differ in one. */
  long uses(String key, Collection<String> attributes) {
    return jdbc.queryForList("""
      select count(*) from product where family = ? and (content -> 'axes' ??| ? or exists (
        select from jsonb_array_elements(content -> 'values') as said where said ->> 'attribute' = any (?)))""",
        Long.class, key, attributes.toArray(String[]::new), attributes.toArray(String[]::new)).getFirst();
  }

  /** How many products of a family have chosen one of these options. */
  long chosen(String key, String attribute, Collection<String> options) {
    return jdbc.queryForList("""
      select count(*) from product where family = ? and exists (
        select from jsonb_array_elements(content -> 'values') as said
        where said ->> 'attribute' = ? and said ->> 'value' = any (?))""", Long.class, key, attribute,
        options.toArray(String[]::new)).getFirst();
  }

  private Family family(ResultSet row) throws SQLException {
    return FamilyReader.family(row.getString(1), json.readTree(row.getString(2)), row.getInt(3),
        row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant());
  }
}
