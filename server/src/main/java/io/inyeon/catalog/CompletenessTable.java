package io.inyeon.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts what is missing. */
@Component
class CompletenessTable {
  private final JdbcTemplate jdbc;

  CompletenessTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** How many products there are, but archived ones. */
  long products() {
    return jdbc.queryForList("select count(*) from product where lifecycle <> 'archived'", Long.class).getFirst();
  }

  /** How many products have each gap. */
  Map<String, Long> gaps() {
    Map<String, Long> gaps = new HashMap<>();
    jdbc.query("""
      select gap, count(*) from product cross join unnest(gaps) as gap where lifecycle <> 'archived' group by gap""",
        row -> {
          gaps.put(row.getString(1), row.getLong(2));
        });
    return gaps;
  }

  /** Products with a gap, archived ones left out. */
  List<Product> with(String gap, String after, int limit) {
    return jdbc.query("""
      select sku, content::text, version, created_at, updated_at from product
      where gaps @> array[?::text] and sku > ? and lifecycle <> 'archived' order by sku limit ?""",
        (row, n) -> ProductTable.product(row), gap, after, limit);
  }
}
