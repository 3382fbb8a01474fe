package io.inyeon.cart;

import io.inyeon.core.Ids;
import java.util.UUID;

/** Under which id another system's cart is here. */
public final class FollowedCartIds {
  private FollowedCartIds() {
  }

  /** @param reference what the other system calls it */
  public static UUID of(String reference) {
    return Ids.derived("followed-cart", reference);
  }
}
