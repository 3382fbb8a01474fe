package io.inyeon.order;

import io.inyeon.background.GroupWork;
import io.inyeon.cart.Cart;
import io.inyeon.cart.Carts;
import io.inyeon.catalog.Market;
import io.inyeon.catalog.Offer;
import io.inyeon.catalog.Products;
import io.inyeon.core.Ids;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.identity.Claim;
import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.Namespace;
import io.inyeon.inventory.Promises;
import io.inyeon.inventory.Promises.Answer.OutOfStock;
import io.inyeon.inventory.Promises.Answer.Promised;
import io.inyeon.order.Order.Line;
import io.inyeon.order.Order.Totals;
import io.inyeon.postgres.KeyedPlans;
import io.inyeon.record.Kept;
import io.inyeon.record.SystemsOfRecord;
import io.inyeon.waiting.WaitingHolds;
import io.inyeon.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes orders of carts: what is in them is promised, or the order is not made. Many at once, in one transaction: carts are locked
 * first, then codes, then levels, each kind in one order.
 */
@Component
class Placement extends GroupWork<Placement.Asked, Placement.Answer> {
  /** So long a payment is waited for. */
  static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int MOST_AT_ONCE = 128;
  private static final int MOST_WAITING = 4_096;

  /** @param key with which the caller may ask again */
  record Asked(UUID cart, String key, CheckoutWish.Checked wish, String actor) {}

  /** What became of it. */
  sealed interface Answer {
    record Placed(Order order, Payment payment) implements Answer {}

    /** The same was asked before. */
    record Again(UUID order) implements Answer {}

    record Refused(Problem why) implements Answer {}
  }

  /** On the way to an order: all is checked but the stock. */
  private record Draft(Asked asked, Cart cart, Order order) {}

  private final ShelfTurns turns;
  private final KeyedPlans plans;
  private final SystemsOfRecord records;
  private final Carts carts;
  private final Products products;
  private final Promises promises;
  private final WaitingHolds holds;
  private final Orders orders;
  private final Payments payments;
  private final DiscountCodes codes;
  private final CheckoutSteps steps;
  private final OrderEvents events;
  private final InstantSource clock;

  Placement(ShelfTurns turns, KeyedPlans plans, SystemsOfRecord records, Carts carts, Products products,
      Promises promises,
      WaitingHolds holds,
      Orders orders, Payments payments,
      DiscountCodes codes, CheckoutSteps steps, OrderEvents events, TransactionTemplate transaction,
      InstantSource clock) {
    super("orders", MOST_AT_ONCE, MOST_WAITING, transaction);
    this.turns = turns;
    this.plans = plans;
    this.records = records;
    this.carts = carts;
    this.products = products;
    this.promises = promises;
    this.holds = holds;
    this.orders = orders;
    this.payments = payments;
    this.codes = codes;
    this.steps = steps;
    this.events = events;
    this.clock = clock;
  }

  @Override
  protected void awaitTurn(Asked first) {
    turns.ofCart(first.cart);
  }

  @Override
  protected List<Answer> work(List<Asked> asked) {
    plans.use();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<UUID, Cart> found = carts.lock(asked.stream().map(Asked::cart).toList());
    Map<Market, Map<Sku, Offer>> offers = offers(found.values());
    Map<Asked, Answer> answers = new LinkedHashMap<>();
    Map<UUID, Draft> drafts = new LinkedHashMap<>();
    Set<UUID> before = orders.known(asked.stream().map(Placement::id).toList());
    Optional<Answer> elsewhere = records.refusal(Kept.ORDERS).map(Answer.Refused::new);
    codes.hold(asked.stream().flatMap(one -> one.wish.code().stream()).toList());
    asked.forEach(one -> {
      Optional<Answer> answer = before.contains(id(one))
          ? Optional.of(new Answer.Again(id(one)))
          : elsewhere.or(() -> known(one, found, drafts));
      answer.ifPresentOrElse(given -> answers.put(one, given), () -> draft(one, found, offers, now, answers, drafts));
    });
    place(drafts.values(), now, answers);
    return asked.stream().map(one -> answers.getOrDefault(one, twice(one, drafts))).toList();
  }

