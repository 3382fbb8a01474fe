package io.inyeon.cart;

import io.inyeon.cart.Cart.Line;
import io.inyeon.cart.Cart.Status;
import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.identity.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of carts. */
@Component
class CartTable {
  private static final String COLUMNS = """
    id, currency, status, profile_id, identifiers, channel, revision, merged_into, order_id, held_since, created_at,
    updated_at, country, held_place, followed_as_of, url""";

  private final JdbcTemplate jdbc;

  CartTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @param lock whether nobody else may change them until the transaction ends; in the order of their ids */
  List<Cart> find(Collection<UUID> ids, boolean lock) {
    List<Cart> carts = jdbc.query("select " + COLUMNS + " from cart where id = any (?) order by id"
        + (lock ? " for update" : ""), (row, n) -> cart(row), (Object) ids.toArray(UUID[]::new));
    return withLines(carts);
  }

  /** Those that are open and this person's, the one changed last before. */
  List<Cart> openOf(Collection<ProfileId> profiles, Claim claim) {
    List<Cart> carts = jdbc.query("select " + COLUMNS + " " + """
      from cart where status = 'open' and (profile_id = any (?) or identifiers && ?::text[])
      order by updated_at desc, id""", (row, n) -> cart(row), ids(profiles), claim.texts());
    return withLines(carts);
  }

  /** Those of these people, the newest first. */
  List<Cart> of(Collection<ProfileId> profiles, int limit) {
    return withLines(jdbc.query("select " + COLUMNS + " " + """
      from cart where profile_id = any (?) order by updated_at desc, id limit ?""", (row, n) -> cart(row),
        ids(profiles), limit));
  }

