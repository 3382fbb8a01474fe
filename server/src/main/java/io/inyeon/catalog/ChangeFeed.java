package io.inyeon.catalog;

import io.inyeon.web.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What has changed, in the order of commits: each product once, at its latest change. */
@Component
class ChangeFeed {
  /** Where a follower has come to. */
  record Cursor(long change, String sku) {
    static Cursor read(@Nullable String text) {
      String cursor = text == null ? "0_" : text;
      int at = cursor.indexOf('_');
      String number = cursor.substring(0, Math.max(0, at));
      if (!number.matches("\\d{1,18}") || cursor.indexOf('\0') >= 0) {
        throw Problem.badRequest("invalid_cursor", "after: use the next of the answer before, unchanged.").with("field",
            "after");
      }
      return new Cursor(Long.parseLong(number), cursor.substring(at + 1));
    }

    @Override
    public String toString() {
      return change + "_" + sku;
    }
  }

  /** @param at behind which the next change is */
  record Change(Cursor at, Product product) {}

  private final JdbcTemplate jdbc;

  ChangeFeed(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Change> after(Cursor cursor, int limit) {
    return jdbc.query("""
      select sku, content::text, version, created_at, updated_at, change from product
      where (change, sku) > (?, ?) order by change, sku limit ?""", (row, n) -> {
      Product product = ProductTable.product(row);
      return new Change(new Cursor(row.getLong(6), product.sku().value()), product);
    }, cursor.change, cursor.sku, limit);
  }
}
