package io.inyeon.inventory;

import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.StockForecast;
import io.inyeon.core.commerce.StockForecast.Day;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of what is learnt from the days. */
@Component
class ForecastTable {
  /**
   * How far the learning has come at a place.
   *
   * @param day the first that was not looked at; null before the first time
   * @param sku the last thing that was looked at; null when all have been
   */
  record Progress(String location, ZoneId zone, @Nullable LocalDate day, @Nullable String sku) {}

  private record Row(Sku sku, LocalDate day, int sold, boolean had, int closing) {}

  private final JdbcTemplate jdbc;

  ForecastTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Progress> progress() {
    return jdbc.query(
        """
      select code, zone, day, sku from location left join stock_forecast_pass as pass on pass.location = code order by code""",
        (row, n) -> new Progress(row.getString(1), ZoneId.of(row.getString(2)), row.getObject(3, LocalDate.class),
            row.getString(4)));
  }

  void advance(String location, LocalDate day, @Nullable String sku) {
    jdbc.update("""
      insert into stock_forecast_pass (location, day, sku) values (?, ?, ?)
      on conflict (location) do update set day = excluded.day, sku = excluded.sku""", location, Date.valueOf(day), sku);
  }

  List<Sku> after(String location, String sku, int limit) {
    return jdbc.query("select sku from stock where location = ? and sku > ? order by sku limit ?",
        (row, n) -> new Sku(row.getString(1)), location, sku, limit);
  }

  /** The days from the first to before the other, one after the other, of those things that were bought on any of them. */
  Map<Sku, List<Day>> days(String location, List<Sku> skus, LocalDate from, LocalDate to) {
    Map<Sku, List<Row>> rows = new HashMap<>();
    jdbc.query("""
      select wanted.sku, day, sold, had, closing from unnest(?::text[]) as wanted (sku) cross join lateral (
        select * from (select day, sold, had, closing from stock_day
          where location = ? and sku = wanted.sku and day < ? order by day desc limit 1) as before
        union all
        select day, sold, had, closing from stock_day where location = ? and sku = wanted.sku and day >= ? and day < ?
      ) as seen order by wanted.sku, day""", row -> {
      Row one = new Row(new Sku(row.getString(1)), row.getObject(2, LocalDate.class), row.getInt(3), row.getBoolean(4),
          row.getInt(5));
      rows.computeIfAbsent(one.sku, any -> new ArrayList<>()).add(one);
    }, skus.stream().map(Sku::value).toArray(String[]::new), location, Date.valueOf(from), location,
        Date.valueOf(from), Date.valueOf(to));
    Map<Sku, List<Day>> days = new HashMap<>();
    rows.forEach((sku, seen) -> {
      if (seen.stream().anyMatch(row -> row.sold != 0 && !row.day.isBefore(from))) {
        days.put(sku, filled(seen, from, to));
      }
    });
    return days;
  }

  /** With the days that have no row: nothing moved on them, and it was as the day before ended. */
  private static List<Day> filled(List<Row> rows, LocalDate from, LocalDate to) {
    Map<LocalDate, Row> byDay = new HashMap<>();
    rows.forEach(row -> byDay.put(row.day, row));
    boolean isThere = rows.getFirst().day.isBefore(from) && rows.getFirst().closing > 0;
    List<Day> days = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      Row row = byDay.get(day);
      days.add(row == null ? new Day(0, isThere) : new Day(row.sold, row.had));
      isThere = row == null ? isThere : row.closing > 0;
    }
    return days;
  }

  /** In the place of what was learnt before of what lies behind the one SKU, up to the other. */
  void replace(String location, String after, String upTo, LocalDate day, Map<Sku, StockForecast> learnt) {
    jdbc.update("delete from stock_forecast where location = ? and sku > ? and sku <= ?", location, after, upTo);
    List<Map.Entry<Sku, StockForecast>> wanted = learnt.entrySet().stream().filter(one -> one.getValue().mean() > 0)
        .toList();
    jdbc.update("""
      insert into stock_forecast (location, sku, day, mean, deviation, observed)
      select ?, sku, ?, mean, deviation, observed from unnest(?::text[], ?::float8[], ?::float8[], ?::int[])
        as learnt (sku, mean, deviation, observed)""", location, Date.valueOf(day),
        column(wanted, one -> one.getKey().value(), String[]::new),
        column(wanted, one -> one.getValue().mean(), Double[]::new),
        column(wanted, one -> one.getValue().deviation(), Double[]::new),
        column(wanted, one -> one.getValue().observed(), Integer[]::new));
  }

  private static <T> T[] column(List<Map.Entry<Sku, StockForecast>> rows,
      Function<Map.Entry<Sku, StockForecast>, T> column, IntFunction<T[]> array) {
    return rows.stream().map(column).toArray(array);
  }
}
