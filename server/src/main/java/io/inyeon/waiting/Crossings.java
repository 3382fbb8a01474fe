package io.inyeon.waiting;

import io.inyeon.cart.Cart;
import io.inyeon.cart.CartEvents;
import io.inyeon.catalog.Offer;
import io.inyeon.catalog.Products;
import io.inyeon.core.Ids;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.Availability;
import io.inyeon.log.EventOutbox;
import io.inyeon.log.EventOutbox.Heard;
import io.inyeon.log.EventOutbox.Told;
import io.inyeon.waiting.CrossingTable.Crossing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells customers with a cart when a thing in it goes, and when it comes back: once for each crossing that they can notice. A few
 * carts at a time, so that a thing that everybody has in the cart keeps nobody waiting; what turned round meanwhile is told to
 * those alone who were told the contrary.
 */
@Component
class Crossings {
  private static final int A_SLICE = 1_000;

  private final CrossingTable table;
  private final Availability availability;
  private final Products products;
  private final EventOutbox outbox;
  private final InstantSource clock;

  Crossings(CrossingTable table, Availability availability, Products products, EventOutbox outbox,
      InstantSource clock) {
    this.table = table;
    this.availability = availability;
    this.products = products;
    this.outbox = outbox;
    this.clock = clock;
  }

  List<Sku> stocked(String after, int limit) {
    return table.stocked(after, limit);
  }

  /** Compares what is there with what was. Within the caller's transaction. */
  void look(List<Sku> skus) {
    Map<Sku, Boolean> there = new TreeMap<>();
    availability.of(skus, "").forEach((sku, available) -> there.put(sku, available > 0));
    table.seen(there, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /**
   * Tells the next few. Within the caller's transaction, in one process at a time.
   *
   * @return whether there are more to be told
   */
  boolean slice() {
    Optional<Crossing> next = table.next();
    next.ifPresent(crossing -> {
      List<UUID> carts = table.slice(crossing, A_SLICE);
      tell(crossing, carts);
      table.told(crossing, carts.size() == A_SLICE ? Optional.of(carts.getLast()) : Optional.empty());
    });
    return next.isPresent();
  }

  private void tell(Crossing crossing, List<UUID> slice) {
    Optional<Offer> offer = Optional.ofNullable(products.offers(List.of(crossing.sku())).get(crossing.sku()));
    if (slice.isEmpty() || offer.isEmpty()) {
      return;
    }
    Instant usedSince = clock.instant().minus(Cart.LIFE);
    List<CrossingTable.Cart> carts = crossing.isAvailable()
        ? table.back(crossing, slice.getLast(), usedSince)
        : table.gone(crossing, slice.getLast(), usedSince);
    tell(crossing, offer.get(), carts);
  }

  private void tell(Crossing crossing, Offer offer, List<CrossingTable.Cart> carts) {
    String name = crossing.isAvailable() ? "Cart Item Available" : "Cart Item Unavailable";
    long available = availability.of(List.of(crossing.sku()), "").getOrDefault(crossing.sku(), 0L);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<Told> told = new ArrayList<>();
    List<Heard> heard = new ArrayList<>();
    for (CrossingTable.Cart cart : carts) {
      String id = Ids.derived("crossing", cart.id().toString(), crossing.sku().value(),
          crossing.changedAt().toString()).toString();
      Map<String, Object> properties = Map.of("cart_id", cart.id().toString(), "sku", crossing.sku().value(),
          "product_id", crossing.sku().value(), "name", offer.name(), "price", CartEvents.price(offer.price()),
          "currency", offer.price().currency().getCurrencyCode(), "available", available);
      cart.profile().ifPresentOrElse(
          owner -> told.add(new Told(owner, name, cart.channel(), id, now, false, properties)),
          () -> heard.add(new Heard(CartEvents.SOURCE, cart.claim(), name, cart.channel(), id, now, properties)));
    }
    if (!told.isEmpty()) {
      outbox.events(told);
    }
    outbox.heard(heard.stream().filter(one -> !one.claim().identifiers().isEmpty()).toList());
  }
}
