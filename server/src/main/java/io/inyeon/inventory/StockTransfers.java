package io.inyeon.inventory;

import io.inyeon.access.CurrentActor;
import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.Shelf;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.Movement.Kind;
import io.inyeon.inventory.Movement.Note;
import io.inyeon.record.Kept;
import io.inyeon.record.SystemsOfRecord;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What moves between places, is on its way, or has come. */
@Component
class StockTransfers {
  /** @param from where it leaves; it arrives at once: one that takes days goes by way of a place of the kind transit */
  record TransferWish(@Nullable String sku, @Nullable String from, @Nullable String to, @Nullable Integer quantity,
      @Nullable String reason, @Nullable String reference) {}

  /** @param quantity how many more are on their way; fewer, if negative */
  record ExpectedWish(@Nullable String sku, @Nullable String location, @Nullable Integer quantity,
      @Nullable String reference) {}

  /** @param quantity how many have come; as many as were on their way are so no longer */
  record ReceiptWish(@Nullable String sku, @Nullable String location, @Nullable Integer quantity,
      @Nullable String reference) {}

  private final StockTable stock;
  private final StockLedger ledger;
  private final InventoryFields fields;
  private final InventoryRequests requests;
  private final SystemsOfRecord records;
  private final CurrentActor current;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  StockTransfers(StockTable stock, StockLedger ledger, InventoryFields fields,
      InventoryRequests requests, SystemsOfRecord records, CurrentActor current, TransactionTemplate transaction,
      InstantSource clock) {
    this.stock = stock;
    this.ledger = ledger;
    this.fields = fields;
    this.requests = requests;
    this.records = records;
    this.current = current;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What was promised stays where it is. */
  StockView transfer(String key, TransferWish wish) {
    records.checkPeopleMay(Kept.STOCK);
    Sku sku = fields.known(wish.sku);
    String from = fields.place(wish.from, "from");
    String to = fields.place(wish.to, "to");
    int quantity = quantity(wish.quantity, 1);
    if (from.equals(to)) {
      throw InventoryFields.flaw("same_location", "to", "it is there already");
    }
    Note note = new Note(InventoryFields.text(wish.reason, "reason"), InventoryFields.text(wish.reference, "reference"),
        current.actor().name());
    return once(key, wish, sku, () -> {
      hold(sku, List.of(from, to));
      Shelf shelf = level(sku, from).shelf();
      int free = shelf.onHand() - shelf.reserved() - shelf.allocated();
      if (free < quantity) {
        throw Problem
            .conflict("out_of_stock", "There are " + Math.max(0, free) + " at " + from + " that nobody was promised.")
            .with("available", Math.max(0, free));
      }
      Instant now = clock.instant();
      ledger.write(List.of(new Movement(now, sku, from, Kind.TRANSFERRED, -quantity, 0, 0, 0, note),
          new Movement(now, sku, to, Kind.TRANSFERRED, quantity, 0, 0, 0, note)));
    });
  }

  StockView expect(String key, ExpectedWish wish) {
    records.checkPeopleMay(Kept.STOCK);
    Sku sku = fields.known(wish.sku);
    String location = fields.place(wish.location, "location");
    int quantity = quantity(wish.quantity, -Demand.MOST);
    Note note = new Note("", InventoryFields.text(wish.reference, "reference"), current.actor().name());
    return once(key, wish, sku, () -> {
      hold(sku, List.of(location));
      int incoming = level(sku, location).incoming();
      if (incoming + quantity < 0 || incoming + quantity > Demand.MOST) {
        throw Problem.conflict("out_of_range", "There are " + incoming + " on their way to " + location + ".")
            .with("incoming", incoming);
      }
      ledger.write(List.of(new Movement(clock.instant(), sku, location, Kind.EXPECTED, 0, 0, 0, quantity, note)));
    });
  }

  StockView receive(String key, ReceiptWish wish) {
    records.checkPeopleMay(Kept.STOCK);
    Sku sku = fields.known(wish.sku);
    String location = fields.place(wish.location, "location");
    int quantity = quantity(wish.quantity, 1);
    Note note = new Note("", InventoryFields.text(wish.reference, "reference"), current.actor().name());
    return once(key, wish, sku, () -> {
      hold(sku, List.of(location));
      int expected = Math.min(quantity, level(sku, location).incoming());
      ledger
          .write(List.of(new Movement(clock.instant(), sku, location, Kind.RECEIVED, quantity, 0, 0, -expected, note)));
    });
  }

  private StockView once(String key, Object wish, Sku sku, Runnable change) {
    Supplier<StockView> changed = () -> {
      change.run();
      StockView view = StockView.of(sku.value(), stock.levels(List.of(sku), "", clock.instant()));
      requests.answer(key, wish, view);
      return view;
    };
    return Objects.requireNonNull(transaction.execute(
        status -> requests.answered(key, wish, StockView.class).orElseGet(changed)));
  }

  private void hold(Sku sku, List<String> places) {
    stock.ensure(sku, places);
    stock.lock(List.of(sku));
  }

  private StockTable.Level level(Sku sku, String location) {
    return stock.find(sku, location, clock.instant()).orElseThrow();
  }

  private static int quantity(@Nullable Integer quantity, int least) {
    if (quantity == null || quantity == 0 || quantity < least || quantity > Demand.MOST) {
      throw InventoryFields.flaw("out_of_range", "quantity",
          "a number other than 0, from " + least + " to " + Demand.MOST);
    }
    return quantity;
  }
}
