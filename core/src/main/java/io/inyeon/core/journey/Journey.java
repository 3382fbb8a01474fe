package io.inyeon.core.journey;

import io.inyeon.core.Holdout;
import io.inyeon.core.event.Event;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A published version of a journey: immutable, and what a run that entered it keeps to.
 *
 * @param priority 0 to 100: of two messages that compete for one place under a cap the higher goes
 * @param holdout customers who enter and are sent no marketing, to compare with
 * @param goals whichever comes first ends the run, which has reached what it was for
 * @param exits whichever comes first ends the run, which has become pointless
 */
public record Journey(String key, int version, String name, Entry entry, List<Ending> goals, List<Ending> exits,
    String start, Map<String, Node> nodes, int priority, Optional<Holdout> holdout) {
  public static final int USUAL_PRIORITY = 50;

  public Journey(String key, int version, String name, Entry entry, List<Ending> goals, List<Ending> exits,
      String start, Map<String, Node> nodes) {
    this(key, version, name, entry, goals, exits, start, nodes, USUAL_PRIORITY, Optional.empty());
  }

  public Journey {
    if (priority < 0 || priority > 100) {
      throw new IllegalArgumentException("a priority lies between 0 and 100");
    }
    goals = List.copyOf(goals);
    exits = List.copyOf(exits);
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

  /** The rules whose counts this journey needs. */
  public Stream<Rule> rules() {
    return Stream.of(entry.rules(), nodes.values().stream().flatMap(Node::rules), endings()
        .flatMap(ending -> ending instanceof Ending.When when ? Stream.of(when.rule()) : Stream.<Rule>empty()))
        .flatMap(rules -> rules);
  }

  /** The names of the events that can move or start a run. */
  public Stream<String> events() {
    return Stream.of(entryEvents(), nodes.values().stream().flatMap(Node::events), endings()
        .flatMap(
            ending -> ending instanceof Ending.OnEvent on ? Stream.of(on.match().event()) : Stream.<String>empty()))
        .flatMap(names -> names);
  }

  /** The names of the events that start runs. */
  public Stream<String> entryEvents() {
    return switch (entry.trigger()) {
      case Trigger.OnEvent on -> Stream.of(on.match().event());
      case Trigger.OnWord on -> on.matches().stream().map(EventMatch::event).distinct();
      case Trigger.OnOccasion on -> Stream.empty();
    };
  }

  private Stream<Ending> endings() {
    return Stream.concat(goals.stream(), exits.stream());
  }

  /** Whether time or a trait alone may end a run. */
  public boolean endsByRule() {
    return endings().anyMatch(ending -> ending instanceof Ending.When);
  }

  /** Whether this event, by itself, is among these endings for the run with this key. */
  public boolean isEndedBy(List<Ending> endings, Event event, String entryKey) {
    for (Ending ending : endings) {
      if (ending instanceof Ending.OnEvent(EventMatch match) && match.matches(event)) {
        return entry.concerns(event, entryKey);
      }
    }
    return false;
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
