package io.inyeon.order;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.JsonText;
import io.inyeon.customer.PersonalData;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The orders of a customer: those that are theirs, and those that name an address of theirs. Erased, an order is nobody's, and
 * its amounts stay, as the books have to.
 */
@Component
class OrderData implements PersonalData {
  private static final String THEIRS = """
    (profile_id = any (?) or email in (select value from identifier where namespace = 'email' and profile_id = any (?)))
    """;

  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  OrderData(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String module() {
    return "orders";
  }

  @Override
  public Set<String> tables() {
    return Set.of("orders", "discount_code");
  }

  @Override
  public Set<String> named() {
    return Set.of("orders");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    return jdbc.query("select to_jsonb(told)::text from (" + """
      select id, number, status, channel, email, name, phone, fulfilment, location, address, currency, total_minor,
        placed_at, (select coalesce(jsonb_agg(jsonb_build_object('sku', sku, 'name', order_line.name, 'quantity', quantity,
          'price_minor', price_minor) order by sku), '[]') from order_line where order_id = orders.id) as lines
      from orders where
      """ + THEIRS + " order by placed_at) as told", (row, n) -> new JsonText(row.getString(1)),
        Erasure.ids(profiles), Erasure.ids(profiles));
  }

  /** Somebody else has ordered with their address, or a guest of whom nothing else is known: then all of the contact goes. */
  @Override
  public Map<String, Integer> part(List<ProfileId> profiles) {
    jdbc.update("""
      update orders set email = null, name = case when profile_id is not null then name end,
        phone = case when profile_id is not null then phone end,
        address = case when profile_id is not null then address end,
        identifiers = case when profile_id is not null then identifiers else '{}' end,
        erased_at = case when profile_id is null then ?::timestamptz end
      where (profile_id is null or profile_id <> all (?)) and email in (
        select value from identifier where namespace = 'email' and profile_id = any (?))""", now(),
        Erasure.ids(profiles),
        Erasure.ids(profiles));
    return Map.of();
  }

  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    int codes = jdbc.update("delete from discount_code where profile_id = any (?) and used_by is null",
        (Object) erasure.ids())
        + jdbc.update("""
          update discount_code set profile_id = null, revoked_at = coalesce(revoked_at, ?)
          where profile_id = any (?)""", now(), erasure.ids()); // were its order cancelled, it would be anybody's
    return Map.of("discount_code", codes, "orders", jdbc.update("""
      update orders set profile_id = null, identifiers = '{}', email = null, name = null, phone = null, address = null,
        erased_at = ?
      where profile_id = any (?)""", now(), erasure.ids()));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
