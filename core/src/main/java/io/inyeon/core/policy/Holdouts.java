package io.inyeon.core.policy;

import io.inyeon.core.Holdout;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.policy.Decision.Grounds;
import io.inyeon.core.policy.Decision.Reason;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is left alone to compare with. Concerns marketing only: receipts and services are never withheld. */
public final class Holdouts {
  /** A holdout by the name under which lots are kept. */
  public record Named(String name, Holdout holdout) {
    /** What a lot is kept under: with another salt it is drawn anew. */
    public String key() {
      return name + "/" + holdout.salt();
    }

    public boolean takes(CustomerState customer) {
      return customer.side(key()).map(side -> side.held()).orElseGet(() -> holdout.takes(customer.id(), name));
    }
  }

  private Holdouts() {
  }

  /** Those that concern this message: the brand's, then the journey's. */
  public static Stream<Named> of(Proposal proposal, Policy policy) {
    return proposal.terms().messageClass() == MessageClass.MARKETING
        ? Stream.concat(global(policy).stream(), ofJourney(proposal.journey(), proposal.holdout()).stream())
        : Stream.empty();
  }

  public static Optional<Named> global(Policy policy) {
    return policy.holdout().filter(holdout -> holdout.percent() > 0).map(holdout -> new Named("global", holdout));
  }

  public static Optional<Named> ofJourney(String journey, Optional<Holdout> of) {
    return of.filter(holdout -> holdout.percent() > 0).map(holdout -> new Named("journey:" + journey, holdout));
  }

  static Optional<Decision> withheld(CustomerState customer, Proposal proposal, Policy policy) {
    return of(proposal, policy).filter(named -> named.takes(customer)).findFirst()
        .map(named -> new Decision.Refused(new Grounds(Reason.HOLDOUT, "holdout:" + named.name(),
            "one of the " + named.holdout().percent() + " in 100 who are left alone",
            Remedy.of(Remedy.Code.LEAVE_HOLDOUT, "holdout", named.name()))));
  }
}