  /** One look for each of the few markets that so many carts are of. */
  private Map<Market, Map<Sku, Offer>> offers(java.util.Collection<Cart> carts) {
    Map<Market, Set<Sku>> wanted = new HashMap<>();
    carts.forEach(cart -> cart.buying().forEach(
        line -> wanted.computeIfAbsent(cart.market(), any -> new java.util.TreeSet<>()).add(line.sku())));
    Map<Market, Map<Sku, Offer>> offers = new HashMap<>();
    wanted.forEach((market, skus) -> offers.put(market, products.offers(skus, market)));
    return offers;
  }

  /** The same for the same key: a retry finds what came of the first attempt. */
  private static UUID id(Asked one) {
    return Ids.derived("order", one.cart.toString(), one.key);
  }

  /** Two requests in one go that mean the same: the second is answered as the first was. */
  private static Answer twice(Asked one, Map<UUID, Draft> drafts) {
    Draft first = drafts.get(one.cart);
    return first != null && first.asked.key.equals(one.key)
        ? new Answer.Again(first.order.id())
        : new Answer.Refused(Problem.conflict("cart_ordered", "This cart is just becoming an order."));
  }

  /** What can be said without looking at prices and stock. */
  private Optional<Answer> known(Asked one, Map<UUID, Cart> found, Map<UUID, Draft> drafts) {
    Cart cart = found.get(one.cart);
    if (cart == null) {
      return refused(Problem.notFound("cart"));
    }
    if (cart.status() == Cart.Status.ORDERED) {
      Problem ordered = Problem.conflict("cart_ordered", "This cart has become an order.");
      cart.order().ifPresent(order -> ordered.with("order", order.toString()));
      return refused(ordered);
    }
    if (cart.status() == Cart.Status.MERGED) {
      Problem merged = Problem.conflict("cart_merged", "This cart was merged into another; go on with that one.");
      cart.mergedInto().ifPresent(other -> merged.with("cart", other.toString())); // unless that one was forgotten
      return refused(merged);
    }
    if (cart.isOver(clock.instant())) {
      return refused(new Problem(org.springframework.http.HttpStatus.GONE, "cart_expired",
          "Nobody has touched this cart for " + Cart.LIFE.toDays() + " days; open another."));
    }
    if (cart.buying().isEmpty()) {
      return refused(Problem.conflict("cart_empty", "There is nothing in this cart."));
    }
    return drafts.containsKey(one.cart) ? Optional.of(twice(one, drafts)) : Optional.empty();
  }

  private static Optional<Answer> refused(Problem why) {
    return Optional.of(new Answer.Refused(why));
  }

  private void draft(Asked one, Map<UUID, Cart> found, Map<Market, Map<Sku, Offer>> offers, Instant now,
      Map<Asked, Answer> answers, Map<UUID, Draft> drafts) {
    Cart cart = java.util.Objects.requireNonNull(found.get(one.cart));
    try {
      Quote quote = Quote.of(cart, offers.getOrDefault(cart.market(), Map.of()));
      UUID id = id(one);
      Money discount = one.wish.code().map(code -> codes.takesOff(code, cart, quote.subtotal(), now))
          .orElse(Money.zero(cart.currency()));
      Totals totals = new Totals(quote.subtotal(), discount);
      quote.check(cart, one.wish.expected(), totals);
      drafts.put(one.cart, new Draft(one, cart, order(id, one, cart, quote.lines(), totals, now)));
    } catch (Problem refusal) {
      answers.put(one, new Answer.Refused(refusal));
    } catch (ArithmeticException | IllegalArgumentException e) {
      answers.put(one, new Answer.Refused(
          Problem.conflict("amount_too_large", "What this cart comes to is more than can be charged.")));
    }
  }

  private static Order order(UUID id, Asked one, Cart cart, List<Line> lines, Totals totals, Instant now) {
    return new Order(id, OrderNumbers.of(id), Optional.of(cart.id()), one.key, OrderStatus.PLACED, cart.profile(),
        claim(cart, one.wish.contact()), one.wish.channel(), Optional.of(one.wish.contact()),
        Optional.of(one.wish.fulfilment()), totals, one.wish.code(), now, now.plus(PATIENCE), Optional.empty(), lines,
        List.of(), Optional.empty());
  }

