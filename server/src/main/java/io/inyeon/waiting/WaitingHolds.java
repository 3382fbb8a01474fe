package io.inyeon.waiting;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.identity.Claim;
import io.inyeon.core.identity.Identifier;
import io.inyeon.inventory.Promises;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * What the lists hold for whoever checks out. Everything here belongs into the caller's transaction: {@link #of} before the levels
 * are locked, {@link #ordered} after.
 */
@Service
public class WaitingHolds {
  private static final String ORDERED = "ordered";

  /**
   * Somebody who is about to buy.
   *
   * @param order what is to become of it
   */
  public record Buyer(UUID order, Optional<ProfileId> profile, Claim claim, Collection<Sku> skus) {}

  private final JdbcTemplate jdbc;
  private final Promises promises;

  WaitingHolds(JdbcTemplate jdbc, Promises promises) {
    this.jdbc = jdbc;
    this.promises = promises;
  }

  /** By order, the entries by which its buyer waits for what is in it: owners of holds, if they have any. */
  public Map<UUID, Set<UUID>> of(Collection<Buyer> buyers) {
    Map<UUID, Set<UUID>> entries = new HashMap<>();
    Set<Sku> wanted = wanted(buyers);
    if (!wanted.isEmpty()) {
      byProfile(buyers, wanted, entries);
      byName(buyers, wanted, entries);
    }
    return entries;
  }

  /** Those of these for which anybody waits: mostly none. */
  private Set<Sku> wanted(Collection<Buyer> buyers) {
    return new HashSet<>(jdbc.query("""
      select sku from unnest(?::text[]) as bought (sku)
      where exists (select 1 from waiting where waiting.sku = bought.sku and status in ('waiting', 'told'))""",
        (row, n) -> new Sku(row.getString(1)), (Object) buyers.stream().flatMap(buyer -> buyer.skus().stream())
            .map(Sku::value).distinct().toArray(String[]::new)));
  }

  private void byProfile(Collection<Buyer> buyers, Set<Sku> wanted, Map<UUID, Set<UUID>> entries) {
    List<UUID> orders = new ArrayList<>();
    List<UUID> profiles = new ArrayList<>();
    List<String> skus = new ArrayList<>();
    buyers.forEach(buyer -> buyer.profile.ifPresent(profile -> buyer.skus.stream().filter(wanted::contains)
        .forEach(sku -> {
          orders.add(buyer.order);
          profiles.add(profile.value());
          skus.add(sku.value());
        })));
    jdbc.query("""
      select bought.order_id, waiting.id from unnest(?::uuid[], ?::uuid[], ?::text[]) as bought (order_id, profile_id, sku)
      join profile as buyer on buyer.id = bought.profile_id
      join profile as theirs on theirs.root_id = buyer.root_id
      join waiting on waiting.profile_id = theirs.id and waiting.sku = bought.sku and status in ('waiting', 'told')""",
        row -> {
          entries.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashSet<>())
              .add(row.getObject(2, UUID.class));
        }, orders.toArray(UUID[]::new), profiles.toArray(UUID[]::new), skus.toArray(String[]::new));
  }

  /** Whoever is named by an identifier: the entry may know who that is, or have been left by the same name. */
  private void byName(Collection<Buyer> buyers, Set<Sku> wanted, Map<UUID, Set<UUID>> entries) {
    List<UUID> orders = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> skus = new ArrayList<>();
    buyers.forEach(buyer -> buyer.claim.identifiers().forEach(name -> buyer.skus.stream().filter(wanted::contains)
        .forEach(sku -> {
          orders.add(buyer.order);
          names.add(name.text());
          skus.add(sku.value());
        })));
    jdbc.query("""
      with bought as (select * from unnest(?::uuid[], ?::text[], ?::text[]) as one (order_id, name, sku))
      select bought.order_id, waiting.id from bought
      join waiting on waiting.identifiers @> array[bought.name] and waiting.sku = bought.sku
        and status in ('waiting', 'told')
      union
      select bought.order_id, waiting.id from bought
      join identifier on identifier.namespace = split_part(bought.name, ':', 1)
        and identifier.value = substr(bought.name, strpos(bought.name, ':') + 1)
      join profile as buyer on buyer.id = identifier.profile_id
      join profile as theirs on theirs.root_id = buyer.root_id
      join waiting on waiting.profile_id = theirs.id and waiting.sku = bought.sku and status in ('waiting', 'told')""",
        row -> {
          entries.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashSet<>())
              .add(row.getObject(2, UUID.class));
        }, orders.toArray(UUID[]::new), names.toArray(String[]::new), skus.toArray(String[]::new));
  }

  /**
   * They have ordered what they waited for: they wait no more, and nothing is held for them besides.
   *
   * @param orders by entry
   */
  public void ordered(Map<UUID, UUID> orders, Instant now) {
    if (!orders.isEmpty()) {
      jdbc.update("""
        update waiting set status = 'ordered', order_id = made.order_id, updated_at = ?
        from unnest(?::uuid[], ?::uuid[]) as made (id, order_id)
        where waiting.id = made.id and status in ('waiting', 'told')""", Timestamp.from(now),
          orders.keySet().toArray(UUID[]::new), orders.values().toArray(UUID[]::new));
      promises.release(orders.keySet(), ORDERED);
    }
  }
}
