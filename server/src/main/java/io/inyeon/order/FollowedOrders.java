package io.inyeon.order;

import io.inyeon.cart.CartOwner;
import io.inyeon.cart.CartOwner.Owner;
import io.inyeon.cart.FollowedCartIds;
import io.inyeon.catalog.Offer;
import io.inyeon.catalog.Products;
import io.inyeon.core.Ids;
import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.identity.Claim;
import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.Namespace;
import io.inyeon.order.FollowedOrderWish.Checked;
import io.inyeon.record.Kept;
import io.inyeon.record.SystemsOfRecord;
import io.inyeon.web.Problem;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the orders of another system. They take nothing off the shelves here, since that system has promised their things; each
 * state that they reach goes to the log once. What it knew earlier and tells later changes nothing, and whoever was erased does not
 * come back with an order that is told again.
 */
@Component
class FollowedOrders {
  private static final int LONGEST_NUMBER = 64;

  private final SystemsOfRecord records;
  private final Orders orders;
  private final Payments payments;
  private final OrderEvents events;
  private final CartOwner owners;
  private final Products products;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  FollowedOrders(SystemsOfRecord records, Orders orders, Payments payments, OrderEvents events, CartOwner owners,
      Products products, JdbcTemplate jdbc, TransactionTemplate transaction, InstantSource clock) {
    this.records = records;
    this.orders = orders;
    this.payments = payments;
    this.events = events;
    this.owners = owners;
    this.products = products;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** @param number that people read out, the other system's own */
  Order follow(String number, FollowedOrderWish wish, String actor) {
    String system = records.requireElsewhere(Kept.ORDERS);
    if (number.isBlank() || number.length() > LONGEST_NUMBER) {
      throw CheckoutWish.flaw("out_of_range", "number", "1 to " + LONGEST_NUMBER + " characters");
    }
    Checked told = wish.checked(clock.instant(), names(wish.skus()));
    Owner owner = owners.find(told.customer());
    return Objects.requireNonNull(
        transaction.execute(status -> follow(order(number, system, told, owner), told, actor)));
  }

  private Map<Sku, String> names(Set<Sku> skus) {
    Map<Sku, String> names = new HashMap<>();
    products.offers(skus).values().forEach((Offer offer) -> names.put(offer.sku(), offer.name()));
    return names;
  }

  private static Order order(String number, String system, Checked told, Owner owner) {
    return new Order(Ids.derived("followed-order", number), number, told.cart().map(FollowedCartIds::of), number,
        told.status(), owner.profile(), claim(told, owner), told.channel(), told.contact(), told.fulfilment(),
        told.totals(), Optional.empty(), told.placedAt(), told.placedAt(), told.reason(), told.lines(), List.of(),
        Optional.of(new Order.Followed(system, told.asOf())));
  }

  private static Claim claim(Checked told, Owner owner) {
    return owner.name().isPresent()
        ? owner.claim()
        : new Claim(told.contact().map(one -> List.of(new Identifier(Namespace.EMAIL, one.email()))).orElse(List.of()),
            false);
  }

  private Order follow(Order order, Checked told, String actor) {
    hold(order.number());
    requireFree(order);
    Optional<Order> before = orders.find(List.of(order.id()), true).stream().findFirst();
    if (before.flatMap(Order::followed).filter(known -> !known.asOf().isBefore(told.asOf())).isPresent()) {
      return before.orElseThrow();
    }
    Set<OrderStatus> was = before.isPresent() ? states(order.id()) : Set.of();
    save(orders.isErased(order.id()) ? order.anonymous() : order, before, actor);
    Order saved = orders.require(order.id());
    tell(saved, was);
    told.payment().ifPresent(paid -> pay(saved, paid));
    return saved;
  }

  private void save(Order order, Optional<Order> before, String actor) {
    before.ifPresentOrElse(known -> orders.retell(order), () -> orders.insert(List.of(order)));
    if (order.status() != before.map(Order::status).orElse(OrderStatus.PLACED)) {
      orders.become(List.of(order.id()), order.status(), order.cancelReason(), actor,
          order.followed().orElseThrow().asOf());
    }
    orders.touched(order.id(), clock.instant());
  }

  private Set<OrderStatus> states(UUID order) {
    return orders.changes(order).stream().map(change -> OrderStatus.named(change.status()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrderStatus.class)));
  }

  /** What it has reached by now and had not before. */
  private void tell(Order order, Set<OrderStatus> was) {
    if (was.isEmpty()) {
      events.placed(List.of(order), order.placedAt());
    }
    if (isPaid(order.status()) && was.stream().noneMatch(FollowedOrders::isPaid)) {
      events.completed(List.of(order), order.followed().orElseThrow().asOf());
    }
    if (order.status() == OrderStatus.FULFILLED && !was.contains(OrderStatus.FULFILLED)) {
      events.fulfilled(order, order.followed().orElseThrow().asOf());
    }
    if (order.status() == OrderStatus.CANCELLED && !was.contains(OrderStatus.CANCELLED)) {
      events.cancelled(List.of(order), order.followed().orElseThrow().asOf());
    }
  }

  private static boolean isPaid(OrderStatus status) {
    return switch (status) {
      case PAID, ALLOCATED, FULFILLED -> true;
      case PLACED, CANCELLED -> false;
    };
  }

  private void pay(Order order, FollowedOrderWish.Paid paid) {
    Order.Followed followed = order.followed().orElseThrow();
    if (payments.followed(order, followed.system(), paid, followed.asOf())
        && paid.status() == Payment.Status.REFUNDED) {
      events.refunded(order, followed.asOf());
    }
  }

  private void requireFree(Order order) {
    if (!orders.withNumber(order.number()).map(order.id()::equals).orElse(true)) {
      throw Problem.conflict("number_taken", "An order that was made here has this number.").with("field", "number");
    }
    order.cart().flatMap(cart -> orders.ofCart(cart)).filter(other -> !other.equals(order.id())).ifPresent(other -> {
      throw Problem.conflict("cart_ordered", "This cart has become another order.").with("order", other.toString())
          .with("field", "cart");
    });
  }

  /** Two tellings of one order come one after the other. */
  private void hold(String number) {
    jdbc.query("select pg_advisory_xact_lock(hashtextextended('order ' || ?, 0))", row -> {
    }, number);
  }
}
