package io.inyeon.cart;

import io.inyeon.cart.CartOwner.Owner;
import io.inyeon.catalog.Market;
import io.inyeon.catalog.Offer;
import io.inyeon.catalog.Products;
import io.inyeon.core.commerce.Sku;
import io.inyeon.postgres.Notifications;
import io.inyeon.record.Kept;
import io.inyeon.record.SystemsOfRecord;
import io.inyeon.web.Problem;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the carts of another system. What it tells is so, and what is different from before goes to the log as if it had been
 * done here; what it knew earlier and tells later changes nothing.
 */
@Component
class FollowedCarts {
  private static final int LONGEST_REFERENCE = 255;

  private final SystemsOfRecord records;
  private final CartTable table;
  private final CartOwner owners;
  private final CartHolds holds;
  private final CartEvents events;
  private final Products products;
  private final Notifications notifications;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  FollowedCarts(SystemsOfRecord records, CartTable table, CartOwner owners, CartHolds holds, CartEvents events,
      Products products,
      Notifications notifications, TransactionTemplate transaction, InstantSource clock) {
    this.records = records;
    this.table = table;
    this.owners = owners;
    this.holds = holds;
    this.events = events;
    this.products = products;
    this.notifications = notifications;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** @param reference what the other system calls it */
  Cart follow(String reference, FollowedCartWish wish) {
    records.requireElsewhere(Kept.CARTS);
    if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
      throw FollowedCartWish.flaw("out_of_range", "reference", "1 to " + LONGEST_REFERENCE + " characters");
    }
    FollowedCartWish.Checked told = wish.checked(clock.instant());
    Map<Sku, Offer> offers = offers(told);
    Owner owner = owners.find(told.customer());
    return Objects
        .requireNonNull(transaction.execute(status -> follow(FollowedCartIds.of(reference), told, owner, offers)));
  }

  private Map<Sku, Offer> offers(FollowedCartWish.Checked told) {
    List<Sku> skus = told.lines().stream().map(FollowedCartWish.Line::sku).distinct().toList();
    Map<Sku, Offer> offers = products.offers(skus,
        new Market(Optional.of(told.channel()), told.country(), Optional.empty()));
    List<Sku> unknown = skus.stream().filter(sku -> !offers.containsKey(sku)).toList();
    if (!unknown.isEmpty()) {
      throw FollowedCartWish.flaw("unknown_sku", "lines", "the catalogue has no "
          + unknown.stream().limit(10).map(sku -> "\"" + sku + "\"").collect(Collectors.joining(", ")));
    }
    return offers;
  }

  private Cart follow(UUID id, FollowedCartWish.Checked told, Owner owner, Map<Sku, Offer> offers) {
    table.hold(id.toString());
    Cart cart = find(id).orElseGet(() -> begin(id, told, owner));
    if (!cart.currency().equals(told.currency())) {
      throw Problem.conflict("mixed_currencies", "This cart is in " + cart.currency() + "; tell another, under a "
          + "reference of its own.").with("field", "currency");
    }
    if (cart.followed().filter(before -> !before.asOf().isBefore(told.asOf())).isPresent()) {
      return cart;
    }
    table.belongs(id, owner.profile(), owner.claim().identifiers().isEmpty() ? cart.claim() : owner.claim());
    table.isIn(id, told.country());
    table.touched(id, told.channel(), clock.instant());
    change(require(id), told, offers);
    table.followed(id, told.asOf(), told.url(), told.closed());
    if (told.closed()) {
      cart.heldSince().ifPresent(since -> holds.end(id));
    } else {
      holds.follow(require(id));
    }
    notifications.changed(Notifications.Topic.CART, id.toString());
    return require(id);
  }

  private Cart begin(UUID id, FollowedCartWish.Checked told, Owner owner) {
    table.insert(id, told.currency(), owner.profile(), owner.claim(), told.channel(), told.country(), clock.instant());
    return require(id);
  }

  /** The lines become those that were told. One that is closed keeps its last ones, and tells nothing of them. */
  private void change(Cart cart, FollowedCartWish.Checked told, Map<Sku, Offer> offers) {
    if (told.closed()) {
      return;
    }
    cart.lines().stream().filter(line -> told.lines().stream().noneMatch(one -> isSame(one, line))).forEach(line -> {
      table.remove(cart.id(), line.sku(), line.saved());
      events.removed(cart, line, told.channel());
    });
    told.lines().forEach(line -> put(cart, line, Objects.requireNonNull(offers.get(line.sku())), told.channel()));
  }

  private void put(Cart cart, FollowedCartWish.Line line, Offer offer, String channel) {
    int before = cart.lines().stream().filter(one -> isSame(line, one)).mapToInt(Cart.Line::quantity).findFirst()
        .orElse(0);
    if (before != line.quantity()) {
      table.put(cart.id(), new Cart.Line(line.sku(), line.saved(), line.quantity(), offer.price().amountMinor(),
          clock.instant().truncatedTo(ChronoUnit.MICROS)));
      events.changed(cart, offer, before, line.quantity(), channel);
    }
  }

  private static boolean isSame(FollowedCartWish.Line told, Cart.Line line) {
    return told.sku().equals(line.sku()) && told.saved() == line.saved();
  }

  private Optional<Cart> find(UUID id) {
    return table.find(List.of(id), true).stream().findFirst();
  }

  private Cart require(UUID id) {
    return find(id).orElseThrow();
  }
}
