package io.inyeon.core.journey;

import io.inyeon.core.event.Event;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A published version of a journey: immutable, and what a run that entered it keeps to.
 *
 * @param goals whichever comes first ends the run
 */
public record Journey(String key, int version, String name, Entry entry, List<EventMatch> goals, String start,
    Map<String, Node> nodes) {

  public Journey {
    goals = List.copyOf(goals);
    nodes = Map.copyOf(nodes);
    requireNode(nodes, start, "start");
    for (Map.Entry<String, Node> node : nodes.entrySet()) {
      Map<String, Node> all = nodes;
      node.getValue().successors().forEach(next -> requireNode(all, next, "nodes." + node.getKey()));
      requireTime(nodes, node.getKey(), node.getKey(), new HashSet<>());
    }
  }

  public Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalArgumentException("journey " + key + " has no node " + id);
    }
    return node;
  }

  public boolean isGoal(Event event, String entryKey) {
    return goals.stream().anyMatch(goal -> goal.matches(event)) && entry.concerns(event, entryKey);
  }

  /** The rules whose counts this journey needs. */
  public Stream<Rule> rules() {
    return Stream.concat(entry.rule().stream(),
        nodes.values().stream()
            .flatMap(node -> node instanceof Node.Check check ? Stream.of(check.rule()) : Stream.empty()));
  }

  /** The names of the events that can move or start a run. */
  public Stream<String> events() {
    Stream<EventMatch> waits = nodes.values().stream().flatMap(node -> node instanceof Node.WaitUntil wait
        ? wait.branches().stream().map(Node.Branch::match)
        : Stream.empty());
    return Stream.concat(Stream.of(entry.match()), Stream.concat(goals.stream(), waits)).map(EventMatch::event);
  }

  private static void requireNode(Map<String, Node> nodes, String id, String from) {
    if (!nodes.containsKey(id)) {
      throw new IllegalArgumentException(from + " leads to \"" + id + "\", and there is no such node");
    }
  }

  /** A circle without a wait would turn for ever within one step. */
  private static void requireTime(Map<String, Node> nodes, String origin, String id, Set<String> seen) {
    Node node = nodes.get(id);
    if (node == null || !node.isInstant() || !seen.add(id)) {
      return;
    }
    node.successors().forEach(next -> {
      if (next.equals(origin)) {
        throw new IllegalArgumentException("nodes." + origin + " comes back to itself without a wait between");
      }
      requireTime(nodes, origin, next, seen);
    });
  }
}
