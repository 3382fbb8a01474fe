package io.inyeon.cart;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Customers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the cart that an event speaks of, as it is now: after a merge that is the one that has its lines. */
@Component
class CartLookup {
  /** More merges than anybody makes; a ring, which cannot be, would end here. */
  private static final int MOST_MERGES = 20;

  private final CartTable table;
  private final Customers customers;

  CartLookup(CartTable table, Customers customers) {
    this.table = table;
    this.customers = customers;
  }

  /** Whether it is not somebody else's meanwhile, who has signed in on the same device. */
  boolean isOf(ProfileId customer, Cart cart) {
    return cart.profile().isEmpty() || cart.profile().flatMap(customers::find).equals(customers.find(customer));
  }

  /** @param named as an event has it: any text, or nothing */
  Optional<Cart> find(@Nullable Object named) {
    Optional<Cart> cart = id(named).flatMap(this::one);
    for (int merges = 0; merges < MOST_MERGES && cart.flatMap(Cart::mergedInto).isPresent(); merges++) {
      cart = cart.flatMap(Cart::mergedInto).flatMap(this::one);
    }
    return cart;
  }

  private Optional<Cart> one(UUID id) {
    return table.find(List.of(id), false).stream().findFirst();
  }

  private static Optional<UUID> id(@Nullable Object named) {
    try {
      return Optional.ofNullable(named).map(Object::toString).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // another system's cart
    }
  }
}
