package io.inyeon.order;

import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.CurrentActor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What another system that keeps the orders tells of them. */
@RestController
@Tag(name = "Orders", description = "From the checkout to the hand-over")
class FollowedOrderController {
  private final FollowedOrders orders;
  private final OrderViews views;
  private final CurrentActor current;

  FollowedOrderController(FollowedOrders orders, OrderViews views, CurrentActor current) {
    this.orders = orders;
    this.views = views;
    this.current = current;
  }

  @Operation(summary = "Tell an order of another system", description = "All of it as that system knew it at `asOf`, under its own `number`. Each state that it reaches goes to the log once. What was known earlier than what was told before changes nothing: `followed.asOf` says what holds. 409 `record_is_here` unless that system keeps the orders (`PUT /api/v1/records/orders`).")
  @Allowed(value = DEVELOPER, keys = WRITE)
  @PutMapping("/api/v1/orders/followed/{number}")
  OrderView follow(@PathVariable String number, @RequestBody FollowedOrderWish wish) {
    return views.whole(orders.follow(number, wish, current.actor().name()));
  }
}
