package io.inyeon.order;

import io.inyeon.cart.CartEvents;
import io.inyeon.core.Ids;
import io.inyeon.core.commerce.Money;
import io.inyeon.log.EventOutbox;
import io.inyeon.log.EventOutbox.Heard;
import io.inyeon.log.EventOutbox.Told;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells the log of every state of an order, in the words of Segment's e-commerce specification where it has one, within the
 * transaction of the change. Nothing of the contact or the address is in it.
 */
@Component
class OrderEvents {
  private final EventOutbox outbox;
  private final InstantSource clock;

  OrderEvents(EventOutbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  void placed(Collection<Order> orders) {
    placed(orders, now());
  }

  void placed(Collection<Order> orders, Instant at) {
    tell(orders, "Order Placed", at);
  }

  /** It is paid, and its stock is its own. */
  void completed(Collection<Order> orders) {
    completed(orders, now());
  }

  void completed(Collection<Order> orders, Instant at) {
    tell(orders, "Order Completed", at);
  }

  void fulfilled(Order order) {
    fulfilled(order, now());
  }

  void fulfilled(Order order, Instant at) {
    tell(List.of(order), "Order Fulfilled", at);
  }

  void cancelled(Collection<Order> orders) {
    cancelled(orders, now());
  }

  void cancelled(Collection<Order> orders, Instant at) {
    tell(orders, "Order Cancelled", at);
  }

  void refunded(Order order) {
    refunded(order, now());
  }

  void refunded(Order order, Instant at) {
    tell(List.of(order), "Order Refunded", at);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private void tell(Collection<Order> orders, String name, Instant at) {
    List<Told> told = orders.stream().filter(order -> order.profile().isPresent()).map(order -> new Told(
        order.profile().get(), name, order.channel(), id(order, name), at, false, properties(order))).toList();
    if (!told.isEmpty()) {
      outbox.events(told);
    }
    outbox.heard(orders.stream().filter(order -> order.profile().isEmpty() && !order.claim().identifiers().isEmpty())
        .map(order -> new Heard(CartEvents.SOURCE, order.claim(), name, order.channel(), id(order, name), at,
            properties(order)))
        .toList());
  }

  private static String id(Order order, String name) {
    return Ids.derived("order", order.id().toString(), name).toString();
  }

  private static Map<String, Object> properties(Order order) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("order_id", order.id().toString());
    properties.put("order_number", order.number());
    order.cart().ifPresent(cart -> properties.put("cart_id", cart.toString()));
    properties.put("affiliation", order.channel());
    properties.put("status", order.status().word());
    properties.put("currency", order.totals().subtotal().currency().getCurrencyCode());
    properties.put("subtotal", CartEvents.price(order.totals().subtotal()));
    properties.put("discount", CartEvents.price(order.totals().discount()));
    if (order.totals().charges().signum() != 0) {
      properties.put("charges", CartEvents.price(order.totals().charges()));
    }
    properties.put("total", CartEvents.price(order.totals().total()));
    properties.put("revenue", CartEvents.price(order.totals().total()));
    order.fulfilment().ifPresent(how -> properties.put("fulfilment", how.word()));
    order.fulfilment().flatMap(Fulfilment::place).ifPresent(place -> properties.put("location", place));
    order.code().ifPresent(code -> properties.put("coupon", "used"));
    order.cancelReason().ifPresent(reason -> properties.put("reason", reason));
    properties.put("products", order.lines().stream().map(OrderEvents::product).toList());
    return properties;
  }

  private static Map<String, Object> product(Order.Line line) {
    Money price = line.price();
    return Map.of("product_id", line.sku().value(), "sku", line.sku().value(), "name", line.name(), "quantity",
        line.quantity(), "price", CartEvents.price(price));
  }
}
