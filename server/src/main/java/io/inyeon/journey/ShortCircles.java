package io.inyeon.journey;

import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Pause;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Circles that time alone keeps turning, and faster than once a {@link #LEAST}. A way that waits for an event, or for an
 * answer from outside, turns as that comes.
 */
final class ShortCircles {
  static final Duration LEAST = Duration.ofMinutes(1);

  private record Reached(String node, Duration after) {}

  private final Map<String, Node> nodes;

  private ShortCircles(Map<String, Node> nodes) {
    this.nodes = nodes;
  }

  /** The waits that such a circle leads back to, sorted. */
  static List<String> of(Journey journey) {
    ShortCircles circles = new ShortCircles(journey.nodes());
    return journey.nodes().keySet().stream().filter(circles::comesBackSoon).sorted().toList();
  }

  private boolean comesBackSoon(String origin) {
    if (ways(origin).allMatch(way -> way.after.isZero())) {
      return false; // it is told at the waits of the circle
    }
    PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparing(Reached::after));
    open.add(new Reached(origin, Duration.ZERO));
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Reached here = open.remove();
      if (here.node.equals(origin) && !here.after.isZero()) {
        return true;
      }
      if (seen.add(here.node)) {
        ways(here.node).map(way -> new Reached(way.node, here.after.plus(way.after)))
            .filter(way -> way.after.compareTo(LEAST) < 0).forEach(open::add);
      }
    }
    return false;
  }

  /** Where time alone leads from here, and after how long. */
  private Stream<Reached> ways(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      return Stream.empty();
    }
    return switch (node) {
      case Node.Wait wait -> to(node, least(wait.pause()));
      case Node.WaitUntil wait -> Stream.of(new Reached(wait.otherwise(), wait.timeout()));
      case Node.Fallback fallback -> Stream.of(new Reached(fallback.otherwise(), fallback.within()));
      case Node.Ask ask -> Stream.empty();
      case Node.Allocate allocate -> Stream.of(new Reached(allocate.otherwise(), allocate.timeout()));
      default -> to(node, Duration.ZERO);
    };
  }

  /** Of those that end at a time of the day or the week, and not at once, another turn takes long. */
  private static Duration least(Pause pause) {
    if (pause instanceof Pause.For(Duration time)) {
      return time;
    }
    return pause.isInstant() ? Duration.ZERO : LEAST;
  }

  private static Stream<Reached> to(Node node, Duration after) {
    return node.successors().collect(Collectors.toSet()).stream().map(next -> new Reached(next, after));
  }
}
