package io.inyeon.core.engine;

import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An immutable snapshot of everything that decides: segments, journeys, policy; compiled so that an event finds at once
 * what it concerns. A change of it is an entry on the log, so that a replay changes at the same place.
 */
public final class Rulebook {
  public static final Rulebook EMPTY = new Rulebook(0, List.of(), Set.of(), Map.of(), Policy.DEFAULT);

  private final long version;
  private final Map<String, Journey> versions = new HashMap<>();
  private final Map<String, List<Journey>> openByEvent = new HashMap<>();
  private final Map<String, Rule> segments;
  private final Policy policy;
  private final Map<String, Map<String, Rule.Performed>> countersByEvent = new HashMap<>();
  private final Set<String> relevant = new HashSet<>();

  /**
   * @param journeys every version that a run may still be in
   * @param open the versions (as {@link #id}) that may be entered
   */
  public Rulebook(long version, Collection<Journey> journeys, Set<String> open, Map<String, Rule> segments,
      Policy policy) {
    this.version = version;
    this.segments = Map.copyOf(segments);
    this.policy = policy;
    for (Journey journey : journeys) {
      versions.put(id(journey.key(), journey.version()), journey);
      journey.rules().forEach(this::count);
      journey.events().forEach(relevant::add);
      if (open.contains(id(journey.key(), journey.version()))) {
        openByEvent.computeIfAbsent(journey.entry().match().event(), name -> new ArrayList<>()).add(journey);
      }
    }
    segments.values().forEach(this::count);
  }

  public static String id(String journey, int version) {
    return journey + "/" + version;
  }

  public long version() {
    return version;
  }

  public Policy policy() {
    return policy;
  }

  public Map<String, Rule> segments() {
    return segments;
  }

  public Optional<Journey> journey(String key, int journeyVersion) {
    return Optional.ofNullable(versions.get(id(key, journeyVersion)));
  }

  /** The journeys that this event, by itself, may start. */
  public List<Journey> openedBy(Event event) {
    return openByEvent.getOrDefault(event.name(), List.of()).stream()
        .filter(journey -> journey.entry().isOpenedBy(event)).toList();
  }

  /** The tallies that this event adds to, and how many instants each keeps. */
  public Map<String, Integer> countedIn(Event event) {
    Map<String, Integer> bounds = new HashMap<>();
    for (Rule.Performed counter : countersByEvent.getOrDefault(event.name(), Map.of()).values()) {
      if (counter.match().matches(event)) {
        bounds.put(counter.tallyKey(), counter.bound());
      }
    }
    return bounds;
  }

  /** Whether events of this name can change anything but the timeline. */
  public boolean concerns(String eventName) {
    return relevant.contains(eventName);
  }

  /** The names for which {@link #concerns} holds. */
  public Set<String> relevantEvents() {
    return Set.copyOf(relevant);
  }

  /** What is counted here and was not before: its history has still to be read. */
  public Map<String, Rule.Performed> countersBeyond(Rulebook before) {
    Map<String, Rule.Performed> fresh = counters();
    fresh.keySet().removeAll(before.counters().keySet());
    return fresh;
  }

  private Map<String, Rule.Performed> counters() {
    Map<String, Rule.Performed> all = new HashMap<>();
    countersByEvent.values().forEach(all::putAll);
    return all;
  }

  private void count(Rule rule) {
    rule.counted().forEach(performed -> {
      String event = performed.match().event();
      countersByEvent.computeIfAbsent(event, name -> new HashMap<>()).put(performed.tallyKey(), performed);
      relevant.add(event);
    });
  }
}
