package io.inyeon.order;

import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.inventory.Promises;
import io.inyeon.web.Problem;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** An order leaves the house. */
@Component
class Handover {
  private final Orders orders;
  private final Promises promises;
  private final OrderEvents events;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Handover(Orders orders, Promises promises, OrderEvents events, TransactionTemplate transaction,
      InstantSource clock) {
    this.orders = orders;
    this.promises = promises;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** @throws Problem 409 when it is not ready for that */
  Order fulfil(UUID id, String actor) {
    return Objects.requireNonNull(transaction.execute(status -> {
      Order order = orders.find(List.of(id), true).stream().findFirst()
          .orElseThrow(() -> Problem.notFound("order"));
      order.requireOurs();
      if (order.status() != OrderStatus.FULFILLED) {
        fulfil(order, actor);
      }
      return orders.require(id);
    }));
  }

  private void fulfil(Order order, String actor) {
    if (!order.status().mayBecome(OrderStatus.FULFILLED)) {
      throw Problem.conflict("order_" + order.status().word(),
          "An order is handed over once it is allocated; this one is "
              + order.status().word() + ".");
    }
    promises.fulfil(order.id(), order.picks(), actor);
    orders.become(List.of(order.id()), OrderStatus.FULFILLED, Optional.empty(), actor,
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
    events.fulfilled(orders.require(order.id()));
  }
}
