package io.inyeon.order;

import io.inyeon.background.GroupWork;
import io.inyeon.inventory.Locations;
import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.order.Payment.Status;
import io.inyeon.order.PaymentProvider.Details;
import io.inyeon.order.PaymentProvider.Outcome;
import io.inyeon.web.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** From a cart to an order that is paid: places it, asks for the money, and settles what the provider says. */
@Component
class Checkout {
  private static final Logger LOG = LoggerFactory.getLogger(Checkout.class);

  /**
   * What came of a checkout.
   *
   * @param clientSecret with which the customer's device goes on at the provider
   */
  record Done(Order order, Optional<String> clientSecret) {}

  private final Placement placement;
  private final Settlement settlement;
  private final Cancellation cancellation;
  private final Orders orders;
  private final Payments payments;
  private final CodeAttempts attempts;
  private final Locations locations;
  private final Map<String, PaymentProvider> providers;
  private final InstantSource clock;

  Checkout(Placement placement, Settlement settlement, Cancellation cancellation,
      Orders orders, Payments payments,
      CodeAttempts attempts, Locations locations, List<PaymentProvider> providers, InstantSource clock) {
    this.placement = placement;
    this.settlement = settlement;
    this.cancellation = cancellation;
    this.orders = orders;
    this.payments = payments;
    this.attempts = attempts;
    this.locations = locations;
    this.providers = providers.stream().filter(PaymentProvider::isThere)
        .collect(Collectors.toMap(PaymentProvider::key, Function.identity()));
    this.clock = clock;
  }

  /** @throws Problem when it cannot be, with what and why */
  Done checkout(UUID cart, String key, CheckoutWish.Checked wish, String actor) {
    PaymentProvider provider = provider(wish.method());
    if (wish.code().isPresent()) {
      attempts.require(cart.toString());
    }
    return switch (answer(new Placement.Asked(cart, key, wish, actor))) {
      case Placement.Answer.Placed placed -> pay(placed.order(), placed.payment(), provider, wish.token());
      case Placement.Answer.Again again -> again(orders.require(again.order()), wish.token());
      case Placement.Answer.Refused refused -> throw refused(cart, wish, refused.why());
    };
  }

  /** Whoever tries codes that are none is counted; where there is no such place, it is not the stock that is missing. */
  private Problem refused(UUID cart, CheckoutWish.Checked wish, Problem why) {
    if (why.code().equals("unknown_code")) {
      attempts.failed(cart.toString());
    }
    return why.code().equals("out_of_stock") && wish.fulfilment().place().filter(this::isUnknown).isPresent()
        ? CheckoutWish.flaw("unknown_location", "fulfilment.location", "there is no such place")
        : why;
  }

  private boolean isUnknown(String place) {
    return locations.find(place).isEmpty();
  }

  private Placement.Answer answer(Placement.Asked asked) {
    try {
      return GroupWork.await(placement.submit(asked));
    } catch (GroupWork.Busy e) {
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "busy", "More checkouts are waiting than may; try again.")
          .retryAfter(Duration.ofSeconds(1));
    }
  }

  PaymentProvider provider(String method) {
    PaymentProvider provider = providers.get(method);
    if (provider == null) {
      throw CheckoutWish.flaw("unknown_payment_method", "payment.method",
          "there are " + String.join(", ", providers.keySet().stream().sorted().toList()));
    }
    return provider;
  }

  /**
   * It was asked before: as far as it has come. A declined one is told as declined; one of which nobody knows whether its payment
   * was ever asked for goes on, and the provider takes the same payment once.
   */
  private Done again(Order order, Optional<String> token) {
    refuseDeclined(order);
    Optional<Payment> open = order.status() == OrderStatus.PLACED
        ? payments.of(order.id()).stream().filter(Checkout::isOpen).findFirst()
        : Optional.empty();
    return open.map(payment -> pay(order, payment, provider(payment.provider()), token))
        .orElse(new Done(order, Optional.empty()));
  }

  private static boolean isOpen(Payment payment) {
    return payment.status() == Status.STARTED || payment.status() == Status.PENDING;
  }

  /** What became of an order whose payment was declined: meanwhile somebody may have told that it was made after all. */
  private Done again(Order order) {
    refuseDeclined(order);
    return new Done(order, Optional.empty());
  }

  /** What its payment says: whoever cancels an order may write down any reason. */
  private void refuseDeclined(Order order) {
    order.cancelReason().filter(reason -> reason.startsWith(Cancellation.DECLINED)).ifPresent(reason -> {
      if (payments.of(order.id()).stream().anyMatch(one -> one.status() == Status.DECLINED)) {
        throw declined(reason);
      }
    });
  }

  private Done pay(Order order, Payment payment, PaymentProvider provider, Optional<String> token) {
    Outcome outcome = payment.amount().signum() == 0
        ? new Outcome.Succeeded("free_" + payment.id())
        : ask(provider, payment, new Details(order.number(), token));
    return settle(order, payment, outcome);
  }

  /** Whatever a provider throws, nobody knows what has happened. */
  private static Outcome ask(PaymentProvider provider, Payment payment, Details details) {
    try {
      return provider.start(payment.id(), payment.amount(), details);
    } catch (RuntimeException e) {
      LOG.error("the payment provider {} broke", provider.key(), e);
      return new Outcome.Unknown(e.getClass().getSimpleName());
    }
  }

  private Done settle(Order order, Payment payment, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Succeeded paid -> new Done(paid(payment, paid.reference()), Optional.empty());
      case Outcome.Pending pending -> {
        payments.become(payment.id(), Optional.of(pending.reference()), Status.PENDING, clock.instant());
        yield new Done(order, Optional.of(pending.clientSecret()));
      }
      case Outcome.Declined declined -> {
        cancellation.declined(order.id(), payment, declined.reason());
        yield again(orders.require(order.id()));
      }
      case Outcome.Unknown unknown -> new Done(order, Optional.empty());
    };
  }

  private static Problem declined(String reason) {
    return new Problem(HttpStatus.PAYMENT_REQUIRED, "payment_declined",
        "The payment was declined; nothing was charged, and the cart is as it was. Try another means.")
        .with("reason", reason.substring(Cancellation.DECLINED.length()));
  }

  /** The provider has the money. */
  Order paid(Payment payment, String reference) {
    return GroupWork.await(settlement.submit(new Settlement.Paid(payment.id(), payment.order(), reference)));
  }
}
