package io.inyeon.core.engine;

import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.customer.Asking;
import io.inyeon.core.customer.Contact;
import io.inyeon.core.customer.Lot;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Publication;
import io.inyeon.core.journey.Run;
import io.inyeon.core.policy.Cap;
import io.inyeon.core.policy.ContactPolicy;
import io.inyeon.core.policy.Decision;
import io.inyeon.core.policy.Holdouts;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.policy.Proposal;
import io.inyeon.core.policy.Waiting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The only way out: decides on the messages that runs want sent, records it, and asks for those that may go. */
final class Offers {
  private static final String EMAIL = "email";
  private static final int MOST_UNDER_A_CAP = 1_000;

  private final Draft draft;

  Offers(Draft draft) {
    this.draft = draft;
  }

  /** @param run stands at the node */
  Decision decide(ProfileId profile, Run run, Node.SendEmail send) {
    Proposal proposal = proposal(run, send);
    draw(profile, proposal);
    Decision decision = new ContactPolicy(draft.state(), policy(), draft.now()).decide(proposal, waiting(run));
    draft.ask(new Effect.Decided(run.effect(), run.id(), run.journey(), run.node(), profile, EMAIL, send.terms(),
        decision, draft.now()));
    if (decision instanceof Decision.Allowed allowed) {
      ask(profile, run, send, allowed.endpoint());
    }
    return decision;
  }

  private Policy policy() {
    return draft.rulebook().policy();
  }

  private Proposal proposal(Run run, Node.SendEmail send) {
    Optional<Journey> journey = draft.rulebook().publication(run.journey(), run.version()).map(Publication::journey);
    return new Proposal(EMAIL, send.terms(), run.journey(),
        journey.map(Journey::priority).orElse(Journey.USUAL_PRIORITY), journey.flatMap(Journey::holdout));
  }

  /** Before the first message that a holdout concerns, whatever becomes of it: so both sides are made up alike. */
  private void draw(ProfileId profile, Proposal proposal) {
    Holdouts.of(proposal, policy()).filter(named -> draft.state().side(named.key()).isEmpty())
        .forEach(named -> draft.put(profile, draft.profile(profile).drawn(named.key(),
            new Lot(named.takes(draft.state()), draft.now()))));
  }

  /** What else of this customer has been decided to go later. */
  private List<Waiting> waiting(Run except) {
    return draft.profiles().values().stream().flatMap(profile -> profile.runs().stream())
        .filter(run -> !run.id().equals(except.id())).flatMap(this::waitingOf).toList();
  }

  private Stream<Waiting> waitingOf(Run run) {
    return draft.rulebook().publication(run.journey(), run.version())
        .map(found -> found.journey().node(run.node()))
        .filter(Node.SendEmail.class::isInstance).map(Node.SendEmail.class::cast)
        .flatMap(send -> run.dueAt().map(until -> new Waiting(proposal(run, send), until))).stream();
  }

  private void ask(ProfileId profile, Run run, Node.SendEmail send, String endpoint) {
    reserve(profile, run, send.terms());
    draft.ask(new Effect.Send(run.effect(), run.id(), run.journey(), run.version(), run.node(), profile, EMAIL,
        endpoint, send.terms(), run.entry(), draft.now()));
  }

  /** Takes a place under the caps, and holds the question open. */
  private void reserve(ProfileId id, Run run, MessageTerms terms) {
    Contact contact = new Contact(run.effect(), EMAIL, draft.now(), terms.messageClass(), terms.topic(),
        Optional.of(run.journey()));
    ProfileState reserved = draft.profile(id).withContacts(remembered(draft.profile(id)))
        .contacted(contact, mostRemembered());
    draft.put(id, terms.question()
        .map(question -> reserved.asked(question, new Asking(draft.now(), Optional.of(run.effect()))))
        .orElse(reserved));
  }

  /** What no cap looks back to any more is forgotten after a month. */
  private List<Contact> remembered(ProfileState profile) {
    return profile.contacts().stream().filter(contact -> contact.at().plus(ProfileState.LEDGER).isAfter(draft.now())
        || policy().caps().stream().anyMatch(cap -> cap.counts(contact) && cap.looksBackTo(contact.at(), draft.now())))
        .toList();
  }

  private int mostRemembered() {
    int most = policy().caps().stream().mapToInt(Cap::most).max().orElse(0);
    return Math.clamp(most, ProfileState.MOST_CONTACTS, MOST_UNDER_A_CAP);
  }
}
