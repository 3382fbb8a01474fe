package io.inyeon.core.policy;

import io.inyeon.core.customer.ConsentState;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.policy.Decision.Allowed;
import io.inyeon.core.policy.Decision.Deferred;
import io.inyeon.core.policy.Decision.Reason;
import io.inyeon.core.policy.Decision.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Decides on one marketing message: address, suppression, consent, quiet hours, cap, in this order. */
public final class ContactPolicy {
  private ContactPolicy() {
  }

  public static Decision decide(CustomerState customer, String channel, String purpose, Policy policy, Instant now) {
    Optional<String> endpoint = customer.endpoint(channel);
    if (endpoint.isEmpty()) {
      return new Refused(Reason.NO_ENDPOINT, "no " + channel + " address is known");
    }
    return refusal(customer, channel, purpose, endpoint.get())
        .or(() -> quiet(customer, channel, policy, now))
        .or(() -> capped(customer, channel, policy, now))
        .orElseGet(() -> new Allowed(endpoint.get()));
  }

  private static Optional<Decision> refusal(CustomerState customer, String channel, String purpose, String endpoint) {
    if (customer.isSuppressed(endpoint)) {
      return Optional.of(new Refused(Reason.SUPPRESSED, "the address bounced"));
    }
    Optional<ConsentState> consent = customer.consent(channel, purpose, endpoint);
    if (consent.isEmpty()) {
      return Optional.of(new Refused(Reason.NO_CONSENT, "no consent to " + purpose + " by " + channel));
    }
    return consent.filter(word -> !word.granted()).map(word -> new Refused(Reason.CONSENT_REFUSED,
        purpose + " by " + channel + " refused as of " + word.effectiveAt()));
  }

  /** When the quiet that reigns at this instant where the customer is ends; empty when there is none. */
  public static Optional<Instant> endOfQuiet(CustomerState customer, String channel, Policy policy, Instant now) {
    return policy.quietHoursOf(channel).flatMap(hours -> hours.endOfQuiet(now, zoneOf(customer, policy)));
  }

  private static Optional<Decision> quiet(CustomerState customer, String channel, Policy policy, Instant now) {
    ZoneId zone = zoneOf(customer, policy);
    return policy.quietHoursOf(channel).flatMap(hours -> hours.endOfQuiet(now, zone)
        .map(end -> new Deferred(end, Reason.QUIET_HOURS, hours.from() + "–" + hours.to() + " " + zone)));
  }

  private static Optional<Decision> capped(CustomerState customer, String channel, Policy policy, Instant now) {
    return policy.capOf(channel).filter(cap -> customer.contactsAfter(channel, now.minus(cap.within())) >= cap.most())
        .map(cap -> new Refused(Reason.CAP_REACHED, cap.most() + " in " + cap.within()));
  }

  private static ZoneId zoneOf(CustomerState customer, Policy policy) {
    try {
      return customer.traits().text("timezone").map(ZoneId::of).orElse(policy.zone());
    } catch (DateTimeException e) {
      return policy.zone();
    }
  }
}
