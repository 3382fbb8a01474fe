package io.inyeon.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.engine.JourneyDefinition;
import io.inyeon.journey.ExperimentResults.Result;
import io.inyeon.journey.JourneyStore.Stored;
import io.inyeon.message.MessageCounts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A journey in numbers: its nodes, how runs ended, and its experiments. */
@Component
class JourneyStats {
  /**
   * @param entered how often runs came there, all versions together
   * @param staying how many are there now
   * @param messages those asked for there, by status
   */
  @Schema(name = "JourneyNodeStats")
  record NodeStats(String id, String kind, long entered, long staying, Map<String, Long> messages) {}

  /**
   * @param outcomes how runs ended; {@code active} for those that go on
   * @param holdout what its messages bring, beside those whom the lots left alone; absent while there are none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "JourneyStats")
  record Stats(Instant at, int version, Map<String, Long> outcomes, List<NodeStats> nodes, List<Result> experiments,
      HoldoutResults.@Nullable Result holdout) {}

  private final JourneyStore store;
  private final JourneyRuns runs;
  private final JourneyTraffic traffic;
  private final MessageCounts messages;
  private final ExperimentResults experiments;
  private final HoldoutResults holdout;
  private final InstantSource clock;

  JourneyStats(JourneyStore store, JourneyRuns runs, JourneyTraffic traffic, MessageCounts messages,
      ExperimentResults experiments, HoldoutResults holdout, InstantSource clock) {
    this.store = store;
    this.runs = runs;
    this.traffic = traffic;
    this.messages = messages;
    this.experiments = experiments;
    this.holdout = holdout;
    this.clock = clock;
  }

  Stats of(String key) {
    Stored stored = store.require(key);
    Journey journey = JourneyDefinition.read(key, stored.version(), store.inForce(stored));
    Map<String, Long> entered = new HashMap<>();
    traffic.of(key).forEach(passed -> entered.merge(passed.to(), passed.count(), Long::sum));
    Map<String, Long> staying = runs.staying(key);
    Map<String, Map<String, Long>> sent = messages.ofNodes(key);
    List<NodeStats> nodes = new TreeMap<>(journey.nodes()).entrySet().stream().map(node -> new NodeStats(node.getKey(),
        GraphWords.kind(node.getValue()), entered.getOrDefault(node.getKey(), 0L),
        staying.getOrDefault(node.getKey(), 0L), sent.getOrDefault(node.getKey(), Map.of()))).toList();
    return new Stats(clock.instant(), stored.version(), runs.byOutcome(List.of(key)).getOrDefault(key, Map.of()), nodes,
        experiments(journey), holdout.of(key).orElse(null));
  }

  private List<Result> experiments(Journey journey) {
    return new TreeMap<>(journey.nodes()).entrySet().stream().<Result>mapMulti((node, out) -> {
      if (node.getValue() instanceof Node.Experiment experiment) {
        out.accept(experiments.of(journey.key(), node.getKey(), experiment));
      }
    }).toList();
  }
}
