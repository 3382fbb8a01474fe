package io.inyeon.journey;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.journey.JourneyProblems.Found;
import io.inyeon.message.Templates;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Nodes that call themselves transactional and whose content nobody has approved. */
@Component
class TransactionalProblems {
  private final Templates templates;

  TransactionalProblems(Templates templates) {
    this.templates = templates;
  }

  List<Found> of(Journey journey) {
    return journey.nodes().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .flatMap(node -> isRefused(node.getValue())
            ? Stream.of(Found.error("nodes." + node.getKey() + ".class", "transactional_not_approved",
                "a transactional message needs an approved content; approve the template, and save the journey again"))
            : Stream.empty())
        .toList();
  }

  private boolean isRefused(Node node) {
    return node instanceof Node.SendEmail send && send.terms().messageClass() == MessageClass.TRANSACTIONAL
        && !templates.isApproved(send.template());
  }
}
