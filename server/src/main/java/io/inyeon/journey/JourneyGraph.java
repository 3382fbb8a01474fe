package io.inyeon.journey;

import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Sentence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A journey as a drawing shows it: its places, the ways between them, and how many people took them. */
record JourneyGraph(List<GraphNode> nodes, List<GraphEdge> edges) {
  /** The entry and the goal are places of the drawing and no nodes of the journey. */
  static final String ENTRY = "=entry";
  static final String GOAL = "=goal";

  /**
   * @param kind {@code entry}, {@code goal}, or the node's type, a condition's being {@code check}
   * @param detail what the place is about: {@code event}, {@code duration} (ISO 8601), {@code purpose}, {@code rule}
   * @param staying how many are there now
   */
  record GraphNode(String id,
      @Schema(allowableValues = {"entry", "goal", "wait", "wait-until", "send-email", "check", "exit"}) String kind,
      Map<String, String> detail, long staying) {}

  /** @param event the one that leads here, for the kind {@code event} */
  record GraphEdge(String from, String to,
      @Schema(allowableValues = {"next", "event", "timeout", "then", "otherwise", "goal"}) String kind,
      @org.jspecify.annotations.Nullable String event, long passed) {}

  static JourneyGraph of(Journey journey, Map<String, Long> staying, List<JourneyTraffic.Passed> traffic) {
    Drawing drawing = new Drawing(staying, traffic);
    drawing.place(ENTRY, "entry", Map.of("event", journey.entry().match().event()));
    drawing.way(ENTRY, journey.start(), "next", null);
    new TreeMap<>(journey.nodes()).forEach(drawing::draw);
    if (!journey.goals().isEmpty()) {
      drawing.goal(journey.goals(), journey.nodes().keySet().stream().sorted().toList());
    }
    return new JourneyGraph(drawing.places, drawing.ways);
  }

  private static final class Drawing {
    private final List<GraphNode> places = new ArrayList<>();
    private final List<GraphEdge> ways = new ArrayList<>();
    private final Map<String, Long> staying;
    private final Map<String, Long> passed = new LinkedHashMap<>();

    Drawing(Map<String, Long> staying, List<JourneyTraffic.Passed> traffic) {
      this.staying = staying;
      traffic
          .forEach(edge -> passed.put(between(edge.from().isEmpty() ? ENTRY : edge.from(), edge.to()), edge.count()));
    }

    void draw(String id, Node node) {
      switch (node) {
        case Node.Wait wait -> {
          place(id, "wait", Map.of("duration", wait.duration().toString()));
          way(id, wait.next(), "next", null);
        }
        case Node.WaitUntil wait -> {
          place(id, "wait-until", Map.of("duration", wait.timeout().toString()));
          wait.branches().forEach(branch -> way(id, branch.next(), "event", branch.match().event()));
          way(id, wait.otherwise(), "timeout", null);
        }
        case Node.SendEmail send -> {
          place(id, "send-email", Map.of("purpose", send.terms().purpose()));
          way(id, send.next(), "next", null);
        }
        case Node.Check check -> {
          place(id, "check", Map.of("rule", Sentence.of(check.rule())));
          way(id, check.then(), "then", null);
          way(id, check.otherwise(), "otherwise", null);
        }
        case Node.Exit exit -> place(id, "exit", Map.of());
      }
    }

    void goal(List<EventMatch> goals, List<String> nodes) {
      place(GOAL, "goal",
          Map.of("event", String.join(", ", goals.stream().map(EventMatch::event).distinct().toList())));
      nodes.stream().filter(node -> passed.containsKey(between(node, GOAL)))
          .forEach(node -> way(node, GOAL, "goal", null));
    }

    void place(String id, String kind, Map<String, String> detail) {
      places.add(new GraphNode(id, kind, detail, staying.getOrDefault(id, 0L)));
    }

    /** Two ways between the same places share one count: the first shows it. */
    void way(String from, String to, String kind, @org.jspecify.annotations.Nullable String event) {
      boolean counted = ways.stream().anyMatch(way -> way.from.equals(from) && way.to.equals(to));
      ways.add(new GraphEdge(from, to, kind, event, counted ? 0 : passed.getOrDefault(between(from, to), 0L)));
    }

    private static String between(String from, String to) {
      return from + "\0" + to;
    }
  }
}
