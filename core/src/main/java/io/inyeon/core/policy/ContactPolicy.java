package io.inyeon.core.policy;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.customer.Asking;
import io.inyeon.core.customer.ConsentState;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.policy.Decision.Allowed;
import io.inyeon.core.policy.Decision.Grounds;
import io.inyeon.core.policy.Decision.Reason;
import io.inyeon.core.policy.Decision.Refused;
import io.inyeon.core.policy.law.Law;
import io.inyeon.core.policy.law.Statute;
import io.inyeon.core.policy.law.Whereabouts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides on one message, in this order: address, consent, suppression, a question asked already, holdout, the law's hours, the
 * brand's quiet hours, caps, and priority among those that wait.
 */
public final class ContactPolicy {
  private final CustomerState customer;
  private final Policy policy;
  private final Whereabouts where;
  private final Instant now;

  public ContactPolicy(CustomerState customer, Policy policy, Instant now) {
    this.customer = customer;
    this.policy = policy;
    this.now = now;
    where = Whereabouts.of(customer, policy.jurisdiction(), policy.zone());
  }

  /** @param waiting the customer's deferred messages */
  public Decision decide(Proposal proposal, List<Waiting> waiting) {
    String channel = proposal.channel();
    MessageTerms terms = proposal.terms();
    Optional<String> endpoint = Addresses.of(customer, channel);
    if (endpoint.isEmpty()) {
      return new Refused(new Grounds(Reason.NO_ENDPOINT, "address", "no " + channel + " address is known",
          Remedy.of(Remedy.Code.KNOW_ADDRESS, "channel", channel)));
    }
    return unwanted(channel, terms, endpoint.get())
        .or(() -> suppressed(channel, endpoint.get()))
        .or(() -> askedAlready(terms))
        .or(() -> Holdouts.withheld(customer, proposal, policy))
        .or(() -> held(channel, terms))
        .or(() -> pressure().capped(proposal, policy, now))
        .or(() -> pressure().outranked(proposal, waiting, policy, now))
        .orElseGet(() -> new Allowed(endpoint.get()));
  }

  /** Whether {@link #held} has to be asked at all, of anybody. */
  public static boolean dependsOnHour(String channel, Policy policy) {
    return policy.quietHoursOf(channel).isPresent() || Law.hasNight(channel);
  }

  /** Whether the law or the brand forbids this hour: deferred until the first that is free, or refused where there is none. */
  public Optional<Decision> held(String channel, MessageTerms terms) {
    return Hours.of(customer, channel, terms, policy, where).hold(channel, now);
  }

  public Pressure pressure() {
    return new Pressure(customer.contacts(), where.zone());
  }

  /**
   * Marketing needs a consent. A service needs none, and heeds an objection to its purpose. A receipt and a notice that the law
   * asks for go out in spite of one: who refuses is told so by just such a notice (KR-5).
   */
  private Optional<Decision> unwanted(String channel, MessageTerms terms, String endpoint) {
    MessageClass messageClass = terms.messageClass();
    Optional<ConsentState> word = customer.consent(channel, terms.purpose(), endpoint);
    return switch (messageClass) {
      case TRANSACTIONAL, LEGAL -> Optional.empty();
      case SERVICE -> word.filter(said -> !said.granted()).map(said -> refused(channel, terms, said));
      case MARKETING -> word.isEmpty()
          ? Optional.of(silent(channel, terms))
          : word.filter(said -> !said.granted()).map(said -> refused(channel, terms, said));
    };
  }

  private Decision silent(String channel, MessageTerms terms) {
    String rule = Law.askingForConsent(where, channel, terms.messageClass()).map(Statute::id).orElse("consent");
    return new Refused(new Grounds(Reason.NO_CONSENT, rule, "no consent to " + terms.purpose() + " by " + channel,
        consent(Remedy.Code.OBTAIN_CONSENT, channel, terms)));
  }

  private Decision refused(String channel, MessageTerms terms, ConsentState word) {
    String rule = Law.heedingRefusal(where, channel, terms.messageClass()).map(Statute::id).orElse("consent");
    return new Refused(new Grounds(Reason.CONSENT_REFUSED, rule,
        terms.purpose() + " by " + channel + " refused as of " + word.effectiveAt(),
        consent(Remedy.Code.CONSENT_ANEW, channel, terms)));
  }

  private static Remedy consent(Remedy.Code code, String channel, MessageTerms terms) {
    return new Remedy(code, Map.of("channel", channel, "purpose", terms.purpose()));
  }

  private Optional<Decision> suppressed(String channel, String endpoint) {
    return customer.isSuppressed(endpoint)
        ? Optional.of(new Refused(new Grounds(Reason.SUPPRESSED, "suppression", "the address bounced",
            Remedy.of(Remedy.Code.OTHER_ADDRESS, "channel", channel))))
        : Optional.empty();
  }

  private Optional<Decision> askedAlready(MessageTerms terms) {
    return terms.question().flatMap(question -> customer.asking(question).filter(asking -> asking.bars(now))
        .map(asking -> new Refused(new Grounds(Reason.ASKED_ALREADY, "ask-once", evidence(question, asking),
            Remedy.of(Remedy.Code.ANOTHER_QUESTION, "question", question)))));
  }

  private static String evidence(String question, Asking asking) {
    return question + (asking.isSettled() ? " was answered or dismissed on " : " has been open since ") + asking.at();
  }
}
