package io.inyeon.waiting;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.identity.Claim;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of what customers with a cart are told of their things' being there. */
@Component
class CrossingTable {
  /**
   * A thing that has gone or come, and of which not all have been told.
   *
   * @param cursor the carts up to here have been
   */
  record Crossing(Sku sku, boolean isAvailable, Instant changedAt, Instant goneAt, UUID cursor) {}

  /** Whom to tell. */
  record Cart(UUID id, Optional<ProfileId> profile, Claim claim, String channel) {}

  private final JdbcTemplate jdbc;

  CrossingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Things of which stock is kept, in their order. */
  List<Sku> stocked(String after, int limit) {
    return jdbc.query("select distinct sku from stock where sku > ? order by sku limit ?",
        (row, n) -> new Sku(row.getString(1)), after, limit);
  }

  /** What is seen for the first time is no change. */
  void seen(Map<Sku, Boolean> available, Instant now) {
    jdbc.update("""
      insert into supply (sku, is_available, changed_at, gone_at)
      select sku, is_available, ?, case when not is_available then ?::timestamptz end
      from unnest(?::text[], ?::bool[]) as seen (sku, is_available) order by sku
      on conflict (sku) do update set is_available = excluded.is_available, changed_at = excluded.changed_at,
        gone_at = coalesce(excluded.gone_at, supply.gone_at), cart_cursor = '00000000-0000-0000-0000-000000000000'
      where supply.is_available <> excluded.is_available""", Timestamp.from(now), Timestamp.from(now),
        available.keySet().stream().map(Sku::value).toArray(String[]::new),
        available.values().toArray(Boolean[]::new));
  }

  /** The one about whose carts the least was done lately. */
  Optional<Crossing> next() {
    return jdbc.query("""
      select sku, is_available, changed_at, coalesce(gone_at, changed_at), cart_cursor from supply
      where cart_cursor is not null order by cart_cursor, sku limit 1""",
        (row, n) -> new Crossing(new Sku(row.getString(1)), row.getBoolean(2), row.getTimestamp(3).toInstant(),
            row.getTimestamp(4).toInstant(), row.getObject(5, UUID.class)))
        .stream().findFirst();
  }

  /** The next carts that have had it, whatever became of them. Served by the index cart_line_sku. */
  List<UUID> slice(Crossing crossing, int limit) {
    return jdbc.queryForList("""
      select cart_id from cart_line where sku = ? and cart_id > ? and not saved order by cart_id limit ?""", UUID.class,
        crossing.sku.value(), crossing.cursor, limit);
  }

  void told(Crossing crossing, Optional<UUID> cursor) {
    jdbc.update("update supply set cart_cursor = ? where sku = ?", cursor.orElse(null), crossing.sku.value());
  }

  /**
   * Those up to the last that are open still, whose customer takes the thing to be there, and for whom nothing is held; from now on they
   * have been told that it is gone.
   */
  List<Cart> gone(Crossing crossing, UUID last, Instant usedSince) {
    return jdbc.query("""
      with concerned as (
        select cart.id, cart.profile_id, cart.identifiers, cart.channel from cart
        join cart_line on cart_line.cart_id = cart.id and cart_line.sku = ? and cart_id > ? and cart_id <= ? and not saved
        where cart.status = 'open' and cart.updated_at > ? and added_at <= ?
          and (cart.profile_id is not null or cart.identifiers <> '{}') -- of nobody: there is nobody to tell
          and not exists (select 1 from cart_notice where cart_notice.cart_id = cart.id
            and cart_notice.sku = cart_line.sku and not is_available and at >= added_at)
          and not exists (select 1 from reservation where owner = cart.id and reservation.sku = cart_line.sku)
          and not exists (select 1 from waiting join profile as theirs on theirs.id = waiting.profile_id
            join profile as owner on owner.root_id = theirs.root_id where owner.id = cart.profile_id
              and waiting.sku = cart_line.sku and waiting.status = 'told' and waiting.held)
      ), noted as (
        insert into cart_notice (cart_id, sku, is_available, at) select id, ?, false, ? from concerned order by id
        on conflict (cart_id, sku) do update set is_available = false, at = excluded.at
      )
      select id, profile_id, identifiers, channel from concerned order by id""",
        (row, n) -> cart(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
            (String[]) row.getArray(3).getArray(), row.getString(4)),
        crossing.sku.value(), crossing.cursor, last, Timestamp.from(usedSince), Timestamp.from(crossing.goneAt),
        crossing.sku.value(), Timestamp.from(crossing.changedAt));
  }

  /** Those up to the last that are open still and whose customer takes the thing to be gone; from now on they know better. */
  List<Cart> back(Crossing crossing, UUID last, Instant usedSince) {
    return jdbc.query("""
      with concerned as (
        select cart.id, cart.profile_id, cart.identifiers, cart.channel from cart
        join cart_line on cart_line.cart_id = cart.id and cart_line.sku = ? and cart_id > ? and cart_id <= ? and not saved
        left join cart_notice on cart_notice.cart_id = cart.id and cart_notice.sku = cart_line.sku and at >= added_at
        where cart.status = 'open' and cart.updated_at > ? and added_at <= ?
          and (cart.profile_id is not null or cart.identifiers <> '{}') and not coalesce(is_available, added_at <= ?)
      ), noted as (
        insert into cart_notice (cart_id, sku, is_available, at) select id, ?, true, ? from concerned order by id
        on conflict (cart_id, sku) do update set is_available = true, at = excluded.at
      )
      select id, profile_id, identifiers, channel from concerned order by id""",
        (row, n) -> cart(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
            (String[]) row.getArray(3).getArray(), row.getString(4)),
        crossing.sku.value(), crossing.cursor, last, Timestamp.from(usedSince),
        Timestamp.from(crossing.changedAt), Timestamp.from(crossing.goneAt), crossing.sku.value(),
        Timestamp.from(crossing.changedAt));
  }

  private static Cart cart(UUID id, @Nullable UUID profile, String[] names, String channel) {
    return new Cart(id, Optional.ofNullable(profile).map(ProfileId::new), Claim.read(names), channel);
  }
}
