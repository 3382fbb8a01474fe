package io.inyeon.inventory;

import io.inyeon.access.CurrentActor;
import io.inyeon.catalog.Products;
import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.Movement.Note;
import io.inyeon.record.Kept;
import io.inyeon.record.SystemsOfRecord;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the levels that another system tells: what it says is booked as the difference from what was known, so the ledger stays
 * whole. What it said earlier and comes later changes nothing. All of a request, or nothing.
 */
@Component
class FollowedLevels {
  static final int MOST = 1_000;
  private static final String REASON = "followed";

  /** @param onHand how many one could count there */
  @Schema(name = "FollowedLevel")
  record Line(@Nullable String sku, @Nullable Integer onHand) {}

  /** @param asOf when the other system knew it so */
  @Schema(name = "FollowedLevelsWish")
  record Wish(@Nullable String location, @Nullable Instant asOf, @Nullable List<@Nullable Line> levels) {}

  /**
   * @param changed how many levels are others than before
   * @param late SKUs of which something later was told already
   */
  @Schema(name = "FollowedLevelsView")
  record Followed(int changed, List<String> late) {}

  private final SystemsOfRecord records;
  private final StockTable stock;
  private final StockLedger ledger;
  private final InventoryFields fields;
  private final Products products;
  private final CurrentActor current;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  FollowedLevels(SystemsOfRecord records, StockTable stock, StockLedger ledger, InventoryFields fields,
      Products products,
      CurrentActor current, JdbcTemplate jdbc, TransactionTemplate transaction, InstantSource clock) {
    this.records = records;
    this.stock = stock;
    this.ledger = ledger;
    this.fields = fields;
    this.products = products;
    this.current = current;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  Followed follow(Wish wish) {
    records.requireElsewhere(Kept.STOCK);
    String location = fields.place(wish.location, "location");
    Instant asOf = asOf(wish.asOf);
    Map<Sku, Integer> told = told(wish.levels == null ? List.of() : wish.levels);
    return Objects.requireNonNull(transaction.execute(status -> follow(location, asOf, told)));
  }

  private Followed follow(String location, Instant asOf, Map<Sku, Integer> told) {
    told.keySet().forEach(sku -> stock.ensure(sku, List.of(location)));
    stock.lock(told.keySet());
    Set<String> news = Set.copyOf(jdbc.queryForList("""
      insert into stock_followed as known (sku, location, as_of) select sku, ?, ? from unnest(?::text[]) as told (sku)
      on conflict (sku, location) do update set as_of = excluded.as_of where known.as_of < excluded.as_of
      returning sku""", String.class, location, Timestamp.from(asOf),
        told.keySet().stream().map(Sku::value).toArray(String[]::new)));
    List<Movement> movements = new ArrayList<>();
    Note note = new Note(REASON, asOf.toString(), current.actor().name());
    stock.levels(told.keySet(), "", clock.instant()).stream()
        .filter(level -> level.shelf().location().equals(location) && news.contains(level.shelf().sku().value()))
        .forEach(level -> {
          int delta = Objects.requireNonNull(told.get(level.shelf().sku())) - level.shelf().onHand();
          if (delta != 0) {
            movements.add(Movement.adjusted(clock.instant(), level.shelf().sku(), location, delta, note));
          }
        });
    ledger.write(movements);
    return new Followed(movements.size(),
        told.keySet().stream().map(Sku::value).filter(sku -> !news.contains(sku)).toList());
  }

  private Instant asOf(@Nullable Instant asOf) {
    if (asOf == null || asOf.isAfter(clock.instant().plusSeconds(60))) {
      throw InventoryFields.flaw(asOf == null ? "required" : "out_of_range", "asOf",
          "when the other system knew it so, not later");
    }
    return asOf;
  }

  private Map<Sku, Integer> told(List<@Nullable Line> lines) {
    if (lines.isEmpty() || lines.size() > MOST) {
      throw InventoryFields.flaw("out_of_range", "levels", "1 to " + MOST + " are taken at once");
    }
    Map<Sku, Integer> told = new TreeMap<>();
    for (int at = 0; at < lines.size(); at++) {
      Line line = lines.get(at);
      if (line == null) {
        throw InventoryFields.flaw("required", "levels." + at, "a sku and how many there are");
      }
      Sku sku = InventoryFields.sku(line.sku);
      if (line.onHand == null || line.onHand < 0 || line.onHand > Demand.MOST) {
        throw InventoryFields.flaw("out_of_range", "levels." + at + ".onHand",
            "a whole number from 0 to " + Demand.MOST);
      }
      if (told.put(sku, line.onHand) != null) {
        throw InventoryFields.flaw("twice", "levels." + at + ".sku", "\"" + sku + "\" stands here before");
      }
    }
    unknown(told.keySet());
    return told;
  }

  private void unknown(Set<Sku> skus) {
    Set<Sku> unknown = new HashSet<>(skus);
    unknown.removeAll(products.known(skus));
    if (!unknown.isEmpty()) {
      throw InventoryFields.flaw("unknown_sku", "levels", "the catalogue has no "
          + unknown.stream().sorted().limit(10).map(sku -> "\"" + sku + "\"").collect(Collectors.joining(", ")));
    }
  }
}
