package io.inyeon.order;

import io.inyeon.core.commerce.Money;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt to pay an order.
 *
 * @param id the provider's idempotency key: asked twice, it is taken once
 * @param reference the provider's own name for it
 */
record Payment(UUID id, UUID order, String provider, Optional<String> reference, Status status, Money amount) {
  enum Status {
    /** The provider is being asked; after a kill nobody knows yet what it said. */
    STARTED,
    /** The customer has something to do. */
    PENDING, SUCCEEDED, DECLINED,
    /** To be given back. */
    REFUND_DUE, REFUNDED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
