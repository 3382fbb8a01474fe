package io.inyeon.journey;

import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Pause;
import io.inyeon.journey.JourneyProblems.Found;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the graph itself shows: places that nobody reaches, and waits that outlast the journey. */
final class ShapeProblems {
  private ShapeProblems() {
  }

  static List<Found> of(Journey journey) {
    List<Found> found = new ArrayList<>();
    Set<String> reached = reached(journey);
    journey.nodes().keySet().stream().filter(node -> !reached.contains(node)).sorted()
        .forEach(node -> found.add(Found.error("nodes." + node, "unreachable",
            "no way leads here; connect it, or take it out")));
    ShortCircles.of(journey).forEach(node -> found.add(Found.error("nodes." + node, "short_circle",
        "a circle leads back here in less than a minute; people would go round in it and do nothing else")));
    journey.nodes().forEach((id, node) -> fallback(journey, id, node).ifPresent(found::add));
    length(journey).ifPresent(valid -> journey.nodes().forEach((id, node) -> longest(node)
        .filter(wait -> wait.compareTo(valid) > 0)
        .ifPresent(wait -> found.add(Found.warning("nodes." + id, "longer_than_validity",
            "waits for " + wait + ", longer than people can enter (" + valid + ")")))));
    return found;
  }

  private static Set<String> reached(Journey journey) {
    Set<String> reached = new HashSet<>(Set.of(journey.start()));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      journey.node(open.pop()).successors().filter(reached::add).forEach(open::push);
    }
    return reached;
  }

  private static Optional<Found> fallback(Journey journey, String id, Node node) {
    boolean sends = journey.nodes().values().stream().anyMatch(Node.SendEmail.class::isInstance);
    return node instanceof Node.Fallback && !sends
        ? Optional.of(Found.error("nodes." + id, "nothing_sent", "a fallback follows a message, and none is sent here"))
        : Optional.empty();
  }

  private static Optional<Duration> length(Journey journey) {
    return journey.entry().until().flatMap(until -> journey.entry().from()
        .map(from -> Duration.between(from, until)));
  }

  private static Optional<Duration> longest(Node node) {
    return switch (node) {
      case Node.Wait wait when wait.pause() instanceof Pause.For(Duration duration) -> Optional.of(duration);
      case Node.WaitUntil wait -> Optional.of(wait.timeout());
      case Node.Fallback fallback -> Optional.of(fallback.within());
      default -> Optional.empty();
    };
  }
}
