package io.inyeon.waiting;

import io.inyeon.catalog.Offer;
import io.inyeon.catalog.Products;
import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.WaitingShare;
import io.inyeon.customer.Customers;
import io.inyeon.inventory.Availability;
import io.inyeon.inventory.Promises;
import io.inyeon.inventory.Promises.Answer.Promised;
import io.inyeon.inventory.Promises.Wish;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What has come is shared out: whoever's turn it is gets a hold of what they want and is told, in one transaction. Whoever wants
 * more than there is is passed over until there are as many.
 */
@Component
class Telling {
  private static final int AT_ONCE = 200;
  /** So many are looked at when those before them want what is elsewhere. */
  private static final int MOST_PASSED_OVER = 5_000;
  private static final String ACTOR = "waiting";

  private final TurnTable table;
  private final WaitingSettings settings;
  private final Products products;
  private final Availability availability;
  private final Promises promises;
  private final Customers customers;
  private final WaitingEvents events;
  private final InstantSource clock;

  Telling(TurnTable table, WaitingSettings settings, Products products, Availability availability, Promises promises,
      Customers customers, WaitingEvents events, InstantSource clock) {
    this.table = table;
    this.settings = settings;
    this.products = products;
    this.availability = availability;
    this.promises = promises;
    this.customers = customers;
    this.events = events;
    this.clock = clock;
  }

  /** The most that any of those who wait for it could get now; looked at without a lock. */
  long most(Sku sku) {
    return table.channels(sku).stream().mapToLong(channel -> availability.of(List.of(sku), channel)
        .getOrDefault(sku, 0L)).max().orElse(0);
  }

  /** For whom there is any now: thousands who wait for another place are not looked through under the lock. */
  private List<Queue> servable(Sku sku) {
    List<Queue> queues = new ArrayList<>();
    for (String channel : table.channels(sku)) {
      if (availability.of(List.of(sku), channel).getOrDefault(sku, 0L) > 0) {
        queues.add(new Queue(channel, Optional.empty()));
      }
      availability.collectable(sku, 1, channel).forEach(place -> queues.add(new Queue(channel, Optional.of(place))));
    }
    return queues;
  }

  /**
   * Within the caller's transaction, in one process at a time.
   *
   * @return whether there may be more to share out
   */
  boolean share(Sku sku) {
    Optional<Offer> offer = Optional.ofNullable(products.offers(List.of(sku)).get(sku));
    promises.hold(List.of(sku));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // by then: whoever had the lock may have had it for long
    return offer.filter(Offer::isSold).isPresent() && share(sku, offer.get(), now, 0);
  }

  /** Nobody waits for what has left the catalogue. Within the caller's transaction. */
  void withdraw(List<Sku> skus) {
    Set<Sku> known = products.known(skus);
    Map<Sku, Offer> offers = products.offers(skus);
    skus.stream().filter(sku -> !known.contains(sku) || Optional.ofNullable(offers.get(sku))
        .filter(offer -> !offer.lifecycle().mayComeBack()).isPresent())
        .forEach(sku -> table.withdraw(sku, clock.instant()));
  }

  private boolean share(Sku sku, Offer offer, Instant now, int passedOver) {
    List<Waiting> next = table.next(sku, most(sku), servable(sku), passedOver, AT_ONCE);
    List<Waiting> own = once(sku, next.stream().map(this::owned).toList(), now);
    WaitingShare share = settings.share();
    Set<UUID> granted = grant(own, now.plus(share.hold()));
    List<Waiting> holders = own.stream().filter(entry -> granted.contains(entry.id())).toList();
    List<Waiting> others = beyond(own, holders, share);
    table.told(granted, true, now.plus(share.hold()), now);
    table.told(others.stream().map(Waiting::id).toList(), false, now.plus(share.hold()), now);
    events.backInStock(holders, offer, Optional.of(share.hold()), now);
    events.backInStock(others, offer, Optional.empty(), now);
    if (next.size() < AT_ONCE) {
      return false;
    }
    return !granted.isEmpty()
        || (passedOver < MOST_PASSED_OVER && share(sku, offer, now, passedOver + AT_ONCE));
  }

  /** The log may have heard of them since they asked. */
  private Waiting owned(Waiting entry) {
    return entry.profile().isPresent()
        ? entry
        : customers.named(entry.claim()).map(id -> {
          ProfileId owner = new ProfileId(id.value());
          table.belongs(entry.id(), owner);
          return entry.of(owner);
        }).orElse(entry);
  }

  private List<Waiting> once(Sku sku, List<Waiting> entries, Instant now) {
    Set<UUID> gone = new HashSet<>(table.fold(sku, entries.stream().flatMap(entry -> entry.profile().stream())
        .toList(), now));
    return entries.stream().filter(entry -> !gone.contains(entry.id())).toList();
  }

  private Set<UUID> grant(List<Waiting> entries, Instant until) {
    Set<UUID> granted = reserve(entries.stream().map(entry -> wish(entry, entry.location())).toList(), until);
    Set<String> exhausted = new HashSet<>(); // channels by which no shop has even one: nobody after them finds one either
    for (Waiting entry : entries) {
      if (!granted.contains(entry.id()) && entry.location().isEmpty() && !exhausted.contains(entry.channel())) {
        List<String> places = availability.collectable(entry.sku(), entry.quantity(), entry.channel());
        places.stream().findFirst().ifPresent(place -> granted.addAll(
            reserve(List.of(wish(entry, Optional.of(place))), until)));
        if (places.isEmpty() && entry.quantity() == 1) {
          exhausted.add(entry.channel());
        }
      }
    }
    return granted;
  }

  private Set<UUID> reserve(List<Wish> wishes, Instant until) {
    Set<UUID> granted = new HashSet<>();
    if (!wishes.isEmpty()) {
      promises.reserve(wishes, until, ACTOR).forEach((owner, answer) -> {
        if (answer instanceof Promised) {
          granted.add(owner);
        }
      });
    }
    return granted;
  }

  private static Wish wish(Waiting entry, Optional<String> place) {
    return new Wish(entry.id(), Demand.of(Map.of(entry.sku(), entry.quantity())), place, entry.channel(), Set.of());
  }

  /** Whose turn it is next, as far as the factor goes: they are told, and nothing is held for them. */
  private static List<Waiting> beyond(List<Waiting> entries, List<Waiting> holders, WaitingShare share) {
    Map<Queue, Long> held = new HashMap<>();
    holders.forEach(entry -> held.merge(Queue.of(entry), (long) entry.quantity(), Long::sum));
    Map<Queue, Long> left = new HashMap<>();
    held.forEach((queue, units) -> left.put(queue, share.beyond(units)));
    List<Waiting> told = new ArrayList<>();
    for (Waiting entry : entries) {
      long room = left.getOrDefault(Queue.of(entry), 0L);
      if (!holders.contains(entry) && entry.quantity() <= room) {
        left.put(Queue.of(entry), room - entry.quantity());
        told.add(entry);
      }
    }
    return told;
  }
}
