package io.inyeon.journey;

import io.inyeon.core.journey.Journey;
import io.inyeon.engine.JourneyDefinition;
import io.inyeon.journey.JourneyProblems.Found;
import io.inyeon.journey.JourneyStore.Stored;
import io.inyeon.message.MessageCounts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts together what callers see of journeys; the counts of a whole page in two queries. */
@Component
class JourneyViews {
  /** By journey; one without any is missing. */
  record Counts(Map<String, Map<String, Long>> runs, Map<String, Map<String, Long>> messages) {}

  private final JourneyRuns runs;
  private final JourneyTraffic traffic;
  private final MessageCounts messages;
  private final JourneyStore store;
  private final JourneyProblems problems;

  JourneyViews(JourneyRuns runs, JourneyTraffic traffic, MessageCounts messages, JourneyStore store,
      JourneyProblems problems) {
    this.store = store;
    this.problems = problems;
    this.runs = runs;
    this.traffic = traffic;
    this.messages = messages;
  }

  Counts counts(Collection<String> keys) {
    return new Counts(runs.byOutcome(keys), messages.ofJourneys(keys));
  }

  JourneyView whole(Stored stored) {
    String key = stored.key();
    Optional<JsonNode> published = store.version(key, stored.version());
    List<Found> found = problems.of(key, stored.draft());
    boolean readable = published.isPresent() || JourneyDefinition.flaws(key, stored.draft()).isEmpty();
    JourneyGraph graph = readable ? graph(stored, published.orElse(stored.draft())) : null;
    return of(stored, counts(List.of(key))).with(graph, published.orElse(null), found);
  }

  private JourneyGraph graph(Stored stored, JsonNode definition) {
    Journey journey = JourneyDefinition.read(stored.key(), stored.version(), definition);
    return JourneyGraph.of(journey, runs.staying(stored.key()), traffic.of(stored.key()));
  }

  JourneyView of(Stored stored, Counts counts) {
    String key = stored.key();
    return new JourneyView(key, stored.draft().path("name").asString(key), stored.status(), stored.version(),
        stored.updatedAt(), stored.revision(), told(counts.runs.getOrDefault(key, Map.of())),
        counts.messages.getOrDefault(key, Map.of()), stored.draft(), null, null, null);
  }

  private static Map<String, Long> told(Map<String, Long> byOutcome) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("entered", byOutcome.values().stream().mapToLong(Long::longValue).sum());
    for (String always : List.of("active", "completed", "goal")) {
      counts.put(always, byOutcome.getOrDefault(always, 0L));
    }
    byOutcome.forEach(counts::putIfAbsent);
    return counts;
  }
}
