package io.inyeon.core.engine;

import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Run;
import java.util.Optional;
import java.util.UUID;

/** Where an event leads runs that wait for it. */
record Signs(Event event) {

  Optional<String> next(Run run, Journey journey) {
    Optional<String> late = run.watch().filter(watch -> journey.nodes().get(watch.node()) instanceof Node.Fallback back
        && isSign(back, watch.message())).map(watch -> ((Node.Fallback) journey.node(watch.node())).then());
    return late.or(() -> switch (journey.node(run.node())) {
      case Node.WaitUntil wait -> wait.branches().stream().filter(branch -> branch.match().matches(event)).findFirst()
          .map(Node.Branch::next);
      case Node.Fallback back -> run.lastMessage().filter(message -> isSign(back, message)).map(message -> back.then());
      default -> Optional.empty();
    });
  }

  /** Whether a fallback of the journey would take it as a sign about the run's last message. */
  boolean isAboutLastMessage(Run run, Journey journey) {
    return event.effect().isPresent() && event.effect().equals(run.lastMessage()) && journey.nodes().values().stream()
        .anyMatch(node -> node instanceof Node.Fallback fallback && fallback.event().equals(event.name()));
  }

  private boolean isSign(Node.Fallback fallback, UUID message) {
    return event.name().equals(fallback.event()) && event.effect().filter(message::equals).isPresent();
  }
}
