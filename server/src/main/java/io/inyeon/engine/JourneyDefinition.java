package io.inyeon.engine;

import io.inyeon.core.Holdout;
import io.inyeon.core.journey.Ending;
import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Journeys as JSON; the guide's page on journeys shows the whole form. */
public final class JourneyDefinition {
  private static final int MOST_NODES = 500;

  private final String key;
  private final int version;
  private final List<DefinitionFlaw> flaws = new ArrayList<>();

  private JourneyDefinition(String key, int version) {
    this.key = key;
    this.version = version;
  }

  /** @throws DefinitionFlaw with the field */
  public static Journey read(String key, int version, JsonNode document) {
    return read(key, version, new Place(document, ""));
  }

  /**
   * As somebody sends it: rules say nothing that is passed over.
   *
   * @throws DefinitionFlaw with the field
   */
  public static Journey readStrictly(String key, JsonNode document) {
    return read(key, 0, Place.watched(document, ""));
  }

  private static Journey read(String key, int version, Place at) {
    JourneyDefinition reading = new JourneyDefinition(key, version);
    Journey journey = reading.read(at);
    if (journey == null) {
      throw reading.flaws.getFirst();
    }
    return journey;
  }

  /** All that is wrong with it, place by place, for whoever is still writing it. */
  public static List<DefinitionFlaw> flaws(String key, JsonNode document) {
    JourneyDefinition reading = new JourneyDefinition(key, 0);
    reading.read(Place.watched(document, ""));
    return List.copyOf(reading.flaws);
  }

  private @Nullable Journey read(Place document) {
    Place at = noting(document::object);
    if (at == null) {
      return null;
    }
    Map<String, Node> nodes = nodes(at);
    String name = noting(() -> at.ifThere("name").map(Place::text).orElse(key));
    Entry entry = noting(() -> EntryDefinition.read(key, at.at("entry").object()));
    List<Ending> goals = noting(() -> endings(at, "goals"));
    List<Ending> exits = noting(() -> endings(at, "exits"));
    String start = noting(() -> at.at("start").text());
    Integer priority = noting(() -> at.ifThere("priority").map(Place::number).orElse(Journey.USUAL_PRIORITY));
    Optional<Holdout> holdout = noting(() -> at.ifThere("holdout").map(PolicyDefinition::holdout));
    if (priority == null || holdout == null) {
      return null;
    }
    if (!flaws.isEmpty() || name == null || entry == null || goals == null || exits == null || start == null) {
      return null;
    }
    return noting(() -> assembled(at, () -> new Journey(key, version, name, entry, goals, exits, start, nodes, priority,
        holdout)));
  }

  private Map<String, Node> nodes(Place at) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    List<Map.Entry<String, Place>> places = noting(() -> few(at.at("nodes")));
    for (Map.Entry<String, Place> place : places == null ? List.<Map.Entry<String, Place>>of() : places) {
      Node node = noting(() -> NodeDefinition.read(key, place.getKey(), place.getValue().object()));
      if (node != null) {
        nodes.put(place.getKey(), node);
      }
    }
    return nodes;
  }

  private static List<Map.Entry<String, Place>> few(Place at) {
    List<Map.Entry<String, Place>> entries = at.entries();
    if (entries.size() > MOST_NODES) {
      throw at.flaw("too_large", "a journey has at most " + MOST_NODES + " nodes; hand over to another one");
    }
    return entries;
  }

  private static List<Ending> endings(Place at, String field) {
    return at.ifThere(field).map(Place::items).orElse(List.of()).stream().map(JourneyDefinition::ending).toList();
  }

  private static Ending ending(Place at) {
    return at.object().ifThere("rule").<Ending>map(rule -> new Ending.When(RuleDefinition.read(rule)))
        .orElseGet(() -> new Ending.OnEvent(RuleDefinition.match(at, "event")));
  }

  /** What the graph itself refuses begins with the place. */
  private static Journey assembled(Place at, Supplier<Journey> journey) {
    try {
      return journey.get();
    } catch (IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage());
      String place = why.substring(0, Math.max(0, why.indexOf(' ')));
      throw new DefinitionFlaw(at.node().path("nodes").has(nodeOf(place)) || place.equals("start") ? place : "",
          "invalid_journey", place.isEmpty() ? why : why.substring(place.length() + 1));
    }
  }

  private static String nodeOf(String place) {
    return place.startsWith("nodes.") ? place.substring("nodes.".length()) : "";
  }

  private <T> @Nullable T noting(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (DefinitionFlaw flaw) {
      flaws.add(flaw);
      return null;
    }
  }
}
