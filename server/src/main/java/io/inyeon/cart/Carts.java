package io.inyeon.cart;

import io.inyeon.cart.Cart.Line;
import io.inyeon.cart.Cart.Status;
import io.inyeon.cart.CartOwner.Owner;
import io.inyeon.catalog.Offer;
import io.inyeon.catalog.Products;
import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.identity.Claim;
import io.inyeon.postgres.Notifications;
import io.inyeon.record.Kept;
import io.inyeon.record.SystemsOfRecord;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens carts, fills them, merges them. Each change is one transaction under the cart's lock. */
@Service
public class Carts {
  private final CartTable table;
  private final CartOwner owners;
  private final CartHolds holds;
  private final SystemsOfRecord records;
  private final CartEvents events;
  private final Notifications notifications;
  private final Products products;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Carts(CartTable table, CartOwner owners, CartHolds holds, SystemsOfRecord records, CartEvents events,
      Notifications notifications, Products products,
      TransactionTemplate transaction, InstantSource clock) {
    this.table = table;
    this.owners = owners;
    this.holds = holds;
    this.records = records;
    this.events = events;
    this.notifications = notifications;
    this.products = products;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** @param isNew whether there was none */
  record Opened(Cart cart, boolean isNew) {}

  /**
   * The cart of this customer, whichever device it was begun on; a new one for a guest, or for whoever has none. Two that have
   * come to be one person's are merged.
   */
  Opened open(Currency currency, Map<String, String> customer, String channel, Optional<String> country) {
    records.checkIsHere(Kept.CARTS);
    Owner owner = owners.find(customer);
    return Objects.requireNonNull(transaction.execute(status -> {
      owner.name().ifPresent(table::hold);
      List<Cart> open = usable(owner, currency);
      if (open.isEmpty()) {
        UUID id = UUID.randomUUID();
        table.insert(id, currency, owner.profile(), owner.claim(), channel, country, clock.instant());
        return new Opened(require(id), true);
      }
      if (open.getFirst().profile().isEmpty() && owner.profile().isPresent()) {
        table.belongs(open.getFirst().id(), owner.profile(), union(open.getFirst().claim(), owner.claim()));
      }
      table.isIn(open.getFirst().id(), country);
      open.stream().skip(1).forEach(other -> merge(open.getFirst().id(), other.id(), channel));
      return new Opened(require(open.getFirst().id()), false);
    }));
  }

  private List<Cart> usable(Owner owner, Currency currency) {
    return owner.name().isEmpty()
        ? List.of()
        : table.openOf(owner.profiles(), owner.claim()).stream()
            .filter(cart -> cart.currency().equals(currency) && !cart.isOver(clock.instant())).toList();
  }

  /** @throws Problem 404 when there is no such cart */
  public Cart require(UUID id) {
    return table.find(List.of(id), false).stream().findFirst().orElseThrow(() -> Problem.notFound("cart"));
  }

  /** Those of these people, the newest first. */
  public List<Cart> of(Collection<ProfileId> profiles, int limit) {
    return table.of(profiles, limit);
  }

  /** Puts so many more of it in. */
  Cart add(UUID id, Sku sku, int quantity, String channel) {
    return change(id, channel, cart -> {
      Offer offer = offer(cart, sku);
      int before = find(cart, sku, false).map(Line::quantity).orElse(0);
      put(cart, new Line(sku, false, quantity(before + quantity), offer.price().amountMinor(), clock.instant()));
      events.added(cart, offer, quantity, channel);
    });
  }

  /** Takes it out, on whichever channel the cart is. */
  Cart takeOut(UUID id, Sku sku, boolean saved) {
    return set(id, sku, 0, saved, require(id).channel());
  }

  /** So many of it, no matter how many there were; none takes it out. */
  Cart set(UUID id, Sku sku, int quantity, boolean saved, String channel) {
    return change(id, channel, cart -> {
      if (quantity == 0) {
        takeOut(cart, sku, saved, channel);
      } else {
        Offer offer = offer(cart, sku);
        put(cart, new Line(sku, saved, quantity(quantity), offer.price().amountMinor(), clock.instant()));
        events.changed(cart, offer, find(cart, sku, saved).map(Line::quantity).orElse(0), quantity, channel);
      }
    });
  }

  /** Keeps it for later, or takes it up again. */
  Cart move(UUID id, Sku sku, boolean saved, String channel) {
    return change(id, channel, cart -> find(cart, sku, !saved).ifPresent(line -> {
      table.remove(id, sku, !saved);
      int there = find(cart, sku, saved).map(Line::quantity).orElse(0);
      put(cart, new Line(sku, saved, quantity(there + line.quantity()), line.priceMinor(), line.addedAt()));
    }));
  }

  private void takeOut(Cart cart, Sku sku, boolean saved, String channel) {
    find(cart, sku, saved).ifPresent(line -> {
      table.remove(cart.id(), sku, saved);
      events.removed(cart, line, channel);
    });
  }

  private void put(Cart cart, Line line) {
    boolean isNew = find(cart, line.sku(), line.saved()).isEmpty();
    if (isNew && cart.lines().size() >= CartLimits.MOST_LINES) {
      throw Problem.conflict("cart_full", "A cart holds " + CartLimits.MOST_LINES + " different things.");
    }
    table.put(cart.id(), line);
  }

  private static Optional<Line> find(Cart cart, Sku sku, boolean saved) {
    return cart.lines().stream().filter(line -> line.sku().equals(sku) && line.saved() == saved).findFirst();
  }

  private static int quantity(long wanted) {
    if (wanted < 1 || wanted > CartLimits.MOST_OF_ONE) {
      throw Problem.badRequest("out_of_range", "quantity: a cart holds 1 to " + CartLimits.MOST_OF_ONE
          + " of one thing; this would be " + wanted + ".").with("field", "quantity");
    }
    return (int) wanted;
  }

  private Offer offer(Cart cart, Sku sku) {
    Offer offer = products.offers(List.of(sku), cart.market()).get(sku);
    if (offer == null || !offer.isSold()) {
      throw Problem.badRequest("unknown_sku", "sku: \"" + sku + "\" is not sold.").with("field", "sku");
    }
    if (!offer.price().currency().equals(cart.currency())) {
      throw Problem.conflict("mixed_currencies", "The cart is in " + cart.currency() + ", and this is sold in "
          + offer.price().currency() + "; open another cart.").with("field", "sku");
    }
    return offer;
  }

  /**
   * The lines of another cart join this one, which is closed by it. Asked once more, it is as it was.
   *
   * @throws Problem 409 when the other has become an order, or another cart's
   */
  Cart merge(UUID into, UUID from, String channel) {
    records.checkIsHere(Kept.CARTS);
    return Objects.requireNonNull(transaction.execute(status -> {
      List<Cart> both = table.find(new TreeSet<>(Set.of(into, from)), true);
      Cart target = of(both, into);
      Cart other = of(both, from);
      if (other.mergedInto().filter(into::equals).isEmpty()) {
        requireMergeable(target, other);
        join(target, other, channel);
      }
      return require(into);
    }));
  }

  private void join(Cart target, Cart other, String channel) {
    CartMerge.merged(target.lines(), other.lines()).forEach(line -> table.put(target.id(), line));
    if (target.profile().isEmpty()) {
      table.belongs(target.id(), other.profile(), union(target.claim(), other.claim()));
    }
    if (target.country().isEmpty()) {
      table.isIn(target.id(), other.country());
    }
    other.heldSince().ifPresent(since -> holds.end(other.id()));
    table.merged(other.id(), target.id(), clock.instant());
    table.touched(target.id(), channel, clock.instant());
    holds.follow(require(target.id()));
    changed(target.id());
    changed(other.id());
  }

  private static Claim union(Claim one, Claim other) {
    List<io.inyeon.core.identity.Identifier> all = new ArrayList<>(one.identifiers());
    all.addAll(other.identifiers());
    return new Claim(all, false);
  }

  private static Cart of(List<Cart> carts, UUID id) {
    return carts.stream().filter(cart -> cart.id().equals(id)).findFirst()
        .orElseThrow(() -> Problem.notFound("cart").with("cart", id.toString()));
  }

  private void requireMergeable(Cart target, Cart other) {
    requireOpen(target);
    requireOpen(other);
    if (target.id().equals(other.id())) {
      throw Problem.badRequest("same_cart", "from: a cart cannot be merged into itself.").with("field", "from");
    }
    if (!target.currency().equals(other.currency())) {
      throw Problem.conflict("mixed_currencies", "One cart is in " + target.currency() + ", the other in "
          + other.currency() + ".");
    }
  }

  /** Whoever has this cart is this customer: their own cart joins it, if they have one. */
  Cart belongsTo(UUID id, Map<String, String> customer, String channel) {
    records.checkIsHere(Kept.CARTS);
    Owner owner = owners.find(customer);
    return Objects.requireNonNull(transaction.execute(status -> {
      owner.name().ifPresent(table::hold);
      Cart cart = locked(id);
      table.belongs(id, owner.profile(), union(cart.claim(), owner.claim()));
      usable(owner, cart.currency()).stream().filter(other -> !other.id().equals(id))
          .forEach(other -> merge(id, other.id(), channel));
      table.touched(id, channel, clock.instant());
      changed(id);
      return require(id);
    }));
  }

  /**
   * Promises what is in it for a while, as far as it is there.
   *
   * @param place where it is to be collected; empty when it is to be shipped
   */
  Cart hold(UUID id, Optional<String> place, String channel) {
    return Objects.requireNonNull(transaction.execute(status -> {
      holds.begin(locked(id), place);
      table.touched(id, channel, clock.instant());
      changed(id);
      return require(id);
    }));
  }

  /** Lets go what was promised to it. */
  Cart letGo(UUID id) {
    return Objects.requireNonNull(transaction.execute(status -> {
      Cart cart = locked(id);
      holds.end(id);
      table.touched(id, cart.channel(), clock.instant());
      changed(id);
      return require(id);
    }));
  }

  /** Whoever has it is at work: what it holds lasts. Within the caller's transaction, under {@link #lock}. */
  public void isWorkedOn(Cart cart) {
    holds.follow(cart);
  }

  /** Somebody goes on with it on this channel. */
  Cart takenUp(UUID id, String channel) {
    return change(id, channel, cart -> {
    });
  }

  private Cart change(UUID id, String channel, Consumer<Cart> change) {
    records.checkIsHere(Kept.CARTS);
    return Objects.requireNonNull(transaction.execute(status -> {
      change.accept(locked(id));
      table.touched(id, channel, clock.instant());
      Cart changed = require(id);
      holds.follow(changed);
      changed(id);
      return changed;
    }));
  }

  private void changed(UUID id) {
    notifications.changed(Notifications.Topic.CART, id.toString());
  }

  private Cart locked(UUID id) {
    Cart cart = of(table.find(List.of(id), true), id);
    requireOpen(cart);
    return cart;
  }

  void requireOpen(Cart cart) {
    if (cart.status() != Status.OPEN) {
      Problem closed = Problem.conflict("cart_" + cart.status().word(), cart.status() == Status.ORDERED
          ? "This cart has become an order."
          : "This cart was merged into another; go on with that one.");
      cart.order().ifPresent(order -> closed.with("order", order.toString()));
      cart.mergedInto().ifPresent(other -> closed.with("cart", other.toString()));
      throw closed;
    }
    if (cart.isOver(clock.instant())) {
      throw new Problem(HttpStatus.GONE, "cart_expired", "Nobody has touched this cart for "
          + Cart.LIFE.toDays() + " days; open another.");
    }
  }

  /** Locked, in the order of their ids, until the caller's transaction ends; one that is not there is missing. */
  public Map<UUID, Cart> lock(Collection<UUID> ids) {
    Map<UUID, Cart> found = new HashMap<>();
    table.find(new HashSet<>(ids), true).forEach(cart -> found.put(cart.id(), cart));
    return found;
  }

  /**
   * They have become orders, within the caller's transaction.
   *
   * @param orders by cart
   */
  public void ordered(Map<UUID, UUID> orders, Instant now) {
    if (!orders.isEmpty()) {
      table.ordered(orders, now);
      orders.keySet().forEach(this::changed);
    }
  }

  /** The order that it had become is not to be: within the caller's transaction, under {@link #lock}. */
  public void reopen(UUID id, UUID order, Instant now) {
    table.reopen(id, order, now);
    changed(id);
  }
}
