package io.inyeon.inventory;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.StockForecast;
import io.inyeon.inventory.ForecastTable.Progress;
import io.inyeon.log.Locks;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a day is over at a place, learns anew how much is wanted there of each thing; in one process at a time, a slice of its
 * things in each transaction.
 */
@Component
class ForecastLoop extends BackgroundLoop {
  private static final Duration LOOK = Duration.ofSeconds(20);
  private static final int SLICE = 500;

  private final ForecastTable table;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  ForecastLoop(ForecastTable table, JdbcTemplate jdbc, TransactionTemplate transaction, InstantSource clock) {
    super(Phases.ENGINE);
    this.table = table;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected Loop begin() {
    return Loop.start("stock-forecasts", LOOK, Duration.ofMillis(20), this::pass);
  }

  /** @return whether there is more to learn */
  boolean pass() {
    return Boolean.TRUE.equals(transaction.execute(status -> isOurs() && learn()));
  }

  private boolean isOurs() {
    return Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, Locks.FORECASTS));
  }

  private boolean learn() {
    for (Progress place : table.progress()) {
      LocalDate today = clock.instant().atZone(place.zone()).toLocalDate();
      boolean isNewDay = place.day() == null || place.day().isBefore(today);
      if (isNewDay || place.sku() != null) {
        slice(place.location(), today, isNewDay || place.sku() == null ? "" : place.sku());
        return true;
      }
    }
    return false;
  }

  private void slice(String location, LocalDate today, String after) {
    List<Sku> skus = table.after(location, after, SLICE);
    if (!skus.isEmpty()) {
      Map<Sku, StockForecast> learnt = new HashMap<>();
      table.days(location, skus, today.minusDays(StockForecast.DAYS), today)
          .forEach((sku, days) -> learnt.put(sku, StockForecast.of(days)));
      table.replace(location, after, skus.getLast().value(), today, learnt);
    }
    table.advance(location, today, skus.size() < SLICE ? null : skus.getLast().value());
  }
}
