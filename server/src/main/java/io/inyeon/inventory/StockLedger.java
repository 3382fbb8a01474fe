package io.inyeon.inventory;

import io.inyeon.core.commerce.Sku;
import io.inyeon.postgres.Notifications;
import io.inyeon.web.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes movements and what they make of the levels: both or neither. Always within the caller's transaction. */
@Component
class StockLedger {
  private record Place(Sku sku, String location) {}

  /** @param sold promised for good, less what orders gave back; or taken at a till */
  private record Change(int onHand, int reserved, int allocated, int incoming, int sold) {
    Change plus(Movement movement) {
      return new Change(Math.addExact(onHand, movement.onHand()), Math.addExact(reserved, movement.reserved()),
          Math.addExact(allocated, movement.allocated()), Math.addExact(incoming, movement.incoming()),
          Math.addExact(sold, sold(movement)));
    }

    private static int sold(Movement movement) {
      return switch (movement.kind()) {
        case ALLOCATED, UNALLOCATED -> movement.allocated();
        case ADJUSTED -> movement.note().reason().equals(Movement.SOLD) ? -movement.onHand() : 0;
        case RECEIVED, COUNTED, TRANSFERRED, EXPECTED, RESERVED, RELEASED, FULFILLED -> 0;
      };
    }

    /** Whether it is to be seen in what was sold or could be. */
    boolean isOfADay() {
      return onHand != 0 || allocated != 0;
    }
  }

  private final JdbcTemplate jdbc;
  private final StockDays days;
  private final Notifications notifications;

  StockLedger(JdbcTemplate jdbc, StockDays days, Notifications notifications) {
    this.jdbc = jdbc;
    this.days = days;
    this.notifications = notifications;
  }

  /** The rows of stock that are changed must be locked already, or be locked in the order of (sku, location) by this alone. */
  void write(List<Movement> movements) {
    if (movements.isEmpty()) {
      return;
    }
    Map<Place, Change> changes = new TreeMap<>(
        java.util.Comparator.comparing(Place::sku).thenComparing(Place::location));
    movements.forEach(one -> changes.merge(new Place(one.sku(), one.location()), new Change(0, 0, 0, 0, 0).plus(one),
        (before, any) -> before.plus(one)));
    days.keep(folded(changes, movements.getLast().at()));
    append(movements);
    changes.keySet().stream().map(place -> place.sku().value()).distinct()
        .forEach(sku -> notifications.changed(Notifications.Topic.STOCK, sku));
  }

  /** @throws Problem 409 when less is on hand than is to leave: a count may have found less than was promised */
  private List<StockDays.Change> folded(Map<Place, Change> changes, Instant now) {
    try {
      return fold(changes, now);
    } catch (DataIntegrityViolationException e) {
      if (String.valueOf(e.getMessage()).contains("stock_on_hand_check")) {
        throw Problem.conflict("not_on_hand",
            "Less is on hand there than is to leave. Bring more there, or have it counted again.");
      }
      throw e;
    }
  }

  /** @return what the days have become, each in its place's zone */
  private List<StockDays.Change> fold(Map<Place, Change> changes, Instant now) {
    return jdbc.query("""
      update stock set on_hand = stock.on_hand + change.on_hand, reserved = stock.reserved + change.reserved,
        allocated = stock.allocated + change.allocated, incoming = stock.incoming + change.incoming
      from unnest(?::text[], ?::text[], ?::int[], ?::int[], ?::int[], ?::int[])
        as change (sku, location, on_hand, reserved, allocated, incoming)
      where stock.sku = change.sku and stock.location = change.location
      returning stock.sku, stock.location, stock.on_hand - stock.allocated,
        (select zone from location where code = stock.location)""", (row, n) -> {
      Place place = new Place(new Sku(row.getString(1)), row.getString(2));
      return day(place, Objects.requireNonNull(changes.get(place)), row.getInt(3),
          now.atZone(ZoneId.of(row.getString(4))).toLocalDate());
    }, texts(changes.keySet(), place -> place.sku.value()), texts(changes.keySet(), Place::location),
        numbers(changes.values(), Change::onHand), numbers(changes.values(), Change::reserved),
        numbers(changes.values(), Change::allocated), numbers(changes.values(), Change::incoming)).stream()
        .flatMap(Optional::stream).toList();
  }

  private static Optional<StockDays.Change> day(Place place, Change change, int closing, LocalDate day) {
    int opening = closing - change.onHand + change.allocated;
    return change.isOfADay()
        ? Optional.of(new StockDays.Change(place.sku, place.location, day, change.sold, opening > 0 || closing > 0,
            closing))
        : Optional.empty();
  }

  private void append(List<Movement> movements) {
    jdbc.update("""
      insert into stock_movement (at, sku, location, kind, on_hand, reserved, allocated, incoming, reason, reference, actor)
      select * from unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[], ?::int[],
        ?::text[], ?::text[], ?::text[])""",
        movements.stream().map(one -> Timestamp.from(one.at())).toArray(Timestamp[]::new),
        texts(movements, one -> one.sku().value()), texts(movements, Movement::location),
        texts(movements, one -> one.kind().word()), numbers(movements, Movement::onHand),
        numbers(movements, Movement::reserved), numbers(movements, Movement::allocated),
        numbers(movements, Movement::incoming), texts(movements, one -> one.note().reason()),
        texts(movements, one -> one.note().reference()), texts(movements, one -> one.note().actor()));
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static <T> Integer[] numbers(Collection<T> rows, ToIntFunction<T> column) {
    return rows.stream().map(column::applyAsInt).toArray(Integer[]::new);
  }
}
