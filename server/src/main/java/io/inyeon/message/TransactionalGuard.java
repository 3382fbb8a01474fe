package io.inyeon.message;

import io.inyeon.core.journey.Node;
import io.inyeon.engine.Journeys;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What calls itself transactional, or a legal notice, goes only with a content that is approved now. */
@Component
class TransactionalGuard implements Guard {
  static final String REASON = "template_not_approved";

  private final Journeys journeys;
  private final Templates templates;

  TransactionalGuard(Journeys journeys, Templates templates) {
    this.journeys = journeys;
    this.templates = templates;
  }

  @Override
  public Optional<String> refuse(Message message) {
    return !message.messageClass().needsApproval() || isApproved(message)
        ? Optional.empty()
        : Optional.of(REASON);
  }

  private boolean isApproved(Message message) {
    return journeys.version(message.journey(), message.version())
        .node(message.node()) instanceof Node.SendEmail send && templates.isApproved(send.template());
  }
}
