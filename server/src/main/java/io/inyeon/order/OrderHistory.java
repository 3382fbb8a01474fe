package io.inyeon.order;

import io.inyeon.core.ProfileId;
import io.inyeon.waiting.PastOrders;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What those who keep the waiting lists have to know of orders. */
@Component
class OrderHistory implements PastOrders {
  private final JdbcTemplate jdbc;

  OrderHistory(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Served by the index orders_profile. */
  @Override
  public int kept(Collection<ProfileId> profiles, Instant since, int most) {
    return jdbc.query("""
      select count(*) from (select 1 from orders where profile_id = any (?) and placed_at >= ?
        and status in ('paid', 'allocated', 'fulfilled') limit ?) as kept""", (row, n) -> row.getInt(1),
        profiles.stream().map(ProfileId::value).toArray(UUID[]::new), Timestamp.from(since), most).getFirst();
  }

  @Override
  public Map<UUID, Fate> fates(Collection<UUID> orders) {
    Map<UUID, Fate> fates = new HashMap<>();
    jdbc.query("select id, status from orders where id = any (?)", row -> {
      fates.put(row.getObject(1, UUID.class), fate(row.getString(2)));
    }, (Object) orders.toArray(UUID[]::new));
    return fates;
  }

  private static Fate fate(String status) {
    return switch (status) {
      case "placed" -> Fate.UNPAID;
      case "cancelled" -> Fate.CANCELLED;
      default -> Fate.KEPT;
    };
  }
}
