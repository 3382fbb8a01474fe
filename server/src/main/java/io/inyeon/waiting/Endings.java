package io.inyeon.waiting;

import io.inyeon.catalog.Products;
import io.inyeon.core.commerce.Sku;
import io.inyeon.waiting.PastOrders.Fate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What ends by itself: tellings whose time is over, and orders of which it is known now what became of them. */
@Component
class Endings {
  private static final int AT_ONCE = 500;

  private final TurnTable table;
  private final PastOrders orders;
  private final Products products;
  private final WaitingEvents events;
  private final InstantSource clock;

  Endings(TurnTable table, PastOrders orders, Products products, WaitingEvents events, InstantSource clock) {
    this.table = table;
    this.orders = orders;
    this.products = products;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Within the caller's transaction, in one process at a time.
   *
   * @return of what there may be something to share out
   */
  List<Sku> end() {
    List<Sku> skus = new ArrayList<>(lapse());
    skus.addAll(settle());
    return skus;
  }

  /** Whoever was told and did not buy. What was held for them is over by its own time. */
  private List<Sku> lapse() {
    Instant now = clock.instant();
    List<Waiting> over = table.lapse(now, AT_ONCE);
    List<Waiting> holders = over.stream().filter(Waiting::held).toList();
    events.released(holders, products.offers(holders.stream().map(Waiting::sku).distinct().toList()), now);
    return over.stream().map(Waiting::sku).distinct().toList();
  }

  /** Whoever ordered has it, or waits again when the order came to nothing. */
  private List<Sku> settle() {
    List<UUID> ordered = table.ordered(AT_ONCE);
    if (ordered.isEmpty()) {
      return List.of();
    }
    Instant now = clock.instant();
    Map<UUID, Fate> fates = orders.fates(ordered);
    if (ordered.size() == AT_ONCE) { // else all are looked at each time, and none need step back
      table.looked(with(ordered, fates, Fate.UNPAID), now);
    }
    table.bought(with(ordered, fates, Fate.KEPT), now);
    return table.again(with(ordered, fates, Fate.CANCELLED), now);
  }

  /** An order that is not there any more is one that was kept: orders are not deleted before they have ended. */
  private static List<UUID> with(List<UUID> ordered, Map<UUID, Fate> fates, Fate fate) {
    return ordered.stream().filter(order -> fates.getOrDefault(order, Fate.KEPT) == fate).toList();
  }
}
