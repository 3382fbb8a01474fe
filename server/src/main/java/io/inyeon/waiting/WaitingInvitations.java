package io.inyeon.waiting;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.Invitations;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whom the lists have told of what, a while ago. */
@Component
class WaitingInvitations implements Invitations {
  private static final String THEIRS = """
    waiting.profile_id in (select id from profile where root_id = (select root_id from profile where id = ?))
      and waiting.sku = any (?) and status = 'told' and until > ?""";

  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  WaitingInvitations(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public Set<Sku> invited(ProfileId customer, Collection<Sku> skus) {
    return Set.copyOf(jdbc.query("select distinct waiting.sku from waiting where " + THEIRS,
        (row, n) -> new Sku(row.getString(1)), customer.value(), texts(skus), now()));
  }

  @Override
  public Map<Sku, Long> held(ProfileId customer, Collection<Sku> skus) {
    Map<Sku, Long> held = new HashMap<>();
    jdbc.query("""
      select reservation.sku, sum(reservation.quantity) from waiting join reservation on owner = waiting.id
      where\s""" + THEIRS + " and expires_at > ? group by reservation.sku", row -> {
      held.put(new Sku(row.getString(1)), row.getLong(2));
    }, customer.value(), texts(skus), now(), now());
    return held;
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static String[] texts(Collection<Sku> skus) {
    return skus.stream().map(Sku::value).toArray(String[]::new);
  }
}
