package io.inyeon.cart;

import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What another system that keeps the carts tells of them. */
@RestController
@Tag(name = "Carts", description = "One cart a customer, on every device and in the shop")
class FollowedCartController {
  private final FollowedCarts carts;
  private final CartViews views;

  FollowedCartController(FollowedCarts carts, CartViews views) {
    this.carts = carts;
    this.views = views;
  }

  @Operation(summary = "Tell a cart of another system", description = "All of it as that system knew it at `asOf`, under its own `reference`; what has changed goes to the log. What was known earlier than what was told before changes nothing: `followedAsOf` says what holds. 409 `record_is_here` unless that system keeps the carts (`PUT /api/v1/records/carts`).")
  @Allowed(value = DEVELOPER, keys = WRITE)
  @PutMapping("/api/v1/carts/followed/{reference}")
  CartView follow(@PathVariable String reference, @RequestBody FollowedCartWish wish) {
    return views.of(carts.follow(reference, wish));
  }
}
