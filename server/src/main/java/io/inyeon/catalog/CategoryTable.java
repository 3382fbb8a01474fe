package io.inyeon.catalog;

import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of categories. */
@Component
class CategoryTable {
  private static final String COLUMNS = """
    select key, parent, names::text, position, version, created_at, updated_at from category
    """;

  private final JdbcTemplate jdbc;

  CategoryTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Category> find(String key) {
    return jdbc.query(COLUMNS + "where key = ?", (row, n) -> category(row), key).stream().findFirst();
  }

  Category require(String key) {
    return find(key).orElseThrow(() -> Problem.notFound("category"));
  }

  List<Category> after(String key, int limit) {
    return jdbc.query(COLUMNS + "where key > ? order by key limit ?", (row, n) -> category(row), key, limit);
  }

  List<Category> all() {
    return jdbc.query(COLUMNS + "order by position, key", (row, n) -> category(row));
  }

  void save(Category category) {
    jdbc.update("""
      insert into category (key, parent, names, position, version, created_at, updated_at)
      values (?, ?, ?::jsonb, ?, ?, ?, ?)
      on conflict (key) do update set parent = excluded.parent, names = excluded.names, position = excluded.position,
        version = excluded.version, updated_at = excluded.updated_at""", category.key(), category.parent(),
        ProductJson.names(category.names()), category.position(), category.version(),
        Timestamp.from(category.createdAt()), Timestamp.from(category.updatedAt()));
  }

  void delete(String key) {
    jdbc.update("delete from category where key = ?", key);
  }

  /** The category and all above it. */
  List<String> path(String key) {
    return jdbc.queryForList("""
      with recursive above as (
        select key, parent from category where key = ?
        union select category.key, category.parent from category join above on category.key = above.parent)
      select key from above""", String.class, key);
  }

  long children(String key) {
    return jdbc.queryForList("select count(*) from category where parent = ?", Long.class, key).getFirst();
  }

  long products(String key) {
    return jdbc.queryForList("select count(*) from product where categories @> array[?::text]", Long.class, key)
        .getFirst();
  }

  /** What stands in it, or in a category within it, is found elsewhere from now on. */
  void productsMoved(String key, long change) {
    jdbc.update("""
      with recursive within as (
        select key from category where key = ?
        union select category.key from category join within on category.parent = within.key)
      update product set change = ? where categories && array(select key from within)""", key, change);
  }

  private static Category category(ResultSet row) throws SQLException {
    return new Category(row.getString(1), row.getString(2), ProductJson.names(row.getString(3)), row.getInt(4),
        row.getInt(5), row.getTimestamp(6).toInstant(), row.getTimestamp(7).toInstant());
  }
}
