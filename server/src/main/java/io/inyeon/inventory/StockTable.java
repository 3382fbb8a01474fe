package io.inyeon.inventory;

import io.inyeon.core.commerce.Shelf;
import io.inyeon.core.commerce.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of levels. */
@Component
class StockTable {
  /**
   * What is there.
   *
   * @param shelf whose reservations are those that are not over yet, and whose safety is that of the channel
   * @param rank of the place
   * @param isActive whether the place is in use
   */
  record Level(Shelf shelf, int incoming, int rank, boolean isActive, List<String> services) {
    Place place() {
      return new Place(shelf.sku(), shelf.location());
    }

    /** How many customers can be promised from there: sent to them, or for them to collect. */
    int promisable() {
      boolean serves = services.contains(Location.SHIP) || services.contains(Location.PICKUP);
      return isActive && serves ? shelf.available() : 0;
    }
  }

  private static final String LEVELS = """
    select stock.sku, stock.location, on_hand,
      reserved - coalesce((select sum(quantity) from reservation where reservation.sku = stock.sku
        and reservation.location = stock.location and (expires_at <= ? or owner = any (?))), 0),
      allocated, coalesce((select quantity from safety_stock where safety_stock.location = stock.location
        and safety_stock.sku in (stock.sku, '') and channel in (?, '')
        order by safety_stock.sku desc, channel desc limit 1), 0),
      incoming, rank, active, services
    from stock join location on location.code = stock.location
    """;

  private final JdbcTemplate jdbc;

  StockTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the rows that are missing, at nothing. */
  void ensure(Sku sku, Collection<String> locations) {
    jdbc.update("""
      insert into stock (sku, location) select ?, location from unnest(?::text[]) as wanted (location)
      order by location on conflict do nothing""", sku.value(), locations.toArray(String[]::new));
  }

  /** Where there is a level. */
  record Place(Sku sku, String location) {}

  /**
   * Locks the levels of these things everywhere, in the order that all keep: whoever waits for another is never waited for.
   *
   * @return those that are locked: one that came to be meanwhile is not, and is not to be promised from
   */
  Set<Place> lock(Collection<Sku> skus) {
    return Set.copyOf(jdbc.query("""
      select sku, location from stock where sku = any (?) order by sku, location for update""",
        (row, n) -> new Place(new Sku(row.getString(1)), row.getString(2)), (Object) texts(skus)));
  }

  /** @param channel whose safety stock is kept back */
  List<Level> levels(Collection<Sku> skus, String channel, Instant now) {
    return levels(skus, channel, now, List.of());
  }

  /** @param free what these are promised counts as nobody's */
  List<Level> levels(Collection<Sku> skus, String channel, Instant now, Collection<UUID> free) {
    return jdbc.query(LEVELS + "where stock.sku = any (?) order by stock.sku, stock.location",
        (row, n) -> level(row), Timestamp.from(now), free.toArray(UUID[]::new), channel, texts(skus));
  }

  /** What a place has, in the order of the SKUs. Served by the index stock_location. */
  List<Level> at(String location, String after, String channel, Instant now, int limit) {
    return jdbc.query(LEVELS + "where stock.location = ? and stock.sku > ? order by stock.sku limit ?",
        (row, n) -> level(row), Timestamp.from(now), new UUID[0], channel, location, after, limit);
  }

  Optional<Level> find(Sku sku, String location, Instant now) {
    return levels(List.of(sku), "", now).stream().filter(level -> level.shelf.location().equals(location)).findFirst();
  }

  private static Level level(ResultSet row) throws SQLException {
    Shelf shelf = new Shelf(new Sku(row.getString(1)), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5),
        row.getInt(6));
    return new Level(shelf, row.getInt(7), row.getInt(8), row.getBoolean(9),
        List.of((String[]) row.getArray(10).getArray()));
  }

  private static String[] texts(Collection<Sku> skus) {
    return skus.stream().map(Sku::value).distinct().toArray(String[]::new);
  }
}
