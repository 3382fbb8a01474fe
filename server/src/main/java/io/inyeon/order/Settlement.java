package io.inyeon.order;

import io.inyeon.background.GroupWork;
import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.Sourcing.Pick;
import io.inyeon.inventory.Promises;
import io.inyeon.order.Payment.Status;
import io.inyeon.postgres.KeyedPlans;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The money is there: what was promised becomes the order's own. Asked twice, it is done once. Money that comes after the
 * promise was over buys what is still there, or is given back.
 */
@Component
class Settlement extends GroupWork<Settlement.Paid, Order> {
  private static final int MOST_AT_ONCE = 128;
  private static final int MOST_WAITING = 8_192;
  private static final String ACTOR = "payment";
  private static final String SOLD_OUT = "sold_out";

  /** @param reference the provider's own name for it */
  record Paid(UUID payment, UUID order, String reference) {}

  private final ShelfTurns turns;
  private final KeyedPlans plans;
  private final Orders orders;
  private final Payments payments;
  private final Promises promises;
  private final DiscountCodes codes;
  private final OrderEvents events;
  private final InstantSource clock;

  Settlement(ShelfTurns turns, KeyedPlans plans, Orders orders, Payments payments, Promises promises,
      DiscountCodes codes,
      OrderEvents events,
      TransactionTemplate transaction, InstantSource clock) {
    super("payments", MOST_AT_ONCE, MOST_WAITING, transaction);
    this.turns = turns;
    this.plans = plans;
    this.orders = orders;
    this.payments = payments;
    this.promises = promises;
    this.codes = codes;
    this.events = events;
    this.clock = clock;
  }

  @Override
  protected void awaitTurn(Paid first) {
    turns.ofOrder(first.order);
  }

  @Override
  protected List<Order> work(List<Paid> paid) {
    plans.use();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Set<UUID> ids = paid.stream().map(Paid::order).collect(Collectors.toCollection(TreeSet::new));
    Map<UUID, Order> found = byId(orders.find(ids, true));
    List<Order> waiting = of(found, OrderStatus.PLACED);
    List<Order> over = of(found, OrderStatus.CANCELLED);
    payments.become(paid.stream().map(Paid::payment).toList(), paid.stream().map(Paid::reference).toList(),
        Status.SUCCEEDED, now);
    codes.holdOf(waiting.stream().filter(order -> order.code().isPresent()).map(Order::id).toList());
    Map<UUID, List<Pick>> picks = allocate(waiting, now);
    complete(waiting, picks, now).forEach(order -> found.put(order.id(), order));
    soldOut(waiting.stream().filter(order -> !picks.containsKey(order.id())).toList(), now)
        .forEach(order -> found.put(order.id(), order));
    payments.giveBack(over.stream().map(Order::id).toList(), now);
    return paid.stream().map(one -> java.util.Objects.requireNonNull(found.get(one.order))).toList();
  }

  private static Map<UUID, Order> byId(List<Order> orders) {
    Map<UUID, Order> byId = new LinkedHashMap<>();
    orders.forEach(order -> byId.put(order.id(), order));
    return byId;
  }

  private static List<Order> of(Map<UUID, Order> found, OrderStatus status) {
    return found.values().stream().filter(order -> order.status() == status).toList();
  }

  private Map<UUID, List<Pick>> allocate(List<Order> waiting, Instant now) {
    Set<Sku> skus = waiting.stream().flatMap(order -> order.lines().stream().map(Order.Line::sku))
        .collect(Collectors.toCollection(TreeSet::new));
    Map<UUID, List<Pick>> picks = new HashMap<>(
        promises.allocate(waiting.stream().map(Order::id).toList(), skus, ACTOR));
    waiting.stream().filter(order -> picks.containsKey(order.id()) && !isWhole(order, picks)).forEach(
        order -> promises.unallocate(order.id(), java.util.Objects.requireNonNull(picks.remove(order.id())),
            "incomplete", ACTOR));
    List<Order> late = waiting.stream().filter(order -> !picks.containsKey(order.id())).toList();
    if (!late.isEmpty()) {
      promises.reserve(late.stream().map(Settlement::wish).toList(), now.plus(Placement.PATIENCE), ACTOR);
      picks.putAll(promises.allocate(late.stream().map(Order::id).toList(), skus, ACTOR));
    }
    return picks;
  }

  /** Of a promise that ended at this very moment a part may have been taken away before. */
  private static boolean isWhole(Order order, Map<UUID, List<Pick>> picks) {
    Map<Sku, Integer> had = new HashMap<>();
    picks.getOrDefault(order.id(), List.of()).forEach(pick -> had.merge(pick.sku(), pick.quantity(), Math::addExact));
    return had.equals(wanted(order));
  }

  private static Map<Sku, Integer> wanted(Order order) {
    Map<Sku, Integer> wanted = new HashMap<>();
    order.lines().forEach(line -> wanted.put(line.sku(), line.quantity()));
    return wanted;
  }

  private static Promises.Wish wish(Order order) {
    return new Promises.Wish(order.id(), Demand.of(wanted(order)), order.fulfilment().flatMap(Fulfilment::place),
        order.channel(), Set.of());
  }

  /** @return as they have become */
  private List<Order> complete(List<Order> waiting, Map<UUID, List<Pick>> picks, Instant now) {
    List<Order> done = waiting.stream().filter(order -> picks.containsKey(order.id()))
        .map(order -> order.with(picks.getOrDefault(order.id(), List.of()))).toList();
    if (done.isEmpty()) {
      return done;
    }
    List<UUID> ids = done.stream().map(Order::id).toList();
    rewritePicks(done.stream().filter(order -> !isAsBefore(order, waiting)).toList());
    orders.pass(ids, List.of(OrderStatus.PAID, OrderStatus.ALLOCATED), ACTOR, now);
    List<Order> after = done.stream().map(order -> order.with(OrderStatus.ALLOCATED, Optional.empty())).toList();
    events.completed(after);
    return after;
  }

  /** Money that came late may have bought it from elsewhere. */
  private static boolean isAsBefore(Order order, List<Order> before) {
    return before.stream().filter(one -> one.id().equals(order.id()))
        .anyMatch(one -> Set.copyOf(one.picks()).equals(Set.copyOf(order.picks())));
  }

  private void rewritePicks(List<Order> moved) {
    if (!moved.isEmpty()) {
      orders.dropPicks(moved.stream().map(Order::id).toList());
      orders.replacePicks(moved);
    }
  }

  /** @return as they have become */
  private List<Order> soldOut(List<Order> refused, Instant now) {
    if (!refused.isEmpty()) {
      List<UUID> ids = refused.stream().map(Order::id).toList();
      orders.become(ids, OrderStatus.CANCELLED, Optional.of(SOLD_OUT), ACTOR, now);
      payments.giveBack(ids, now);
      ids.forEach(codes::free);
    }
    List<Order> after = refused.stream()
        .map(order -> order.with(OrderStatus.CANCELLED, Optional.of(SOLD_OUT))).toList();
    events.cancelled(after);
    return after;
  }
}
