package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of products. */
@Component
class ProductTable {
  private static final String COLUMNS = "select sku, content::text, version, created_at, updated_at from product\n";

  private final JdbcTemplate jdbc;

  ProductTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A product, and what follows from it. */
  record Saving(Product product, Derived derived) {}

  Optional<Product> find(Sku sku) {
    return find(List.of(sku)).values().stream().findFirst();
  }

  Map<Sku, Product> find(Collection<Sku> skus) {
    Map<Sku, Product> found = new HashMap<>();
    jdbc.query(COLUMNS + "where sku = any (?)", row -> {
      Product product = product(row);
      found.put(product.sku(), product);
    }, (Object) OfferTable.texts(skus));
    return found;
  }

  List<Product> after(String sku, int limit) {
    return jdbc.query(COLUMNS + "where sku > ? order by sku limit ?", (row, n) -> product(row), sku, limit);
  }

  List<Product> variantsOf(Sku parent) {
    return jdbc.query(COLUMNS + "where parent = ? order by sku", (row, n) -> product(row), parent.value());
  }

  /** Those that were worked out under earlier rules. */
  List<Product> judgedBefore(long rules, int limit) {
    return jdbc.query(COLUMNS + "where rules < ? order by rules, sku limit ?", (row, n) -> product(row), rules, limit);
  }

  long countJudgedBefore(long rules) {
    return jdbc.queryForList("select count(*) from product where rules < ?", Long.class, rules).getFirst();
  }

  /** @throws org.springframework.dao.DuplicateKeyException when two variants of a parent do not differ */
  void save(List<Saving> all, long change, long rules) {
    jdbc.batchUpdate("""
      insert into product (sku, content, lifecycle, name, names, price_minor, currency, prices, parent, variant,
        has_variants, family, categories, gaps, version, change, rules, created_at, updated_at)
      values (?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (sku) do update set content = excluded.content, lifecycle = excluded.lifecycle, name = excluded.name,
        names = excluded.names, price_minor = excluded.price_minor, currency = excluded.currency,
        prices = excluded.prices, parent = excluded.parent, variant = excluded.variant,
        has_variants = excluded.has_variants, family = excluded.family, categories = excluded.categories,
        gaps = excluded.gaps, version = excluded.version, change = excluded.change, rules = excluded.rules,
        updated_at = excluded.updated_at""", all, 500, (statement, saving) -> set(statement, saving, change, rules));
  }

  private static void set(PreparedStatement statement, Saving saving, long change, long rules) throws SQLException {
    Product product = saving.product;
    Derived derived = saving.derived;
    Description effective = derived.effective();
    boolean isVariant = effective.parent().isPresent();
    statement.setString(1, product.sku().value());
    statement.setString(2, ProductJson.text(product.said()));
    statement.setString(3, product.said().lifecycle().word());
    statement.setString(4, derived.name());
    statement.setString(5, ProductJson.names(effective.names()));
    statement.setObject(6, effective.price().map(Money::amountMinor).orElse(null), java.sql.Types.BIGINT);
    statement.setString(7, effective.price().map(price -> price.currency().getCurrencyCode()).orElse(null));
    statement.setString(8, ProductJson.prices(effective.prices()));
    statement.setString(9, effective.parent().map(Sku::value).orElse(null));
    statement.setString(10, isVariant ? derived.variant() : null);
    statement.setBoolean(11, effective.hasVariants());
    statement.setString(12, effective.family().orElse(null));
    statement.setArray(13, array(statement, effective.categories()));
    statement.setArray(14, array(statement, derived.gaps()));
    statement.setInt(15, product.version());
    statement.setLong(16, change);
    statement.setLong(17, rules);
    statement.setTimestamp(18, Timestamp.from(product.createdAt()));
    statement.setTimestamp(19, Timestamp.from(product.updatedAt()));
  }

  private static java.sql.Array array(PreparedStatement statement, Collection<String> texts) throws SQLException {
    return statement.getConnection().createArrayOf("text", texts.toArray());
  }

  /** Judged anew; unless somebody has changed it meanwhile, and judged it by that. */
  void judge(List<Saving> all, long rules) {
    jdbc.batchUpdate("update product set name = ?, gaps = ?, rules = ? where sku = ? and version = ? and rules < ?",
        all,
        500, (statement, saving) -> {
          statement.setString(1, saving.derived.name());
          statement.setArray(2, array(statement, saving.derived.gaps()));
          statement.setLong(3, rules);
          statement.setString(4, saving.product.sku().value());
          statement.setInt(5, saving.product.version());
          statement.setLong(6, rules);
        });
  }

  static Product product(ResultSet row) throws SQLException {
    return new Product(new Sku(row.getString(1)), ProductJson.read(row.getString(2)), row.getInt(3),
        row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant());
  }
}
