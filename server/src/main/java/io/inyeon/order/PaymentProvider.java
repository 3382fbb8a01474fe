package io.inyeon.order;

import io.inyeon.core.commerce.Money;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes money and gives it back. Asked outside of every transaction; whatever it says twice counts once. {@code PaymentContract}
 * of the tests is what an adapter has to keep.
 */
public interface PaymentProvider {
  /** As a checkout names it. */
  String key();

  /** Whether it has been set up. */
  default boolean isThere() {
    return true;
  }

  /**
   * Asks for the money.
   *
   * @param payment the idempotency key: the same one again is the same payment
   */
  Outcome start(UUID payment, Money amount, Details details);

  /** What has become of it: after a kill, or when the answer never came. */
  Outcome look(UUID payment, Optional<String> reference);

  /** Lets it come to nothing, if the customer has not paid: nobody waits for it any more. What was paid stays paid. */
  void abandon(UUID payment, Optional<String> reference);

  /** Gives all of it back. The same payment again is given back once. */
  RefundOutcome refund(UUID payment, String reference, Money amount);

  /**
   * What the provider has to know.
   *
   * @param order its number
   * @param token what the customer's device got from the provider for a card; empty for the provider's own page
   */
  record Details(String order, Optional<String> token) {}

  /** What became of a payment. */
  sealed interface Outcome {
    record Succeeded(String reference) implements Outcome {}

    /** @param clientSecret with which the customer's device goes on at the provider */
    record Pending(String reference, String clientSecret) implements Outcome {}

    /** @param reason the provider's code */
    record Declined(String reason) implements Outcome {}

    /** Nobody can tell; to be asked again. */
    record Unknown(String reason) implements Outcome {}
  }

  /** Whether it was given back. */
  sealed interface RefundOutcome {
    record Refunded() implements RefundOutcome {}

    record Later(String reason) implements RefundOutcome {}
  }
}
