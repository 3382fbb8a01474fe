package io.inyeon.order;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.order.PaymentProvider.Outcome;
import io.inyeon.order.PaymentProvider.RefundOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends what nobody ends: orders whose payment has not come, after asking the provider once more; and gives money back, again and
 * again until it has gone. Several processes may do so: each step finds out under the order's lock whether it is still to be done.
 */
@Component
class OrderLoop extends BackgroundLoop {
  private static final Logger LOG = LoggerFactory.getLogger(OrderLoop.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration REFUND_AGAIN = Duration.ofMinutes(1);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
  /** A provider keeps what nobody has paid for a day at most. */
  private static final Duration HOPE = Duration.ofDays(2);
  private static final int AT_ONCE = 50;

  private final Orders orders;
  private final Payments payments;
  private final Checkout checkout;
  private final Cancellation cancellation;
  private final OrderEvents events;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  OrderLoop(Orders orders, Payments payments, Checkout checkout, Cancellation cancellation, OrderEvents events,
      TransactionTemplate transaction, InstantSource clock) {
    super(Phases.DISPATCH);
    this.orders = orders;
    this.payments = payments;
    this.checkout = checkout;
    this.cancellation = cancellation;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected Loop begin() {
    return Loop.start("order-ends", LOOK, Duration.ofMillis(50), this::pass);
  }

  private boolean pass() {
    Instant now = clock.instant();
    List<UUID> overdue = orders.overdue(now, AT_ONCE);
    overdue.forEach(order -> attempt("an order", () -> end(order)));
    List<Payment> refunds = payments.claimRefunds(now, now.plus(REFUND_AGAIN), AT_ONCE);
    refunds.forEach(payment -> attempt("a refund", () -> refund(payment)));
    List<Payment> adrift = payments.claimAdrift(now, now.plus(LOOK_AGAIN), now.minus(HOPE), AT_ONCE);
    adrift.forEach(payment -> attempt("a payment", () -> settle(payment)));
    return overdue.size() == AT_ONCE || refunds.size() == AT_ONCE || adrift.size() == AT_ONCE;
  }

  /** One that cannot be ended now does not keep the others. */
  private static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.error("{} could not be ended; trying again", what, e);
    }
  }

  /** A payment whose answer was lost may have been taken: the provider knows. */
  private void end(UUID order) {
    for (Payment payment : payments.of(order)) {
      if ((payment.status() == Payment.Status.STARTED || payment.status() == Payment.Status.PENDING)
          && look(payment) instanceof Outcome.Succeeded paid) {
        checkout.paid(payment, paid.reference());
        return;
      }
    }
    cancellation.overdue(order);
  }

  /** The order is not to be, and its money may have come all the same: then it is given back. */
  private void settle(Payment payment) {
    switch (look(payment)) {
      case Outcome.Succeeded paid -> checkout.paid(payment, paid.reference());
      case Outcome.Declined declined ->
        payments.declined(payment.id(), clock.instant());
      case Outcome.Pending pending ->
        checkout.provider(payment.provider()).abandon(payment.id(), Optional.of(pending.reference()));
      case Outcome.Unknown unknown -> LOG.warn("what became of a payment is not known: {}", unknown.reason());
    }
  }

  private Outcome look(Payment payment) {
    try {
      return checkout.provider(payment.provider()).look(payment.id(), payment.reference());
    } catch (RuntimeException e) {
      LOG.error("the payment provider {} broke", payment.provider(), e);
      return new Outcome.Unknown(e.getClass().getSimpleName());
    }
  }

  private void refund(Payment payment) {
    RefundOutcome outcome = payment.amount().signum() == 0
        ? new RefundOutcome.Refunded()
        : checkout.provider(payment.provider()).refund(payment.id(), payment.reference().orElse(""), payment.amount());
    switch (outcome) {
      case RefundOutcome.Refunded refunded -> transaction.executeWithoutResult(status -> {
        payments.become(payment.id(), payment.reference(), Payment.Status.REFUNDED, clock.instant());
        events.refunded(orders.require(payment.order()));
      });
      case RefundOutcome.Later later -> LOG.warn("a refund has to wait: {}", later.reason());
    }
  }
}
