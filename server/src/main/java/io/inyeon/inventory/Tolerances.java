package io.inyeon.inventory;

import io.inyeon.core.commerce.CountTolerance;
import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.Money;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far counts may be off without anybody else looking at them. */
@Component
class Tolerances {
  private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(1_000);
  private static final int DIGITS = 3;

  /**
   * @param location for this place; for all that have none of their own, when left out
   * @param units so many more or fewer of each thing
   * @param percent of what was expected of each thing, such as 0.5
   * @param value of all variances of a count together, at cost
   */
  @Schema(name = "CountTolerance")
  record Rule(@Nullable String location, @Nullable Integer units, @Nullable BigDecimal percent,
      @Nullable Money value) {
    CountTolerance tolerance() {
      return new CountTolerance(Optional.ofNullable(units), Optional.ofNullable(percent), Optional.ofNullable(value));
    }
  }

  private final JdbcTemplate jdbc;
  private final Locations locations;

  Tolerances(JdbcTemplate jdbc, Locations locations) {
    this.jdbc = jdbc;
    this.locations = locations;
  }

  /** That for all first. */
  List<Rule> all() {
    return rules("select location, units, percent, value_minor, currency from count_tolerance order by location");
  }

  /** The place's own, or that for all. */
  CountTolerance at(String location) {
    return rules("""
      select location, units, percent, value_minor, currency from count_tolerance where location in (?, '')
      order by location desc limit 1""", location).stream().findFirst().map(Rule::tolerance)
        .orElse(CountTolerance.NONE);
  }

  private List<Rule> rules(String query, Object... values) {
    return jdbc.query(query, (row, n) -> {
      String location = row.getString(1);
      String currency = row.getString(5);
      BigDecimal percent = row.getBigDecimal(3);
      return new Rule(location.isEmpty() ? null : location, row.getObject(2, Integer.class),
          percent == null ? null : percent.stripTrailingZeros(),
          currency == null ? null : Money.of(row.getLong(4), currency));
    }, values);
  }

  /** One without limits takes back what was said for the place, or for all. */
  Rule keep(Rule rule) {
    String location = rule.location == null ? "" : rule.location;
    check(rule, location);
    if (rule.tolerance().isNone()) {
      jdbc.update("delete from count_tolerance where location = ?", location);
    } else {
      save(rule, location);
    }
    return rule;
  }

  private void save(Rule rule, String location) {
    jdbc.update("""
      insert into count_tolerance (location, units, percent, value_minor, currency) values (?, ?, ?, ?, ?)
      on conflict (location) do update set units = excluded.units, percent = excluded.percent,
        value_minor = excluded.value_minor, currency = excluded.currency""", location, rule.units, rule.percent,
        rule.value == null ? null : rule.value.amountMinor(),
        rule.value == null ? null : rule.value.currency().getCurrencyCode());
  }

  private void check(Rule rule, String location) {
    if (!location.isEmpty() && locations.find(location).isEmpty()) {
      throw flaw("unknown_location", "location", "there is no location \"" + location + "\"");
    }
    if (rule.units != null && (rule.units < 0 || rule.units > Demand.MOST)) {
      throw flaw("out_of_range", "units", "0 to " + Demand.MOST);
    }
    if (rule.percent != null && (rule.percent.signum() < 0 || rule.percent.compareTo(MOST_PERCENT) > 0
        || rule.percent.stripTrailingZeros().scale() > DIGITS)) {
      throw flaw("out_of_range", "percent", "0 to " + MOST_PERCENT + ", with at most " + DIGITS + " decimals");
    }
    if (rule.value != null && rule.value.signum() < 0) {
      throw flaw("out_of_range", "value", "nothing less than 0");
    }
  }

  private static Problem flaw(String code, String field, String why) {
    return Problem.badRequest(code, field + ": " + why + ".").with("field", field);
  }
}
