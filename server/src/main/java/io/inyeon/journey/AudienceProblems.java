package io.inyeon.journey;

import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.rule.Rule;
import io.inyeon.journey.JourneyProblems.Found;
import io.inyeon.segment.Audiences;
import io.inyeon.segment.Audiences.Estimate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether there is anybody whom a journey could do something for, and whether its messages could reach them. */
@Component
class AudienceProblems {
  /** A journey's page is read again every other second while people look at it; its audience need not be counted as often. */
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int MOST_KEPT = 200;

  /** @param reached of these, who have an address */
  private record Counted(Instant at, Estimate whole, Estimate reached) {}

  private final Audiences audiences;
  private final InstantSource clock;
  private final Map<Rule, Counted> counted = new LinkedHashMap<>();

  AudienceProblems(Audiences audiences, InstantSource clock) {
    this.audiences = audiences;
    this.clock = clock;
  }

  List<Found> of(Journey journey) {
    Counted count = count(audience(journey.entry()));
    if (count.whole.customers() > 0 && count.whole.high() == 0) {
      return List.of(Found.warning("entry.rule", "audience_of_nobody", "nobody is in the audience now"));
    }
    return journey.nodes().entrySet().stream().filter(node -> node.getValue() instanceof Node.SendEmail)
        .map(Map.Entry::getKey).sorted().findFirst().flatMap(node -> unreachable(node, count)).stream().toList();
  }

  private static Rule audience(Entry entry) {
    List<Rule> parts = new ArrayList<>();
    entry.audience().ifPresent(parts::add);
    entry.exclusion().ifPresent(rule -> parts.add(new Rule.Not(rule)));
    return new Rule.All(parts);
  }

  /** By the audience; two who ask at once may both count. */
  private Counted count(Rule audience) {
    Instant now = clock.instant();
    synchronized (counted) {
      Counted known = counted.get(audience);
      if (known != null && now.isBefore(known.at.plus(KEPT))) {
        return known;
      }
    }
    Rule reached = new Rule.All(List.of(audience, new Rule.Identified("email")));
    Counted fresh = new Counted(now, audiences.estimate(audience), audiences.estimate(reached));
    keep(audience, fresh);
    return fresh;
  }

  private void keep(Rule audience, Counted fresh) {
    synchronized (counted) {
      counted.remove(audience);
      counted.put(audience, fresh);
      if (counted.size() > MOST_KEPT) {
        counted.remove(counted.keySet().iterator().next());
      }
    }
  }

  /** The first node tells for all: they have one audience. */
  private static Optional<Found> unreachable(String node, Counted count) {
    long without = count.whole.estimate() - count.reached.estimate();
    return count.whole.estimate() > 0 && without * 10 >= count.whole.estimate()
        ? Optional.of(Found.warning("nodes." + node, "no_address", "some " + without + " of "
            + count.whole.estimate() + " people in the audience have no e-mail address"))
        : Optional.empty();
  }
}
