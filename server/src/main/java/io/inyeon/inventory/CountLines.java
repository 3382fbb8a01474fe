package io.inyeon.inventory;

import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.CountView.Line;
import io.inyeon.inventory.CountView.Shortage;
import io.inyeon.inventory.CountView.Sums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of what counts found. */
@Component
class CountLines {
  /** What one is shown of the lines. */
  enum Show {
    ALL("true"), DIFFERING("counted <> line.on_hand"), UNCOUNTED("counted is null");

    private final String condition;

    Show(String condition) {
      this.condition = condition;
    }
  }

  /** @param difference how many more there were than should have been; fewer, if negative */
  record Difference(Sku sku, int expected, int difference) {}

  private final JdbcTemplate jdbc;

  CountLines(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All that should be there. */
  void expectAll(UUID count, String location) {
    jdbc.update("""
      insert into stock_count_line (count, sku)
      select ?, sku from stock where location = ? and on_hand > 0""", count, location);
  }

  void expect(UUID count, Collection<Sku> skus) {
    jdbc.update("insert into stock_count_line (count, sku) select ?, * from unnest(?::text[])", count, texts(skus));
  }

  /**
   * In the place of what was found before.
   *
   * @param onHand of the same things, how many should be there now
   */
  void count(UUID count, Map<Sku, Integer> found, Map<Sku, Integer> onHand, CountActor by, Instant now) {
    jdbc.update("""
      insert into stock_count_line (count, sku, counted, on_hand, counter, counted_by, counted_at)
      select ?, sku, counted, on_hand, ?, ?, ? from unnest(?::text[], ?::int[], ?::int[]) as found (sku, counted, on_hand)
      on conflict (count, sku) do update set counted = excluded.counted, on_hand = excluded.on_hand,
        counter = excluded.counter, counted_by = excluded.counted_by, counted_at = excluded.counted_at""", count,
        by.id(), by.name(), Timestamp.from(now), texts(found.keySet()), found.values().toArray(Integer[]::new),
        found.keySet().stream().map(sku -> onHand.getOrDefault(sku, 0)).toArray(Integer[]::new));
  }

  /** Those of these of which an unfinished count at the place has found something already, and which count that is. */
  Map<String, UUID> countedElsewhere(UUID count, String location, Collection<Sku> skus) {
    return jdbc.query("""
      select line.sku, line.count from stock_count as other join stock_count_line as line on line.count = other.id
      where other.location = ? and other.status in ('open', 'submitted') and other.id <> ? and line.sku = any (?)
        and line.counted is not null order by line.sku limit 100""",
        rows -> {
          Map<String, UUID> found = new java.util.TreeMap<>();
          while (rows.next()) {
            found.put(rows.getString(1), rows.getObject(2, UUID.class));
          }
          return found;
        }, location, count, texts(skus));
  }

  List<Sku> uncounted(UUID count) {
    return jdbc.query("select sku from stock_count_line where count = ? and counted is null order by sku",
        (row, n) -> new Sku(row.getString(1)), count);
  }

  List<Difference> differences(UUID count) {
    return jdbc.query(
        """
      select sku, on_hand, counted - on_hand from stock_count_line where count = ? and counted <> on_hand order by sku""",
        (row, n) -> new Difference(new Sku(row.getString(1)), row.getInt(2), row.getInt(3)), count);
  }

  boolean isCountedBy(UUID count, String actor) {
    return Boolean.TRUE.equals(jdbc.queryForObject(
        "select exists (select from stock_count_line where count = ? and counter = ?)", Boolean.class, count, actor));
  }

  Sums sums(UUID count) {
    return jdbc.query("""
      select count(*), count(counted), count(*) filter (where counted <> on_hand),
        coalesce(sum(counted - on_hand) filter (where counted > on_hand), 0),
        coalesce(sum(on_hand - counted) filter (where counted < on_hand), 0)
      from stock_count_line where count = ?""", (row, n) -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3),
        row.getLong(4), row.getLong(5)), count).getFirst();
  }

  /** By SKU. */
  List<Line> after(UUID count, String location, String sku, Show show, int limit) {
    return jdbc.query("""
      select line.sku, counted, coalesce(line.on_hand, stock.on_hand, 0), counted - line.on_hand, counted_by, counted_at
      from stock_count_line as line left join stock on stock.sku = line.sku and stock.location = ?
      where count = ? and line.sku > ? and\s""" + show.condition + " order by line.sku limit ?",
        (row, n) -> line(row), location, count, sku, limit);
  }

  List<Line> of(UUID count, Collection<Sku> skus) {
    return jdbc.query("""
      select sku, counted, on_hand, counted - on_hand, counted_by, counted_at from stock_count_line
      where count = ? and sku = any (?) order by sku""", (row, n) -> line(row), count, texts(skus));
  }

  /** What there is less of than was promised, of what was found to be another number. */
  List<Shortage> shortages(UUID count, String location, Instant now) {
    return jdbc.query("""
      select sku, on_hand, promised from (
        select stock.sku, stock.on_hand, allocated + reserved - coalesce((select sum(quantity) from reservation
          where reservation.sku = stock.sku and reservation.location = stock.location and expires_at <= ?), 0) as promised
        from stock_count_line as line join stock on stock.sku = line.sku and stock.location = ?
        where count = ? and counted <> line.on_hand) as level
      where on_hand < promised order by sku limit 100""",
        (row, n) -> new Shortage(row.getString(1), row.getInt(2), row.getInt(3)), Timestamp.from(now), location, count);
  }

  private static Line line(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp(6);
    return new Line(row.getString(1), row.getString(1), number(row, 2), number(row, 3), number(row, 4),
        row.getString(5),
        at == null ? null : at.toInstant());
  }

  private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
    return row.getObject(column, Integer.class);
  }

  private static String[] texts(Collection<Sku> skus) {
    return skus.stream().map(Sku::value).toArray(String[]::new);
  }
}
