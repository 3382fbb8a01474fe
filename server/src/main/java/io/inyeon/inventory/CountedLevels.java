package io.inyeon.inventory;

import io.inyeon.core.commerce.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The levels of many things at one place, for those who count there. */
@Component
class CountedLevels {
  private final JdbcTemplate jdbc;

  CountedLevels(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes the rows that are missing, at nothing. */
  void ensure(String location, Collection<Sku> skus) {
    jdbc.update("""
      insert into stock (sku, location) select sku, ? from unnest(?::text[]) as wanted (sku)
      order by sku on conflict do nothing""", location, texts(skus));
  }

  /**
   * Locks these levels, in the order that all keep; only those of this place, so that a count does not hold up the others.
   *
   * @return how many there are of each; without those that no row has
   */
  Map<Sku, Integer> lock(String location, Collection<Sku> skus) {
    Map<Sku, Integer> onHand = new HashMap<>();
    jdbc.query("select sku, on_hand from stock where sku = any (?) and location = ? order by sku, location for update",
        row -> {
          onHand.put(new Sku(row.getString(1)), row.getInt(2));
        }, texts(skus), location);
    return onHand;
  }

  private static String[] texts(Collection<Sku> skus) {
    return skus.stream().map(Sku::value).toArray(String[]::new);
  }
}