  private List<Cart> withLines(List<Cart> carts) {
    Map<UUID, List<Line>> lines = new HashMap<>();
    jdbc.query("""
      select cart_id, sku, saved, quantity, price_minor, added_at from cart_line where cart_id = any (?)
      order by cart_id, added_at, sku, saved""", row -> {
      lines.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>()).add(new Line(
          new Sku(row.getString(2)), row.getBoolean(3), row.getInt(4), row.getLong(5),
          row.getTimestamp(6).toInstant()));
    }, (Object) carts.stream().map(Cart::id).toArray(UUID[]::new));
    return carts.stream().map(cart -> with(cart, lines.getOrDefault(cart.id(), List.of()))).toList();
  }

  private static Cart with(Cart cart, List<Line> lines) {
    return new Cart(cart.id(), cart.currency(), cart.status(), cart.profile(), cart.claim(), cart.channel(),
        cart.country(), cart.revision(), cart.mergedInto(), cart.order(), cart.heldSince(), cart.heldPlace(),
        cart.followed(), cart.createdAt(), cart.updatedAt(), lines);
  }

  void insert(UUID id, Currency currency, Optional<ProfileId> profile, Claim claim, String channel,
      Optional<String> country, Instant now) {
    jdbc.update("""
      insert into cart (id, currency, status, profile_id, identifiers, channel, country, created_at, updated_at)
      values (?, ?, 'open', ?, ?, ?, ?, ?, ?)""", id, currency.getCurrencyCode(),
        profile.map(ProfileId::value).orElse(null), claim.texts(), channel, country.orElse(null),
        Timestamp.from(now), Timestamp.from(now));
  }

  /** Whose it is now. */
  void belongs(UUID id, Optional<ProfileId> profile, Claim claim) {
    jdbc.update("update cart set profile_id = coalesce(?, profile_id), identifiers = ? where id = ?",
        profile.map(ProfileId::value).orElse(null), claim.texts(), id);
  }

  /** Where it is bought, as far as somebody has said. */
  void isIn(UUID id, Optional<String> country) {
    country.ifPresent(code -> jdbc.update("update cart set country = ? where id = ?", code, id));
  }

  void put(UUID cart, Line line) {
    jdbc.update(
        """
      insert into cart_line (cart_id, sku, saved, quantity, price_minor, added_at) values (?, ?, ?, ?, ?, ?)
      on conflict (cart_id, sku, saved) do update set quantity = excluded.quantity, price_minor = excluded.price_minor""",
        cart, line.sku().value(), line.saved(), line.quantity(), line.priceMinor(), Timestamp.from(line.addedAt()));
  }

  void remove(UUID cart, Sku sku, boolean saved) {
    jdbc.update("delete from cart_line where cart_id = ? and sku = ? and saved = ?", cart, sku.value(), saved);
  }

  void touched(UUID id, String channel, Instant now) {
    jdbc.update("update cart set revision = revision + 1, channel = ?, updated_at = ? where id = ?", channel,
        Timestamp.from(now), id);
  }

  void merged(UUID id, UUID into, Instant now) {
    jdbc.update("""
      update cart set status = 'merged', merged_into = ?, revision = revision + 1, updated_at = ? where id = ?""", into,
        Timestamp.from(now), id);
  }

  void held(UUID id, @Nullable Instant since, @Nullable String place) {
    jdbc.update("update cart set held_since = ?, held_place = ? where id = ?",
        since == null ? null : Timestamp.from(since), place, id);
  }

  /** @param closed whether nobody goes on with it */
  void followed(UUID id, Instant asOf, Optional<String> url, boolean closed) {
    jdbc.update(
        "update cart set followed_as_of = ?, url = ?, status = case status when 'merged' then status else ? end where id = ?",
        Timestamp.from(asOf),
        url.orElse(null), closed ? "ordered" : "open", id);
  }

  /** @param orders by cart */
  void ordered(Map<UUID, UUID> orders, Instant now) {
    jdbc.update("""
      update cart set status = 'ordered', order_id = made.order_id, held_since = null, held_place = null, revision = revision + 1,
        updated_at = ?
      from unnest(?::uuid[], ?::uuid[]) as made (cart_id, order_id) where id = cart_id""", Timestamp.from(now),
        orders.keySet().toArray(UUID[]::new), orders.values().toArray(UUID[]::new));
  }

  void reopen(UUID id, UUID order, Instant now) {
    jdbc.update("""
      update cart set status = 'open', order_id = null, revision = revision + 1, updated_at = ?
      where id = ? and order_id = ?""", Timestamp.from(now), id, order);
  }

  /** The revisions of those that are there. */
  Map<UUID, Long> revisions(Collection<UUID> ids) {
    Map<UUID, Long> revisions = new HashMap<>();
    jdbc.query("select id, revision from cart where id = any (?)", row -> {
      revisions.put(row.getObject(1, UUID.class), row.getLong(2));
    }, (Object) ids.toArray(UUID[]::new));
    return revisions;
  }

  /** Until the transaction ends nobody else opens a cart for whoever has this name. */
  void hold(String name) {
    jdbc.query("select pg_advisory_xact_lock(hashtextextended('cart ' || ?, 0))", row -> {
    }, name);
  }

  private static UUID[] ids(Collection<ProfileId> profiles) {
    return profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
  }

  private static Optional<Cart.Followed> followed(ResultSet row) throws SQLException {
    Optional<String> url = Optional.ofNullable(row.getString(16));
    return Optional.ofNullable(row.getTimestamp(15)).map(asOf -> new Cart.Followed(asOf.toInstant(), url));
  }

  private static Cart cart(ResultSet row) throws SQLException {
    return new Cart(row.getObject(1, UUID.class), Currency.getInstance(row.getString(2)),
        Status.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getObject(4, UUID.class)).map(ProfileId::new),
        Claim.read((String[]) row.getArray(5).getArray()), row.getString(6), Optional.ofNullable(row.getString(13)),
        row.getLong(7),
        Optional.ofNullable(row.getObject(8, UUID.class)), Optional.ofNullable(row.getObject(9, UUID.class)),
        Optional.ofNullable(row.getTimestamp(10)).map(Timestamp::toInstant), Optional.ofNullable(row.getString(14)),
        followed(row), row.getTimestamp(11).toInstant(), row.getTimestamp(12).toInstant(), List.of());
  }
}
