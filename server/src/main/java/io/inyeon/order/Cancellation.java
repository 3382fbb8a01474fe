package io.inyeon.order;

import io.inyeon.cart.Carts;
import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.inventory.Promises;
import io.inyeon.order.Payment.Status;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An order is not to be: what it had of the stock is free, what was paid is given back. Locks are taken as everywhere here: the
 * cart, the order, the levels.
 */
@Component
class Cancellation {
  /** How the reason of an order begins whose payment was declined. */
  static final String DECLINED = "declined: ";
  static final String NOT_PAID = "not_paid";

  private final Orders orders;
  private final Payments payments;
  private final Promises promises;
  private final Carts carts;
  private final DiscountCodes codes;
  private final OrderEvents events;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Cancellation(Orders orders, Payments payments, Promises promises, Carts carts, DiscountCodes codes,
      OrderEvents events, TransactionTemplate transaction, InstantSource clock) {
    this.orders = orders;
    this.payments = payments;
    this.promises = promises;
    this.carts = carts;
    this.codes = codes;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Asked twice, it is done once.
   *
   * @throws Problem 409 when it has been handed over
   */
  Order cancel(UUID id, String reason, String actor) {
    return Objects.requireNonNull(transaction.execute(status -> {
      Order order = locked(id);
      order.requireOurs();
      if (order.status() == OrderStatus.FULFILLED) {
        throw Problem.conflict("order_fulfilled", "This order has been handed over; what comes back is a return.");
      }
      if (order.status() != OrderStatus.CANCELLED) {
        cancel(order, reason, actor);
      }
      return orders.require(id);
    }));
  }

  /** Nothing was charged: the cart is open again, for another means. */
  void declined(UUID id, Payment payment, String reason) {
    transaction.executeWithoutResult(status -> {
      UUID cart = orders.require(id).cart().orElseThrow();
      carts.lock(List.of(cart));
      Order order = locked(id);
      if (order.status() == OrderStatus.PLACED) {
        payments.become(payment.id(), Optional.empty(), Status.DECLINED, now());
        cancel(order, DECLINED + reason, "payment");
        carts.reopen(cart, id, now());
      }
    });
  }

  /** Its payment has not come in time. */
  void overdue(UUID id) {
    transaction.executeWithoutResult(status -> {
      Order order = locked(id);
      if (order.status() == OrderStatus.PLACED) {
        cancel(order, NOT_PAID, "");
      }
    });
  }

  private Order locked(UUID id) {
    return orders.find(List.of(id), true).stream().findFirst().orElseThrow(() -> Problem.notFound("order"));
  }

  private void cancel(Order order, String reason, String actor) {
    Instant now = now();
    codes.free(order.id()); // before the levels, as a checkout does
    promises.release(List.of(order.id()), "cancelled");
    if (order.status() == OrderStatus.ALLOCATED) {
      promises.unallocate(order.id(), order.picks(), "cancelled", actor);
    }
    orders.become(List.of(order.id()), OrderStatus.CANCELLED, Optional.of(reason), actor, now);
    payments.giveBack(List.of(order.id()), now);
    events.cancelled(List.of(orders.require(order.id())));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
