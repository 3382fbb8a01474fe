package io.inyeon.journey;

import io.inyeon.core.journey.Ending;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.rule.Sentence;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A journey as a drawing shows it: its places, the ways between them, and how many people took them. */
record JourneyGraph(List<GraphNode> nodes, List<GraphEdge> edges) {
  /** The entry and the goal are places of the drawing and no nodes of the journey. */
  static final String ENTRY = "=entry";
  static final String GOAL = "=goal";

  /**
   * @param kind {@code entry}, {@code goal}, or the node's type, a condition's being {@code check}
   * @param detail what the place is about: {@code event}, {@code duration} (ISO 8601), {@code purpose}, {@code rule} …
   * @param staying how many are there now
   */
  record GraphNode(String id,
      @Schema(allowableValues = {"entry", "goal", "wait", "wait-until", "send-email", "check", "split", "percent",
          "experiment", "fallback", "update-trait", "list", "webhook", "allocate", "jump", "exit"}) String kind,
      Map<String, String> detail, long staying) {}

  /**
   * @param event the one that leads here, for the kind {@code event}
   * @param label the name or rule, the share or the variant, for the kind {@code branch}
   */
  record GraphEdge(String from, String to,
      @Schema(allowableValues = {"next", "event", "timeout", "then", "otherwise", "goal", "branch"}) String kind,
      @Nullable String event, @Nullable String label, long passed) {}

  static JourneyGraph of(Journey journey, Map<String, Long> staying, List<JourneyTraffic.Passed> traffic) {
    Drawing drawing = new Drawing(staying, traffic);
    drawing.place(ENTRY, "entry", GraphWords.of(journey.entry()));
    drawing.way(ENTRY, journey.start(), "next", null, null);
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
      place(id, GraphWords.kind(node), GraphWords.of(node));
      switch (node) {
        case Node.Wait wait -> {
          way(id, wait.next(), "next", null, null);
          wait.otherwise().ifPresent(next -> way(id, next, "otherwise", null, null));
        }
        case Node.WaitUntil wait -> {
          wait.branches().forEach(branch -> way(id, branch.next(), "event", branch.match().event(), null));
          way(id, wait.otherwise(), "timeout", null, null);
        }
        case Node.Check check -> fork(id, check.then(), check.otherwise());
        case Node.Split split -> {
          split.cases().forEach(one -> way(id, one.next(), "branch", null,
              one.name().orElseGet(() -> Sentence.of(one.rule()))));
          way(id, split.otherwise(), "otherwise", null, null);
        }
        case Node.Percent percent ->
          percent.shares().forEach(share -> way(id, share.next(), "branch", null, GraphWords.percent(share.weight())));
        case Node.Experiment experiment ->
          experiment.variants().forEach(variant -> way(id, variant.next(), "branch", null, variant.key()));
        case Node.SendEmail send -> way(id, send.next(), "next", null, null);
        case Node.Fallback fallback -> {
          way(id, fallback.then(), "event", fallback.event(), null);
          way(id, fallback.otherwise(), "timeout", null, null);
        }
        case Node.Ask ask -> way(id, ask.next(), "next", null, null);
        case Node.Allocate allocate -> fork(id, allocate.then(), allocate.otherwise());
        case Node.Jump jump -> {
        }
        case Node.Exit exit -> {
        }
      }
    }

    private void fork(String id, String then, String otherwise) {
      way(id, then, "then", null, null);
      way(id, otherwise, "otherwise", null, null);
    }

    void goal(List<Ending> goals, List<String> nodes) {
      place(GOAL, "goal", GraphWords.of(goals));
      nodes.stream().filter(node -> passed.containsKey(between(node, GOAL)))
          .forEach(node -> way(node, GOAL, "goal", null, null));
    }

    void place(String id, String kind, Map<String, String> detail) {
      places.add(new GraphNode(id, kind, detail, staying.getOrDefault(id, 0L)));
    }

    /** Two ways between the same places share one count: the first shows it. */
    void way(String from, String to, String kind, @Nullable String event, @Nullable String label) {
      boolean counted = ways.stream().anyMatch(way -> way.from.equals(from) && way.to.equals(to));
      ways.add(new GraphEdge(from, to, kind, event, label, counted ? 0 : passed.getOrDefault(between(from, to), 0L)));
    }

    private static String between(String from, String to) {
      return from + "\0" + to;
    }
  }
}
