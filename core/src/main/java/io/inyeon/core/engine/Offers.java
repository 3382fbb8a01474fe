package io.inyeon.core.engine;

import io.inyeon.core.ProfileId;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Run;
import io.inyeon.core.policy.ContactPolicy;
import io.inyeon.core.policy.Decision;

/** The only way out: decides on the messages that runs want sent, records it, and asks for those that may go. */
final class Offers {
  private static final String EMAIL = "email";

  private final Draft draft;

  Offers(Draft draft) {
    this.draft = draft;
  }

  /** @param run stands at the node */
  Decision decide(ProfileId profile, Run run, Node.SendEmail send) {
    Decision decision = ContactPolicy.decide(draft.state(), EMAIL, send.terms().purpose(), draft.rulebook().policy(),
        draft.now());
    draft.ask(new Effect.Decided(run.effect(), run.id(), run.journey(), run.node(), profile, EMAIL,
        send.terms().purpose(), decision, draft.now()));
    if (decision instanceof Decision.Allowed allowed) {
      ask(profile, run, send, allowed.endpoint());
    }
    return decision;
  }

  private void ask(ProfileId profile, Run run, Node.SendEmail send, String endpoint) {
    draft.reserve(profile, run, EMAIL);
    draft.ask(new Effect.Send(run.effect(), run.id(), run.journey(), run.version(), run.node(), profile, EMAIL,
        endpoint, send.terms().purpose(), run.entry(), draft.now()));
  }
}
