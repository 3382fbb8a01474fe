package io.inyeon.order;

import io.inyeon.core.commerce.Money;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes no money. What becomes of a payment is said by its token: {@code declined}, {@code pending}, {@code unknown}; anything
 * else, and none, succeeds.
 */
@Component
class SandboxPayments implements PaymentProvider {
  private static final String PREFIX = "sandbox_";

  @Override
  public String key() {
    return "sandbox";
  }

  @Override
  public Outcome start(UUID payment, Money amount, Details details) {
    return switch (details.token().orElse("")) {
      case "declined" -> new Outcome.Declined("card_declined");
      case "pending" -> new Outcome.Pending(PREFIX + payment, "secret_" + payment);
      case "unknown" -> new Outcome.Unknown("timeout");
      default -> new Outcome.Succeeded(PREFIX + payment);
    };
  }

  /** Nothing ever comes of what was pending or unknown. */
  @Override
  public Outcome look(UUID payment, Optional<String> reference) {
    return new Outcome.Declined("abandoned");
  }

  @Override
  public void abandon(UUID payment, Optional<String> reference) {
    // nothing to let go of
  }

  @Override
  public RefundOutcome refund(UUID payment, String reference, Money amount) {
    return new RefundOutcome.Refunded();
  }
}