  /** Whoever pays says an address, and is not thereby somebody else: the cart's own identifiers come first. */
  private static Claim claim(Cart cart, Contact contact) {
    List<Identifier> identifiers = new ArrayList<>(cart.claim().identifiers());
    if (cart.profile().isEmpty() && cart.claim().identifiers().isEmpty()) {
      identifiers.add(new Identifier(Namespace.EMAIL, contact.email()));
    }
    return new Claim(identifiers, false);
  }

  private void place(java.util.Collection<Draft> drafts, Instant now, Map<Asked, Answer> answers) {
    Map<UUID, Set<UUID>> waited = drafts.isEmpty()
        ? Map.of()
        : holds.of(drafts.stream().map(Placement::buyer).toList());
    Map<UUID, Promises.Answer> promised = drafts.isEmpty()
        ? Map.of()
        : promises.reserve(drafts.stream().map(draft -> wish(draft, waited.getOrDefault(draft.order.id(), Set.of())))
            .toList(), now.plus(PATIENCE), "checkout");
    List<Order> placed = new ArrayList<>();
    for (Draft draft : drafts) {
      switch (java.util.Objects.requireNonNull(promised.get(draft.order.id()))) {
        case Promised promise -> placed.add(draft.order.with(promise.picks()));
        case OutOfStock missing -> answers.put(draft.asked, new Answer.Refused(outOfStock(draft.order, missing)));
      }
    }
    endWaiting(placed, waited, now);
    writeDown(placed, drafts, now, answers);
  }

  private void endWaiting(List<Order> placed, Map<UUID, Set<UUID>> waited, Instant now) {
    Map<UUID, UUID> ended = new HashMap<>();
    placed.forEach(order -> waited.getOrDefault(order.id(), Set.of()).forEach(entry -> ended.put(entry, order.id())));
    holds.ordered(ended, now);
  }

  /** Whoever has the cart, and not whose address is given: an address is known to many. */
  private static WaitingHolds.Buyer buyer(Draft draft) {
    return new WaitingHolds.Buyer(draft.order.id(), draft.cart.profile(), draft.cart.claim(),
        draft.order.lines().stream().map(Line::sku).toList());
  }

  private void writeDown(List<Order> placed, java.util.Collection<Draft> drafts, Instant now,
      Map<Asked, Answer> answers) {
    Map<UUID, Asked> asked = new HashMap<>();
    drafts.forEach(draft -> asked.put(draft.order.id(), draft.asked));
    orders.insert(placed);
    Map<UUID, UUID> byCart = new LinkedHashMap<>();
    placed.forEach(order -> byCart.put(order.cart().orElseThrow(), order.id()));
    carts.ordered(byCart, now);
    Map<UUID, Cart> ordered = new HashMap<>();
    drafts.stream().filter(draft -> byCart.containsKey(draft.cart.id())).forEach(
        draft -> ordered.put(draft.cart.id(), draft.cart));
    steps.completed(ordered);
    codes.use(placed);
    List<Payment> started = payments.start(placed, order -> java.util.Objects.requireNonNull(asked.get(order.id())).wish
        .method(), now);
    events.placed(placed);
    for (int at = 0; at < placed.size(); at++) {
      Order order = placed.get(at);
      answers.put(java.util.Objects.requireNonNull(asked.get(order.id())), new Answer.Placed(order, started.get(at)));
    }
  }

  /** What is held for whoever buys is given up for it: the cart's promises, and those of their waiting. */
  private static Promises.Wish wish(Draft draft, Set<UUID> waited) {
    Map<Sku, Integer> wanted = new HashMap<>();
    draft.order.lines().forEach(line -> wanted.put(line.sku(), line.quantity()));
    Set<UUID> replaced = new HashSet<>(waited);
    replaced.add(draft.cart.id());
    return new Promises.Wish(draft.order.id(), io.inyeon.core.commerce.Demand.of(wanted),
        draft.asked.wish.fulfilment().place(), draft.asked.wish.channel(), replaced);
  }

  private static Problem outOfStock(Order order, OutOfStock missing) {
    List<Map<String, Object>> lines = order.lines().stream().filter(line -> missing.available().containsKey(line.sku()))
        .map(line -> Map.<String, Object>of("sku", line.sku().value(), "name", line.name(), "wanted", line.quantity(),
            "available", missing.available().getOrDefault(line.sku(), 0)))
        .toList();
    return Problem.conflict("out_of_stock", "There are not as many any more; see lines for how many there are.")
        .with("lines", lines);
  }
}
