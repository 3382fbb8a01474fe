package io.inyeon.engine;

import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.rule.EventMatch;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Journeys as JSON; the guide's page on journeys shows the whole form. */
public final class JourneyDefinition {
  private static final Duration DEFAULT_TOLERANCE = Duration.ofHours(1);

  private JourneyDefinition() {
  }

  /** @throws DefinitionFlaw with the field */
  public static Journey read(String key, int version, JsonNode document) {
    Place at = new Place(document, "").object();
    Map<String, Node> nodes = new LinkedHashMap<>();
    at.at("nodes").entries().forEach(entry -> nodes.put(entry.getKey(), node(entry.getValue())));
    try {
      return new Journey(key, version, at.ifThere("name").map(Place::text).orElse(key), entry(at.at("entry").object()),
          goals(at), at.at("start").text(), nodes);
    } catch (IllegalArgumentException e) {
      throw at.flaw("invalid_journey", e.getMessage());
    }
  }

  private static List<EventMatch> goals(Place at) {
    return at.ifThere("goals").map(Place::items).orElse(List.of()).stream()
        .map(goal -> RuleDefinition.match(goal.object(), "event")).toList();
  }

  private static Entry entry(Place at) {
    Optional<String> key = at.ifThere("key").map(Place::text);
    return new Entry(RuleDefinition.match(at, "event"), key, reentry(at, key),
        at.ifThere("tolerance").map(Place::duration).orElse(DEFAULT_TOLERANCE),
        at.ifThere("rule").map(RuleDefinition::read));
  }

  /** With a key each thing is entered for once; without one, again as soon as the last run has ended. */
  private static Optional<Duration> reentry(Place at, Optional<String> key) {
    Optional<Place> said = at.ifThere("reentry");
    if (said.isEmpty()) {
      return key.isPresent() ? Optional.empty() : Optional.of(Duration.ZERO);
    }
    return said.get().text().equals("never") ? Optional.empty() : Optional.of(said.get().duration());
  }

  private static Node node(Place at) {
    return switch (at.object().at("type").text()) {
      case "wait" -> new Node.Wait(positive(at.at("for")), at.at("next").text());
      case "wait-until" -> new Node.WaitUntil(branches(at), positive(at.at("timeout")), at.at("otherwise").text());
      case "condition" ->
        new Node.Check(RuleDefinition.read(at.at("rule")), at.at("then").text(), at.at("otherwise").text());
      case "send-email" -> SendDefinition.read(at);
      case "exit" -> new Node.Exit();
      default -> throw at.at("type").flaw("unknown_type", "a node is wait, wait-until, condition, send-email or exit");
    };
  }

  private static Duration positive(Place at) {
    Duration duration = at.duration();
    if (duration.isZero()) {
      throw at.flaw("out_of_range", "a wait is longer than nothing");
    }
    return duration;
  }

  private static List<Node.Branch> branches(Place at) {
    return at.at("events").items().stream()
        .map(branch -> new Node.Branch(RuleDefinition.match(branch.object(), "event"), branch.at("next").text()))
        .toList();
  }
}
