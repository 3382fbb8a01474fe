package io.inyeon.order;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.Sourcing.Pick;
import io.inyeon.core.identity.Claim;
import io.inyeon.order.Order.Followed;
import io.inyeon.order.Order.Line;
import io.inyeon.order.Order.Totals;
import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The orders, stored. Everything that changes belongs into the caller's transaction. */
@Component
class Orders {
  private static final String COLUMNS = """
    id, number, cart_id, idempotency_key, status, profile_id, identifiers, channel, email, name, phone, fulfilment, location,
    address::text, currency, subtotal_minor, discount_minor, code, placed_at, expires_at, cancel_reason,
    system, followed_as_of, charges_minor""";

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  Orders(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  Order require(UUID id) {
    return find(List.of(id), false).stream().findFirst().orElseThrow(() -> Problem.notFound("order"));
  }

  /** @param lock whether nobody else may change them until the transaction ends; in the order of their ids */
  List<Order> find(Collection<UUID> ids, boolean lock) {
    return whole("select " + COLUMNS + " from orders where id = any (?) order by id" + (lock ? " for update" : ""),
        (Object) ids.toArray(UUID[]::new));
  }

  /** Those of these ids that are orders. */
  java.util.Set<UUID> known(Collection<UUID> ids) {
    return java.util.Set.copyOf(jdbc.queryForList("select id from orders where id = any (?)", UUID.class,
        (Object) ids.toArray(UUID[]::new)));
  }

  /** Those whose payment has not come in time. Served by the index orders_waiting. */
  List<UUID> overdue(Instant now, int limit) {
    return jdbc.queryForList(
        """
      select id from orders where status = 'placed' and system is null and expires_at <= ? order by expires_at limit ?""",
        UUID.class,
        Timestamp.from(now), limit);
  }

  List<Order> latest(@Nullable String status, Instant before, UUID beforeId, int limit) {
    return whole("select " + COLUMNS + " " + """
      from orders where (?::text is null or status = ?) and (placed_at, id) < (?, ?)
      order by placed_at desc, id desc limit ?""", status, status, Timestamp.from(before), beforeId, limit);
  }

  /** Those of these people, the newest first. */
  List<Order> of(Collection<ProfileId> profiles, @Nullable String status, Instant before, UUID beforeId, int limit) {
    return whole("select " + COLUMNS + " " + """
      from orders where profile_id = any (?) and (?::text is null or status = ?) and (placed_at, id) < (?, ?)
      order by placed_at desc, id desc limit ?""", profiles.stream().map(ProfileId::value).toArray(UUID[]::new), status,
        status, Timestamp.from(before), beforeId, limit);
  }

  /** Whether whoever it was of has been erased. */
  boolean isErased(UUID order) {
    return !jdbc.queryForList("select 1 from orders where id = ? and erased_at is not null", Integer.class, order)
        .isEmpty();
  }

  Optional<UUID> withNumber(String number) {
    return jdbc.queryForList("select id from orders where number = any (?) order by number <> ? limit 1", UUID.class,
        new String[]{number, number.toUpperCase(Locale.ROOT)}, number).stream().findFirst();
  }

  /** The one that this cart has become, unless it came to nothing. Served by the index orders_cart. */
  Optional<UUID> ofCart(UUID cart) {
    return jdbc.queryForList("select id from orders where cart_id = ? and status <> 'cancelled'", UUID.class, cart)
        .stream().findFirst();
  }

  private List<Order> whole(String query, @Nullable Object... arguments) {
    List<Order> bare = jdbc.query(query, (row, n) -> order(row), arguments);
    UUID[] ids = bare.stream().map(Order::id).toArray(UUID[]::new);
    Map<UUID, List<Line>> lines = lines(ids, currencies(bare));
    Map<UUID, List<Pick>> picks = picks(ids);
    return bare.stream()
        .map(one -> new Order(one.id(), one.number(), one.cart(), one.key(), one.status(), one.profile(),
            one.claim(), one.channel(), one.contact(), one.fulfilment(), one.totals(), one.code(), one.placedAt(),
            one.expiresAt(), one.cancelReason(), lines.getOrDefault(one.id(), List.of()),
            picks.getOrDefault(one.id(), List.of()), one.followed()))
        .toList();
  }

  private static Map<UUID, String> currencies(List<Order> orders) {
    Map<UUID, String> currencies = new HashMap<>();
    orders.forEach(one -> currencies.put(one.id(), one.totals().subtotal().currency().getCurrencyCode()));
    return currencies;
  }

  private Map<UUID, List<Line>> lines(UUID[] ids, Map<UUID, String> currencies) {
    Map<UUID, List<Line>> lines = new HashMap<>();
    jdbc.query(
        """
      select order_id, sku, name, quantity, price_minor from order_line where order_id = any (?) order by order_id, sku""",
        row -> {
          UUID id = row.getObject(1, UUID.class);
          lines.computeIfAbsent(id, any -> new ArrayList<>()).add(new Line(new Sku(row.getString(2)), row.getString(3),
              row.getInt(4), Money.of(row.getLong(5), currencies.getOrDefault(id, ""))));
        }, (Object) ids);
    return lines;
  }

  private Map<UUID, List<Pick>> picks(UUID[] ids) {
    Map<UUID, List<Pick>> picks = new HashMap<>();
    jdbc.query(
        """
      select order_id, sku, location, quantity from order_pick where order_id = any (?) order by order_id, sku, location""",
        row -> {
          picks.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
              .add(new Pick(new Sku(row.getString(2)), row.getString(3), row.getInt(4)));
        }, (Object) ids);
    return picks;
  }

  /** New ones. */
  void insert(List<Order> orders) {
    if (orders.isEmpty()) {
      return;
    }
    jdbc.batchUpdate("""
      insert into orders (id, number, cart_id, idempotency_key, status, profile_id, identifiers, channel, email, name, phone,
        fulfilment, location, address, currency, subtotal_minor, discount_minor, total_minor, code, placed_at, expires_at,
        updated_at, system, followed_as_of, charges_minor)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        orders.stream().map(this::row).toList());
    insertLines(orders);
    replacePicks(orders);
    changed(orders, "placed", "", "");
  }

  private Object[] row(Order one) {
    Optional<Contact> contact = one.contact();
    String address = one.fulfilment().orElse(null) instanceof Fulfilment.Ship ship
        ? json.writeValueAsString(ship.address())
        : null;
    return new Object[]{one.id(), one.number(), one.cart().orElse(null), one.key(), one.status().word(),
        one.profile().map(ProfileId::value).orElse(null), one.claim().texts(), one.channel(),
        contact.map(Contact::email).orElse(null), contact.map(Contact::name).orElse(null),
        contact.flatMap(Contact::phone).orElse(null), one.fulfilment().map(Fulfilment::word).orElse(Fulfilment.SHIP),
        one.fulfilment().flatMap(Fulfilment::place).orElse(null), address,
        one.totals().subtotal().currency().getCurrencyCode(),
        one.totals().subtotal().amountMinor(), one.totals().discount().amountMinor(),
        one.totals().total().amountMinor(), one.code().orElse(null), Timestamp.from(one.placedAt()),
        Timestamp.from(one.expiresAt()), Timestamp.from(one.placedAt()),
        one.followed().map(Followed::system).orElse(null),
        one.followed().map(Followed::asOf).map(Timestamp::from).orElse(null), one.totals().charges().amountMinor()};
  }

  /** Something of it was written down now, whenever it happened: whoever looks for what is new finds it. */
  void touched(UUID order, Instant now) {
    jdbc.update("update orders set updated_at = ? where id = ?", Timestamp.from(now), order);
  }

  /** Another system has told it anew: all but who it is and its state. */
  void retell(Order one) {
    Object[] row = row(one);
    jdbc.update("""
      update orders set cart_id = ?, profile_id = coalesce(?, profile_id), identifiers = ?, channel = ?, email = ?, name = ?,
        phone = ?, fulfilment = ?, location = ?, address = ?::jsonb, currency = ?, subtotal_minor = ?, discount_minor = ?,
        total_minor = ?, placed_at = ?, system = ?, followed_as_of = ?, charges_minor = ? where id = ?""", row[2],
        row[5],
        row[6], row[7], row[8], row[9], row[10], row[11], row[12], row[13], row[14], row[15], row[16], row[17], row[19],
        row[22], row[23], row[24], one.id());
    jdbc.update("delete from order_line where order_id = ?", one.id());
    insertLines(List.of(one));
  }

  private void insertLines(List<Order> orders) {
    List<UUID> ids = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    orders.forEach(order -> order.lines().forEach(line -> {
      ids.add(order.id());
      lines.add(line);
    }));
    jdbc.update("""
      insert into order_line (order_id, sku, name, quantity, price_minor)
      select * from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::bigint[])""", ids.toArray(UUID[]::new),
        all(lines, line -> line.sku().value()), all(lines, Line::name),
        lines.stream().map(Line::quantity).toArray(Integer[]::new),
        lines.stream().map(line -> line.price().amountMinor()).toArray(Long[]::new));
  }

  private static <T> String[] all(List<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  /** From where their things are taken, now. */
  void replacePicks(List<Order> orders) {
    List<UUID> ids = new ArrayList<>();
    List<Pick> picks = new ArrayList<>();
    orders.forEach(order -> order.picks().forEach(pick -> {
      ids.add(order.id());
      picks.add(pick);
    }));
    jdbc.update("""
      insert into order_pick (order_id, sku, location, quantity) select * from unnest(?::uuid[], ?::text[], ?::text[], ?::int[])
      on conflict (order_id, sku, location) do update set quantity = excluded.quantity""", ids.toArray(UUID[]::new),
        all(picks, pick -> pick.sku().value()), all(picks, Pick::location),
        picks.stream().map(Pick::quantity).toArray(Integer[]::new));
  }

  void dropPicks(Collection<UUID> orders) {
    jdbc.update("delete from order_pick where order_id = any (?)", (Object) orders.toArray(UUID[]::new));
  }

  /** They are in this state now. */
  void become(Collection<UUID> orders, OrderStatus status, Optional<String> reason, String actor, Instant now) {
    UUID[] ids = orders.toArray(UUID[]::new);
    jdbc.update("update orders set status = ?, cancel_reason = ?, updated_at = ? where id = any (?)", status.word(),
        reason.orElse(null), Timestamp.from(now), ids);
    changed(ids, status.word(), reason.orElse(""), actor, now);
  }

  /** They are in the last of these states now, and were in each of the others for a moment. */
  void pass(Collection<UUID> orders, List<OrderStatus> statuses, String actor, Instant now) {
    UUID[] ids = orders.toArray(UUID[]::new);
    statuses.subList(0, statuses.size() - 1).forEach(status -> changed(ids, status.word(), "", actor, now));
    become(orders, statuses.getLast(), Optional.empty(), actor, now);
  }

  private void changed(List<Order> orders, String status, String reason, String actor) {
    changed(orders.stream().map(Order::id).toArray(UUID[]::new), status, reason, actor,
        orders.getFirst().placedAt());
  }

  private void changed(UUID[] ids, String status, String reason, String actor, Instant at) {
    jdbc.update("""
      insert into order_change (order_id, status, at, reason, actor) select id, ?, ?, ?, ? from unnest(?::uuid[]) as one (id)
      on conflict do nothing""", status, Timestamp.from(at), reason, actor, ids);
  }

  /** A state, and since when. */
  record Change(String status, Instant at, String reason, String actor) {}

  List<Change> changes(UUID order) {
    return jdbc.query("""
      select status, at, reason, actor from order_change where order_id = ?
      order by array_position(array['placed', 'paid', 'allocated', 'fulfilled', 'cancelled'], status)""",
        (row, n) -> new Change(row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4)),
        order);
  }

  private Order order(ResultSet row) throws SQLException {
    String currency = row.getString(15);
    return new Order(row.getObject(1, UUID.class), row.getString(2), Optional.ofNullable(row.getObject(3, UUID.class)),
        row.getString(4),
        OrderStatus.named(row.getString(5)), Optional.ofNullable(row.getObject(6, UUID.class)).map(ProfileId::new),
        Claim.read((String[]) row.getArray(7).getArray()), row.getString(8), contact(row), fulfilment(row),
        new Totals(Money.of(row.getLong(16), currency), Money.of(row.getLong(17), currency),
            Money.of(row.getLong(24), currency)),
        Optional.ofNullable(row.getString(18)), row.getTimestamp(19).toInstant(), row.getTimestamp(20).toInstant(),
        Optional.ofNullable(row.getString(21)), List.of(), List.of(), Optional.ofNullable(row.getString(22))
            .map(followed(row.getTimestamp(23))));
  }

  private static Function<String, Followed> followed(@Nullable Timestamp asOf) {
    return system -> new Followed(system, java.util.Objects.requireNonNull(asOf).toInstant());
  }

  private static Optional<Contact> contact(ResultSet row) throws SQLException {
    @Nullable
    String email = row.getString(9);
    return email == null
        ? Optional.empty()
        : Optional.of(new Contact(email, row.getString(10), Optional.ofNullable(row.getString(11))));
  }

  private Optional<Fulfilment> fulfilment(ResultSet row) throws SQLException {
    if (row.getString(12).equals("pickup")) {
      return Optional.of(new Fulfilment.Pickup(row.getString(13)));
    }
    return Optional.ofNullable(row.getString(14)).map(text -> new Fulfilment.Ship(
        json.readValue(text, new TypeReference<Map<String, String>>() {
        })));
  }
}
