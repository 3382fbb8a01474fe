package io.inyeon.inventory;

import io.inyeon.core.commerce.Demand;
import io.inyeon.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is kept back at a place, so that the last ones on the shelf are not promised to somebody far away. */
@Component
class SafetyStock {
  /**
   * @param sku for this thing; for all there, when left out
   * @param channel for this channel; for all, when left out. The most particular holds, a thing before a channel
   * @param quantity 0 takes it back
   */
  record Rule(@Nullable String location, @Nullable String sku, @Nullable String channel, @Nullable Integer quantity) {}

  private final JdbcTemplate jdbc;
  private final Locations locations;

  SafetyStock(JdbcTemplate jdbc, Locations locations) {
    this.jdbc = jdbc;
    this.locations = locations;
  }

  List<Rule> at(String location) {
    return jdbc.query("""
      select location, nullif(sku, ''), nullif(channel, ''), quantity from safety_stock where location = ?
      order by sku, channel""",
        (row, n) -> new Rule(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)), location);
  }

  Rule keep(Rule rule) {
    if (rule.location == null || locations.find(rule.location).isEmpty()) {
      throw Problem.badRequest("unknown_location", "location: there is no location \"" + rule.location + "\".")
          .with("field", "location");
    }
    if (rule.quantity == null || rule.quantity < 0 || rule.quantity > Demand.MOST) {
      throw Problem.badRequest("out_of_range", "quantity: 0 to " + Demand.MOST + ".").with("field", "quantity");
    }
    String sku = rule.sku == null ? "" : InventoryFields.sku(rule.sku).value();
    String channel = rule.channel == null ? "" : rule.channel;
    if (rule.quantity == 0) {
      jdbc.update("delete from safety_stock where location = ? and sku = ? and channel = ?", rule.location, sku,
          channel);
    } else {
      jdbc.update("""
        insert into safety_stock (location, sku, channel, quantity) values (?, ?, ?, ?)
        on conflict (location, sku, channel) do update set quantity = excluded.quantity""", rule.location, sku, channel,
          rule.quantity);
    }
    return rule;
  }
}
