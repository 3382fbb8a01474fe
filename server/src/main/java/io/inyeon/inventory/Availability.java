package io.inyeon.inventory;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.StockTable.Level;
import io.inyeon.web.Page;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What can be promised, for whoever shows it. To promise it is another matter: {@link Promises}. */
@Service
public class Availability {
  private final StockTable stock;
  private final Locations locations;
  private final Invitations invitations;
  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  Availability(StockTable stock, Locations locations, Invitations invitations, JdbcTemplate jdbc, InstantSource clock) {
    this.stock = stock;
    this.locations = locations;
    this.invitations = invitations;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How many of each can be promised on a channel, over all places in use; 0 for what has none. */
  public Map<Sku, Long> of(Collection<Sku> skus, String channel) {
    Map<Sku, Long> available = new TreeMap<>();
    skus.forEach(sku -> available.put(sku, 0L));
    stock.levels(skus, channel, clock.instant())
        .forEach(level -> available.merge(level.shelf().sku(), (long) level.promisable(), Long::sum));
    return available;
  }

  /** The same for this customer: what is held for them is there, and for nobody else. */
  public Map<Sku, Long> of(Collection<Sku> skus, String channel, Optional<ProfileId> customer) {
    Map<Sku, Long> available = of(skus, channel);
    customer.ifPresent(owner -> invitations.held(owner, skus)
        .forEach((sku, held) -> available.merge(sku, held, Long::sum)));
    return available;
  }

  /** Those of these of which stock is kept anywhere. */
  Set<Sku> kept(Collection<Sku> skus) {
    return stock.levels(skus, "", clock.instant()).stream().map(level -> level.shelf().sku())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether any of these can be sent to whoever wants it. */
  boolean isShipped(Collection<Sku> skus) {
    return stock.levels(skus, "", clock.instant()).stream()
        .anyMatch(level -> level.promisable() > 0 && level.services().contains(Location.SHIP));
  }

  /** The places where one can collect any of these now. */
  Collection<Location> places(Collection<Sku> skus) {
    return locations.find(stock.levels(skus, "", clock.instant()).stream()
        .filter(level -> level.promisable() > 0 && level.services().contains(Location.PICKUP))
        .map(level -> level.shelf().location()).distinct().toList()).values();
  }

  /** The places where one can collect this many of one thing now. */
  public List<String> collectable(Sku sku, int quantity, String channel) {
    return stock.levels(List.of(sku), channel, clock.instant()).stream()
        .filter(level -> level.isActive() && level.services().contains(Location.PICKUP)
            && level.shelf().available() >= quantity)
        .map(level -> level.shelf().location()).toList();
  }

  StockView of(Sku sku, String channel) {
    return StockView.of(sku.value(), stock.levels(List.of(sku), channel, clock.instant()));
  }

  List<StockView> ofAll(List<Sku> skus, String channel) {
    Map<Sku, List<Level>> levels = stock.levels(skus, channel, clock.instant()).stream()
        .collect(Collectors.groupingBy(level -> level.shelf().sku()));
    return skus.stream().map(sku -> StockView.of(sku.value(), levels.getOrDefault(sku, List.of()))).toList();
  }

  Page<StockView> after(String cursor, @Nullable String location, String channel, int limit) {
    if (location != null) {
      return Page.of(stock.at(location, cursor, channel, clock.instant(), limit + 1), limit,
          level -> level.shelf().sku().value())
          .map(level -> StockView.of(level.shelf().sku().value(), List.of(level)));
    }
    List<String> skus = jdbc.queryForList("select distinct sku from stock where sku > ? order by sku limit ?",
        String.class, cursor, limit + 1);
    Map<Sku, List<Level>> levels = stock.levels(skus.stream().map(Sku::new).toList(), channel, clock.instant()).stream()
        .collect(Collectors.groupingBy(level -> level.shelf().sku()));
    return Page.of(skus, limit, sku -> sku)
        .map(sku -> StockView.of(sku, levels.getOrDefault(new Sku(sku), List.of())));
  }

  Page<MovementView> movements(Sku sku, @Nullable String location, long before, int limit) {
    return Page.of(jdbc.query("""
      select id, at, sku, location, kind, on_hand, reserved, allocated, incoming, reason, reference, actor
      from stock_movement where sku = ? and (?::text is null or location = ?) and id < ? order by id desc limit ?""",
        (row, n) -> new MovementView(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3),
            row.getString(4), row.getString(5), row.getInt(6), row.getInt(7), row.getInt(8), row.getInt(9),
            row.getString(10), row.getString(11), row.getString(12)),
        sku.value(), location, location, before, limit + 1), limit, last -> Long.toString(last.id()));
  }
}
