package io.inyeon.inventory;

import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.Sourcing.Pick;
import io.inyeon.inventory.Movement.Note;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What is promised, and to whom. Always within the caller's transaction, and under the locks of the levels concerned
 * ({@link StockTable#lock}).
 */
@Component
class Reservations {
  /** A promise for a while. */
  record Held(UUID owner, Pick pick, Instant expiresAt) {}

  private static final String RELEASED = "expired";

  private final JdbcTemplate jdbc;
  private final StockLedger ledger;

  Reservations(JdbcTemplate jdbc, StockLedger ledger) {
    this.jdbc = jdbc;
    this.ledger = ledger;
  }

  /** Takes what is over off the levels. Without this it would be free as well, but the levels would not show it. */
  void expire(Collection<Sku> skus, Instant now) {
    List<Held> over = jdbc.query("""
      delete from reservation where sku = any (?) and expires_at <= ?
      returning owner, sku, location, quantity, expires_at""", (row, n) -> held(row),
        skus.stream().map(Sku::value).distinct().toArray(String[]::new), Timestamp.from(now));
    release(over, now, RELEASED);
  }

  /** The things of which something is over; a few at a time. Served by the index reservation_expiry. */
  List<Sku> overdue(Instant now, int limit) {
    return jdbc.query("select distinct sku from (select sku from reservation where expires_at <= ? limit ?) as late",
        (row, n) -> new Sku(row.getString(1)), Timestamp.from(now), limit);
  }

  /** When the next one is over. */
  Optional<Instant> next() {
    return jdbc.query("select min(expires_at) from reservation",
        (row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).getFirst();
  }

  List<Held> of(Collection<UUID> owners) {
    return jdbc.query("""
      select owner, sku, location, quantity, expires_at from reservation where owner = any (?)
      order by owner, sku, location""", (row, n) -> held(row), (Object) owners.toArray(UUID[]::new));
  }

  /** Promises; what an owner has already of the same must have been given up before. */
  void reserve(Map<UUID, List<Pick>> wanted, Instant until, Instant now, String actor) {
    List<Held> made = new ArrayList<>();
    wanted.forEach((owner, picks) -> picks.forEach(pick -> made.add(new Held(owner, pick, until))));
    jdbc.update("""
      insert into reservation (owner, sku, location, quantity, expires_at)
      select * from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::timestamptz[])""",
        made.stream().map(Held::owner).toArray(UUID[]::new),
        made.stream().map(one -> one.pick.sku().value()).toArray(String[]::new),
        made.stream().map(one -> one.pick.location()).toArray(String[]::new),
        made.stream().map(one -> one.pick.quantity()).toArray(Integer[]::new),
        made.stream().map(one -> Timestamp.from(one.expiresAt)).toArray(Timestamp[]::new));
    ledger.write(made.stream().map(one -> Movement.reserved(now, one.pick.sku(), one.pick.location(),
        one.pick.quantity(), new Note("", one.owner.toString(), actor))).toList());
  }

  /** Lets go all that these have. */
  void release(Collection<UUID> owners, Instant now, String reason) {
    release(take(owners), now, reason);
  }

  private void release(List<Held> held, Instant now, String reason) {
    ledger.write(held.stream().map(one -> Movement.released(now, one.pick.sku(), one.pick.location(),
        one.pick.quantity(), new Note(reason, one.owner.toString(), ""))).toList());
  }

  /** Takes the promises to these away; the levels still have them. */
  List<Held> take(Collection<UUID> owners) {
    return jdbc.query("""
      delete from reservation where owner = any (?) returning owner, sku, location, quantity, expires_at""",
        (row, n) -> held(row), (Object) owners.toArray(UUID[]::new));
  }

  /** Promises last until then, those that are not over. */
  void extend(UUID owner, Instant until, Instant now) {
    jdbc.update("""
      update reservation set expires_at = ? where owner = ? and expires_at > ? and expires_at < ?""",
        Timestamp.from(until), owner, Timestamp.from(now), Timestamp.from(until));
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(row.getObject(1, UUID.class),
        new Pick(new Sku(row.getString(2)), row.getString(3), row.getInt(4)), row.getTimestamp(5).toInstant());
  }
}
