package io.inyeon.message;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Customers;
import io.inyeon.decision.DecisionView;
import io.inyeon.decision.Decisions;
import io.inyeon.log.LogReader;
import io.inyeon.message.MessageLists.Listed;
import io.inyeon.message.MessageView.MessageStep;
import io.inyeon.message.MessageView.WholeMessage;
import io.inyeon.message.SentContents.Sent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everything about one message: why it was sent, what it said, and what came of it. */
@Component
class MessageLife {
  private static final List<String> RECEIPTS = List.of("Email Delivered", "Email Opened", "Email Link Clicked",
      "Unsubscribed", "Email Marked as Spam");
  /** Machines open a mail again and again. */
  private static final int MOST_RECEIPTS = 500;

  private final MessageLists messages;
  private final SentContents contents;
  private final Decisions decisions;
  private final Customers customers;
  private final LogReader log;

  MessageLife(MessageLists messages, SentContents contents, Decisions decisions, Customers customers, LogReader log) {
    this.messages = messages;
    this.contents = contents;
    this.decisions = decisions;
    this.customers = customers;
    this.log = log;
  }

  Optional<WholeMessage> of(UUID id) {
    return messages.find(id).map(found -> {
      List<DecisionView> decided = decisions.ofMessage(found.profile(), id);
      Optional<Sent> sent = contents.find(id);
      return new WholeMessage(found.view(), sent.map(Sent::content).orElse(null), decided, life(found, decided, sent));
    });
  }

  private List<MessageStep> life(Listed found, List<DecisionView> decided, Optional<Sent> sent) {
    List<MessageStep> life = new ArrayList<>();
    decided.forEach(decision -> life.add(new MessageStep(decision.at(), decision.outcome(), decision.reason())));
    sent.ifPresent(content -> life.add(new MessageStep(content.at(), "handed-over", null)));
    Instant settled = found.view().settledAt();
    if (settled != null) {
      life.add(new MessageStep(settled, found.view().status(), found.view().reason()));
    }
    receipts(found).forEach(life::add);
    life.sort(Comparator.comparing(MessageStep::at)); // stable: what happened in one instant stays in its order
    return life;
  }

  private Stream<MessageStep> receipts(Listed found) {
    List<ProfileId> profiles = customers.find(found.profile()).map(customers::profilesOf).orElse(List.of());
    return log.ofMessage(profiles, RECEIPTS, UUID.fromString(found.view().id()), MOST_RECEIPTS).stream()
        .map(row -> new MessageStep(row.occurredAt(), row.name(), null));
  }
}
