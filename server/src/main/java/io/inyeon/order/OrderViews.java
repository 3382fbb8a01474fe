package io.inyeon.order;

import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.customer.Customers;
import io.inyeon.order.OrderView.ContactView;
import io.inyeon.order.OrderView.FollowedView;
import io.inyeon.order.OrderView.FulfilmentView;
import io.inyeon.order.OrderView.LineView;
import io.inyeon.order.OrderView.PaymentView;
import io.inyeon.order.OrderView.PickView;
import io.inyeon.web.MoneyView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows orders. */
@Component
class OrderViews {
  private final Customers customers;
  private final Orders orders;
  private final Payments payments;

  OrderViews(Customers customers, Orders orders, Payments payments) {
    this.customers = customers;
    this.orders = orders;
    this.payments = payments;
  }

  /** With its history. */
  OrderView whole(Order order) {
    return view(order, Optional.empty(), payments.of(order.id()), orders.changes(order.id()));
  }

  /** As a list has it. */
  OrderView listed(Order order) {
    return view(order, Optional.empty(), List.of(), null);
  }

  /** As whoever has just checked out sees it. */
  OrderView done(Checkout.Done done) {
    return view(done.order(), done.clientSecret(), List.of(), null);
  }

  private OrderView view(Order order, Optional<String> secret, List<Payment> paid,
      @Nullable List<Orders.Change> history) {
    return new OrderView(order.id().toString(), order.number(), order.status().word(),
        order.cart().map(UUID::toString).orElse(null),
        order.profile().flatMap(customers::find).map(id -> id.value().toString()).orElse(null),
        order.contact().map(one -> new ContactView(one.email(), one.name(), one.phone().orElse(null))).orElse(null),
        order.fulfilment().map(OrderViews::fulfilment).orElse(null),
        order.lines().stream().map(line -> line(order, line)).toList(), MoneyView.of(order.totals().subtotal()),
        MoneyView.of(order.totals().discount()), charges(order.totals()), MoneyView.of(order.totals().total()),
        paid.isEmpty() ? null : payment(paid.getLast()), secret.orElse(null), order.channel(), order.placedAt(),
        order.status() == OrderStatus.PLACED && order.followed().isEmpty() ? order.expiresAt() : null,
        order.cancelReason().orElse(null), history,
        order.followed().map(one -> new FollowedView(one.system(), one.asOf())).orElse(null));
  }

  private static @Nullable MoneyView charges(Order.Totals totals) {
    return totals.charges().signum() == 0 ? null : MoneyView.of(totals.charges());
  }

  private static PaymentView payment(Payment payment) {
    return new PaymentView(payment.provider(), payment.status().word(), payment.reference().orElse(null));
  }

  private static FulfilmentView fulfilment(Fulfilment how) {
    return switch (how) {
      case Fulfilment.Pickup pickup -> new FulfilmentView("pickup", pickup.location(), null);
      case Fulfilment.Ship ship -> new FulfilmentView("ship", null, ship.address());
    };
  }

  private static LineView line(Order order, Order.Line line) {
    return new LineView(line.sku().value(), line.name(), line.quantity(), MoneyView.of(line.price()),
        MoneyView.of(line.total()), order.picks().stream().filter(pick -> pick.sku().equals(line.sku()))
            .map(pick -> new PickView(pick.location(), pick.quantity())).toList());
  }
}
