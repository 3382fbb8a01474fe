package io.inyeon.cart;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.CartPromises;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the carts of a customer have been promised, told to whoever asks by customer. */
@Component
class HeldCarts implements CartPromises {
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  HeldCarts(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Set<Sku> promised(ProfileId customer, Collection<Sku> skus) {
    return Set.copyOf(jdbc.query("""
      select distinct reservation.sku from cart join reservation on owner = cart.id
      where cart.status = 'open' and cart.profile_id in (
          select id from profile where root_id = (select root_id from profile where id = ?))
        and reservation.sku = any (?) and expires_at > ?""", (row, n) -> new Sku(row.getString(1)),
        customer.value(), skus.stream().map(Sku::value).toArray(String[]::new), Timestamp.from(clock.instant())));
  }
}
