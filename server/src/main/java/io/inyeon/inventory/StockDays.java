package io.inyeon.inventory;

import io.inyeon.core.commerce.Sku;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The ledger's sums by day, kept with the levels: what is to be foreseen is learnt from these, however long the ledger has grown.
 */
@Component
class StockDays {
  /**
   * What a day has become.
   *
   * @param sold so many more; fewer, if negative
   * @param had whether more was on hand than orders had, before or after
   * @param closing on hand less allocated, from now on
   */
  record Change(Sku sku, String location, LocalDate day, int sold, boolean had, int closing) {}

  private final JdbcTemplate jdbc;

  StockDays(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Under the locks of the levels; at most one change of a day. */
  void keep(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    jdbc.update("""
      insert into stock_day (location, sku, day, sold, had, closing)
      select * from unnest(?::text[], ?::text[], ?::date[], ?::int[], ?::bool[], ?::int[])
      on conflict (location, sku, day) do update set sold = stock_day.sold + excluded.sold,
        had = stock_day.had or excluded.had, closing = excluded.closing""",
        column(changes, Change::location, String[]::new),
        column(changes, one -> one.sku.value(), String[]::new),
        column(changes, one -> Date.valueOf(one.day), Date[]::new), column(changes, Change::sold, Integer[]::new),
        column(changes, Change::had, Boolean[]::new), column(changes, Change::closing, Integer[]::new));
  }

  private static <T> T[] column(Collection<Change> rows, Function<Change, T> column,
      java.util.function.IntFunction<T[]> array) {
    return rows.stream().map(column).toArray(array);
  }
}
