package io.inyeon.journey;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.journey.JourneyProblems.Found;
import io.inyeon.message.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Nodes whose class is not what their content is: nobody has approved it, or it plainly sells. */
@Component
class TransactionalProblems {
  private final Templates templates;

  TransactionalProblems(Templates templates) {
    this.templates = templates;
  }

  List<Found> of(Journey journey) {
    return journey.nodes().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .flatMap(node -> node.getValue() instanceof Node.SendEmail send
            ? of("nodes." + node.getKey(), send).stream()
            : Stream.empty())
        .toList();
  }

  private Optional<Found> of(String field, Node.SendEmail send) {
    MessageClass messageClass = send.terms().messageClass();
    if (messageClass.needsApproval()) {
      return templates.isApproved(send.template())
          ? Optional.empty()
          : Optional.of(Found.error(field + ".class", "transactional_not_approved",
              "a transactional message or a legal notice needs an approved content; approve the template, and save the"
                  + " journey again"));
    }
    return messageClass == MessageClass.SERVICE
        ? Templates.sellingWord(send.template()).map(word -> Found.error(field + ".class", "sells",
            "a message that sells (\"" + word + "\") is marketing, whatever it is called"))
        : Optional.empty();
  }
}
