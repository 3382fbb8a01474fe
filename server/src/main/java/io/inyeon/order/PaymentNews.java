package io.inyeon.order;

import io.inyeon.order.Payment.Status;
import io.inyeon.order.PaymentProvider.Outcome;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What providers tell of payments by themselves: once, twice, late, or about ones that nobody knows. */
@Service
public class PaymentNews {
  private final Payments payments;
  private final Checkout checkout;
  private final Cancellation cancellation;
  private final InstantSource clock;

  PaymentNews(Payments payments, Checkout checkout, Cancellation cancellation, InstantSource clock) {
    this.payments = payments;
    this.checkout = checkout;
    this.cancellation = cancellation;
    this.clock = clock;
  }

  /** One that nobody knows is passed over. */
  public void heard(UUID payment, Outcome outcome) {
    payments.find(payment).ifPresent(known -> hear(known, outcome));
  }

  private void hear(Payment known, Outcome outcome) {
    switch (outcome) {
      case Outcome.Succeeded paid -> checkout.paid(known, paid.reference());
      case Outcome.Declined declined -> cancellation.declined(known.order(), known, declined.reason());
      case Outcome.Pending pending -> {
        if (known.status() == Status.STARTED) {
          payments.become(known.id(), Optional.of(pending.reference()), Status.PENDING, clock.instant());
        }
      }
      case Outcome.Unknown unknown -> {
        // nothing new
      }
    }
  }
}
