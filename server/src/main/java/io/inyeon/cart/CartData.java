package io.inyeon.cart;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.JsonText;
import io.inyeon.customer.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The carts of a customer. */
@Component
class CartData implements PersonalData {
  private final JdbcTemplate jdbc;

  CartData(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String module() {
    return "carts";
  }

  @Override
  public Set<String> tables() {
    return Set.of("cart");
  }

  @Override
  public Set<String> named() {
    return Set.of("cart");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    return jdbc.query("""
      select to_jsonb(told)::text from (select id, currency, status, channel, created_at, updated_at, (select
        coalesce(jsonb_agg(jsonb_build_object('sku', sku, 'quantity', quantity, 'saved', saved) order by added_at, sku), '[]')
        from cart_line where cart_id = cart.id) as lines
        from cart where profile_id = any (?) order by created_at) as told""",
        (row, n) -> new JsonText(row.getString(1)), (Object) Erasure.ids(profiles));
  }

  /**
   * Nobody goes on with a cart of theirs: a change would be news of somebody who is being forgotten. The order that one has become
   * is the order's module's; what an open one had been promised is free when that runs out.
   */
  @Override
  public Map<String, Integer> part(List<ProfileId> profiles) {
    return delete(Erasure.ids(profiles));
  }

  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    return delete(erasure.ids());
  }

  /** Locked in the order of their ids first, as by whoever works on several. */
  private Map<String, Integer> delete(Object profiles) {
    jdbc.query("select 1 from cart where profile_id = any (?) order by id for update", row -> {
    }, profiles);
    jdbc.update(
        "update cart set merged_into = null where merged_into in (select id from cart where profile_id = any (?))",
        profiles);
    return Map.of("cart", jdbc.update("delete from cart where profile_id = any (?)", profiles));
  }
}
