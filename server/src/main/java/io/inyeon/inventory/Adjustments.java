package io.inyeon.inventory;

import io.inyeon.access.CurrentActor;
import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.Movement.Note;
import io.inyeon.record.Kept;
import io.inyeon.record.SystemsOfRecord;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What people and other systems say that has come, gone, broken. */
@Component
class Adjustments {
  /** @param delta how many more; fewer, if negative */
  @Schema(name = "AdjustmentWish")
  record Wish(@Nullable String sku, @Nullable String location, @Nullable Integer delta, @Nullable String reason,
      @Nullable String reference) {}

  /** @param onHand how many there are now */
  record Adjusted(String sku, String location, int delta, int onHand, int available) {}

  private final StockTable stock;
  private final StockLedger ledger;
  private final InventoryFields fields;
  private final InventoryRequests requests;
  private final SystemsOfRecord records;
  private final CurrentActor current;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Adjustments(StockTable stock, StockLedger ledger, InventoryFields fields, InventoryRequests requests,
      SystemsOfRecord records, CurrentActor current, TransactionTemplate transaction, InstantSource clock) {
    this.stock = stock;
    this.ledger = ledger;
    this.fields = fields;
    this.requests = requests;
    this.records = records;
    this.current = current;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Once for a key, however often it is asked. */
  Adjusted adjust(String key, Wish wish) {
    records.checkPeopleMay(Kept.STOCK);
    Sku sku = fields.known(wish.sku);
    int delta = delta(wish.delta);
    Note note = new Note(InventoryFields.text(wish.reason, "reason"),
        InventoryFields.text(wish.reference, "reference"), current.actor().name());
    return Objects.requireNonNull(transaction.execute(
        status -> requests.answered(key, wish, Adjusted.class).orElseGet(() -> {
          Adjusted adjusted = adjust(sku, fields.place(wish.location, "location"), delta, note);
          requests.answer(key, wish, adjusted);
          return adjusted;
        })));
  }

  private Adjusted adjust(Sku sku, String location, int delta, Note note) {
    stock.ensure(sku, List.of(location));
    stock.lock(List.of(sku));
    int onHand = level(sku, location).shelf().onHand();
    if ((long) onHand + delta < 0 || (long) onHand + delta > Demand.MOST * 1_000L) {
      throw Problem.conflict("out_of_range", "There are " + onHand + " at " + location + ": " + delta
          + " more would be " + ((long) onHand + delta) + ".").with("onHand", onHand);
    }
    ledger.write(List.of(Movement.adjusted(clock.instant(), sku, location, delta, note)));
    StockTable.Level now = level(sku, location);
    return new Adjusted(sku.value(), location, delta, now.shelf().onHand(), now.shelf().available());
  }

  private StockTable.Level level(Sku sku, String location) {
    return stock.find(sku, location, clock.instant()).orElseThrow();
  }

  private static int delta(@Nullable Integer delta) {
    if (delta == null || delta == 0 || Math.abs((long) delta) > Demand.MOST) {
      throw InventoryFields.flaw("out_of_range", "delta",
          "a number other than 0, from -" + Demand.MOST + " to " + Demand.MOST);
    }
    return delta;
  }
}
