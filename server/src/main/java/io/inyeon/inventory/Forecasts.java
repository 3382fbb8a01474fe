package io.inyeon.inventory;

import io.inyeon.catalog.Products;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.StockForecast;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What runs out, the soonest first: what is there now, over what was learnt of how much is wanted. */
@Service
class Forecasts {
  /** Where a list goes on: after this. At the beginning, what comes before everything. */
  private record Mark(double cover, String location, String sku) {
    static final Mark BEGIN = new Mark(-1, "", "");

    static Mark of(@Nullable String cursor) {
      if (cursor == null) {
        return BEGIN;
      }
      String[] parts = cursor.split("/", 3);
      try {
        return new Mark(Double.parseDouble(parts[0]), parts[1], parts[2]);
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
            "cursor");
      }
    }
  }

  private record Found(String sku, String location, int onHand, int available, int incoming, StockForecast forecast,
      double cover, ZoneId zone) {
    String cursor() {
      return cover + "/" + location + "/" + sku;
    }
  }

  /**
   * What is asked for.
   *
   * @param within so many days
   * @param lead days until what is ordered has come
   * @param service in which share of cases it is to suffice until then
   */
  record Question(@Nullable String location, int within, int lead, double service) {
    private static final int LONGEST = 365;

    Question {
      within = checked(within, "within");
      lead = checked(lead, "lead");
      if (!(service >= 0.5 && service <= 0.9999)) {
        throw Problem.badRequest("out_of_range", "service: 0.5 to 0.9999.").with("field", "service");
      }
    }

    private static int checked(int days, String field) {
      if (days < 0 || days > LONGEST) {
        throw Problem.badRequest("out_of_range", field + ": 0 to " + LONGEST + " days.").with("field", field);
      }
      return days;
    }
  }

  private final JdbcTemplate jdbc;
  private final Locations locations;
  private final Products products;
  private final InstantSource clock;

  Forecasts(JdbcTemplate jdbc, Locations locations, Products products, InstantSource clock) {
    this.jdbc = jdbc;
    this.locations = locations;
    this.products = products;
    this.clock = clock;
  }

  Page<ForecastView> runningOut(Question question, @Nullable String cursor, int limit) {
    if (question.location != null) {
      locations.require(question.location);
    }
    Page<Found> page = Page.of(find(question, Mark.of(cursor), limit + 1), limit, Found::cursor);
    Map<Sku, String> names = products.names(page.items().stream().map(one -> new Sku(one.sku)).toList());
    Instant now = clock.instant();
    return page.map(one -> view(one, names.getOrDefault(new Sku(one.sku), one.sku), question, now));
  }

  /** Reservations that are over are taken off the levels twice a second; here they need not be looked for. */
  private List<Found> find(Question question, Mark after, int limit) {
    return jdbc.query("""
      with level as (
        select forecast.sku, forecast.location, on_hand, incoming, mean, deviation, observed, zone,
          greatest(0, on_hand - reserved - allocated - coalesce((select quantity from safety_stock
            where safety_stock.location = forecast.location and safety_stock.sku in (forecast.sku, '') and channel = ''
            order by safety_stock.sku desc limit 1), 0)) as available
        from stock_forecast as forecast join stock using (sku, location) join location on code = forecast.location
        where active and (?::text is null or forecast.location = ?)
      )
      select sku, location, on_hand, available, incoming, mean, deviation, observed, available / mean, zone from level
      where available / mean <= ? and (available / mean, location, sku) > (?, ?, ?)
      order by available / mean, location, sku limit ?""",
        (row, n) -> new Found(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5),
            new StockForecast(row.getDouble(6), row.getDouble(7), row.getInt(8)), row.getDouble(9),
            ZoneId.of(row.getString(10))),
        question.location, question.location, (double) question.within, after.cover, after.location, after.sku, limit);
  }

  private static ForecastView view(Found one, String name, Question question, Instant now) {
    LocalDate today = now.atZone(one.zone).toLocalDate();
    return new ForecastView(one.sku, name, one.location, one.onHand, one.available, one.incoming,
        one.forecast.mean(), one.forecast.deviation(), one.forecast.observed(), one.cover,
        today.plusDays((long) one.cover), one.forecast.reorderPoint(question.lead, question.service),
        one.forecast.toOrder(one.available, one.incoming, question.lead, question.service));
  }
}
