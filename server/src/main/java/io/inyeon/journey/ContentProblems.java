package io.inyeon.journey;

import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.journey.JourneyProblems.Found;
import io.inyeon.message.MailSyntax;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Mails whose words cannot be filled in: each of them would be refused when it should go. */
final class ContentProblems {
  private ContentProblems() {
  }

  static List<Found> of(Journey journey) {
    return journey.nodes().entrySet().stream().sorted(Map.Entry.comparingByKey())
        .flatMap(node -> node.getValue() instanceof Node.SendEmail send
            ? of("nodes." + node.getKey(), send).stream()
            : Stream.empty())
        .toList();
  }

  private static Optional<Found> of(String field, Node.SendEmail send) {
    return MailSyntax.fault(send.template())
        .map(fault -> Found.error(field + ".content." + fault.field(), "invalid_template", fault.why()));
  }
}
