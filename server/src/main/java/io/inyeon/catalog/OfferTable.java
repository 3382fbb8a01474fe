package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Offers, out of what was worked out when products were written. */
@Component
class OfferTable implements Products {
  private final JdbcTemplate jdbc;

  OfferTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<Sku, Offer> offers(Collection<Sku> skus, Market market) {
    Map<Sku, Offer> offers = new HashMap<>();
    jdbc.query("""
      select sku, coalesce(names ->> ?, name), price_minor, currency, prices::text, lifecycle, parent, has_variants
      from product where sku = any (?) and price_minor is not null""", row -> {
      Offer offer = offer(row, market);
      offers.put(offer.sku(), offer);
    }, market.locale().orElse(""), texts(skus));
    return offers;
  }

  private static Offer offer(ResultSet row, Market market) throws SQLException {
    Money price = Money.of(row.getLong(3), row.getString(4));
    return new Offer(new Sku(row.getString(1)), row.getString(2),
        Description.bestPrice(ProductJson.prices(row.getString(5)), market).orElse(price),
        Lifecycle.named(row.getString(6)).orElseThrow(), Optional.ofNullable(row.getString(7)).map(Sku::new),
        row.getBoolean(8));
  }

  @Override
  public Set<Sku> known(Collection<Sku> skus) {
    return new HashSet<>(jdbc.query("select sku from product where sku = any (?)",
        (row, n) -> new Sku(row.getString(1)), (Object) texts(skus)));
  }

  @Override
  public Map<Sku, Money> costs(Collection<Sku> skus) {
    Map<Sku, Money> costs = new HashMap<>();
    jdbc.query("""
      select sku, (cost ->> 'amountMinor')::bigint, cost ->> 'currency' from (
        select own.sku, coalesce(own.content -> 'cost', general.content -> 'cost') as cost
        from product as own left join product as general on general.sku = own.parent where own.sku = any (?)) as said
      where cost is not null""", row -> {
      costs.put(new Sku(row.getString(1)), Money.of(row.getLong(2), row.getString(3)));
    }, (Object) texts(skus));
    return costs;
  }

  @Override
  public Map<Sku, String> names(Collection<Sku> skus) {
    Map<Sku, String> names = new HashMap<>();
    jdbc.query("select sku, name from product where sku = any (?)", row -> {
      names.put(new Sku(row.getString(1)), row.getString(2));
    }, (Object) texts(skus));
    return names;
  }

  static String[] texts(Collection<Sku> skus) {
    return skus.stream().map(Sku::value).toArray(String[]::new);
  }
}
