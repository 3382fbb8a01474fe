package io.inyeon.waiting;

import io.inyeon.cart.CartOwner;
import io.inyeon.cart.CartOwner.Owner;
import io.inyeon.catalog.Offer;
import io.inyeon.catalog.Products;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.WaitingRank;
import io.inyeon.inventory.Availability;
import io.inyeon.inventory.Locations;
import io.inyeon.inventory.Promises;
import io.inyeon.waiting.Waiting.Status;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts people on the lists, and takes them off. */
@Service
class WaitingLists {
  /** Orders older than that do not count. */
  private static final Period MEMORY = Period.ofYears(2);
  private static final String LEFT = "left";

  /**
   * What somebody asks for, checked.
   *
   * @param customer by whom it is asked, as identifiers by namespace
   */
  record Wish(Map<String, String> customer, int quantity, String channel, Optional<String> location) {}

  /** @param isNew whether they did not wait before */
  record Asked(Waiting entry, boolean isNew) {}

  private final WaitingTable table;
  private final CartOwner owners;
  private final Products products;
  private final Availability availability;
  private final Locations locations;
  private final PastOrders orders;
  private final Promises promises;
  private final WaitingEvents events;
  private final WaitingLoop loop;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  WaitingLists(WaitingTable table, CartOwner owners, Products products,
      Availability availability, Locations locations, PastOrders orders,
      Promises promises, WaitingEvents events, WaitingLoop loop, TransactionTemplate transaction,
      InstantSource clock) {
    this.table = table;
    this.owners = owners;
    this.products = products;
    this.availability = availability;
    this.locations = locations;
    this.orders = orders;
    this.promises = promises;
    this.events = events;
    this.loop = loop;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Whoever waits already waits on as they did. */
  Asked ask(Sku sku, Wish wish) {
    Offer offer = offer(sku);
    requirePlace(wish.location);
    Owner owner = owners.find(wish.customer);
    String name = owner.name().orElseThrow(() -> Problem.badRequest("required",
        "customer: say who waits, such as {\"userId\": \"…\"}.").with("field", "customer"));
    Asked asked = Objects.requireNonNull(transaction.execute(status -> {
      table.hold(sku, name);
      return table.open(sku, owner.profiles(), owner.claim()).stream().findFirst()
          .map(there -> new Asked(there, false)).orElseGet(() -> {
            requireGone(sku, wish);
            return begin(sku, wish, owner, offer);
          });
    }));
    loop.look(sku);
    return asked;
  }

  private Asked begin(Sku sku, Wish wish, Owner owner, Offer offer) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID id = UUID.randomUUID();
    Instant since = now.atOffset(ZoneOffset.UTC).minus(MEMORY).toInstant();
    int kept = owner.profiles().isEmpty() ? 0 : orders.kept(owner.profiles(), since, WaitingRank.MOST_ORDERS);
    int unused = Math.min(WaitingRank.MOST_UNUSED - 1, table.unusedBefore(sku, owner.profiles(), owner.claim()));
    Waiting entry = new Waiting(id, sku, owner.profile(), owner.claim(), wish.quantity, wish.channel, wish.location,
        Status.WAITING, new WaitingRank(unused, kept, now, id), 0, now, false, Optional.empty());
    table.insert(entry);
    events.requested(entry, offer);
    return new Asked(entry, true);
  }

  /** What is there is bought, and not waited for: a hold for the asking would keep it from whoever pays. */
  private void requireGone(Sku sku, Wish wish) {
    boolean isThere = wish.location.map(place -> availability.collectable(sku, wish.quantity, wish.channel)
        .contains(place))
        .orElseGet(() -> availability.of(List.of(sku), wish.channel).getOrDefault(sku, 0L) >= wish.quantity);
    if (isThere) {
      throw Problem.conflict("in_stock", "This is there: put it into a cart.").with("sku", sku.value());
    }
  }

  private Offer offer(Sku sku) {
    Offer offer = products.offers(List.of(sku)).get(sku);
    if (offer == null) {
      throw Problem.notFound("product").with("sku", sku.value());
    }
    if (!offer.isSold()) {
      throw Problem.conflict("not_sold", offer.hasVariants()
          ? "Nobody waits for this one: it is sold as its variants; wait for one of them."
          : "This is not sold: nobody can wait for it.");
    }
    return offer;
  }

  private void requirePlace(Optional<String> location) {
    location.filter(code -> locations.find(code).isEmpty()).ifPresent(code -> {
      throw Problem.badRequest("unknown_location", "location: there is no location \"" + code + "\".").with("field",
          "location");
    });
  }

  /**
   * They want it no more; what was held for them is free at once. Asked twice it is done once.
   *
   * @throws Problem 404 when nobody waited for this by that id
   */
  void leave(Sku sku, UUID id) {
    if (table.find(id).filter(entry -> entry.sku().equals(sku)).isEmpty()) {
      throw Problem.notFound("waiting");
    }
    transaction.executeWithoutResult(status -> {
      promises.hold(List.of(sku));
      if (table.left(id, clock.instant())) {
        promises.release(List.of(id), LEFT);
      }
    });
    loop.look(sku);
  }
}
