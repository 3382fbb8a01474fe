package io.inyeon.order;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.CurrentActor;
import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.customer.Customers;
import io.inyeon.web.InstantCursor;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The checkout and orders over HTTP. */
@RestController
@Tag(name = "Orders", description = "From the checkout to the hand-over")
class OrderController {
  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_REASON = 200;

  /** @param reason why; may be left out */
  record Reason(@Nullable String reason) {}

  private final Checkout checkout;
  private final Orders orders;
  private final OrderViews views;
  private final Cancellation cancellation;
  private final Handover handover;
  private final Customers customers;
  private final CurrentActor current;

  OrderController(Checkout checkout, Orders orders, OrderViews views, Cancellation cancellation, Handover handover,
      Customers customers, CurrentActor current) {
    this.checkout = checkout;
    this.orders = orders;
    this.views = views;
    this.cancellation = cancellation;
    this.handover = handover;
    this.customers = customers;
    this.current = current;
  }

  @Operation(summary = "Buy what is in a cart", description = "`Idempotency-Key` is required: the same one again finds the same order. 409 `out_of_stock` names the lines and how many there are; 409 `price_changed` the new total; 402 `payment_declined` leaves the cart as it was. Without `expected` the cart's prices must still hold.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/carts/{id}/checkout")
  @ResponseStatus(HttpStatus.CREATED)
  OrderView checkout(@PathVariable UUID id, @RequestBody CheckoutWish wish,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
      throw Problem.badRequest("idempotency_key_required",
          "Send the header Idempotency-Key: a text of your own, the same when you try again, of at most " + LONGEST_KEY
              + " characters.")
          .with("field", "Idempotency-Key");
    }
    return views.done(checkout.checkout(id, key, wish.checked(), current.actor().name()));
  }

  @Operation(summary = "Orders, the newest first", description = "`status` is one of placed, paid, allocated, fulfilled, cancelled; `number` finds the one that a customer reads out. Together they narrow each other.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/orders")
  Page<OrderView> list(@RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String number,
      @RequestParam(required = false) @Nullable String customerId, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    InstantCursor from = InstantCursor.read(cursor);
    Limits.check(limit);
    @Nullable
    String known = status == null ? null : known(status);
    @Nullable
    List<ProfileId> whose = customerId == null ? null : customers.profilesOf(customers.require(customerId));
    if (number != null) {
      return new Page<>(orders.withNumber(number.strip()).map(orders::require)
          .filter(order -> known == null || order.status().word().equals(known))
          .filter(order -> whose == null || order.profile().filter(whose::contains).isPresent())
          .map(views::listed).stream().toList(), null);
    }
    var found = whose == null
        ? orders.latest(known, from.before(), from.id(), limit + 1)
        : orders.of(whose, known, from.before(), from.id(), limit + 1);
    return Page.of(found, limit, last -> InstantCursor.write(last.placedAt(), last.id().toString()))
        .map(views::listed);
  }

  private static String known(String status) {
    if (Arrays.stream(OrderStatus.values()).noneMatch(one -> one.word().equals(status))) {
      throw Problem.badRequest("unknown_status", "status: there are "
          + String.join(", ", Arrays.stream(OrderStatus.values()).map(OrderStatus::word).toList()) + ".")
          .with("field", "status");
    }
    return status;
  }

  @Operation(summary = "One order, with its history")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/orders/{id}")
  OrderView show(@PathVariable UUID id) {
    return views.whole(orders.require(id));
  }

  @Operation(summary = "Cancel an order", description = "Its stock is free at once, and what was paid is given back. 409 `order_fulfilled` once it has been handed over.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/orders/{id}/cancel")
  OrderView cancel(@PathVariable UUID id, @RequestBody(required = false) @Nullable Reason why) {
    String reason = why == null || why.reason == null || why.reason.isBlank() ? "asked" : why.reason.strip();
    if (reason.length() > LONGEST_REASON) {
      throw CheckoutWish.flaw("too_long", "reason", "at most " + LONGEST_REASON + " characters");
    }
    return views.whole(cancellation.cancel(id, reason, current.actor().name()));
  }

  @Operation(summary = "An order has been handed over", description = "To the carrier, or to the customer.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/orders/{id}/fulfil")
  OrderView fulfil(@PathVariable UUID id) {
    return views.whole(handover.fulfil(id, current.actor().name()));
  }
}
