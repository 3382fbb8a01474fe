package io.inyeon.journey;

import io.inyeon.core.journey.Journey;
import io.inyeon.engine.JourneyDefinition;
import io.inyeon.journey.JourneyStore.Stored;
import io.inyeon.message.MessageCounts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

  JourneyViews(JourneyRuns runs, JourneyTraffic traffic, MessageCounts messages) {
    this.runs = runs;
    this.traffic = traffic;
    this.messages = messages;
  }

  Counts counts(Collection<String> keys) {
    return new Counts(runs.byOutcome(keys), messages.ofJourneys(keys));
  }

  JourneyView withGraph(Stored stored, JsonNode inForce) {
    String key = stored.key();
    Journey journey = JourneyDefinition.read(key, stored.version(), inForce);
    return of(stored, counts(List.of(key)), JourneyGraph.of(journey, runs.staying(key), traffic.of(key)));
  }

  JourneyView of(Stored stored, Counts counts, @Nullable JourneyGraph graph) {
    String key = stored.key();
    return new JourneyView(key, stored.draft().path("name").asString(key), stored.status(), stored.version(),
        stored.updatedAt(), told(counts.runs.getOrDefault(key, Map.of())),
        counts.messages.getOrDefault(key, Map.of()), graph, stored.draft());
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
