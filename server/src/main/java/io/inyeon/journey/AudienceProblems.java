package io.inyeon.journey;

import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.rule.Rule;
import io.inyeon.journey.JourneyProblems.Found;
import io.inyeon.segment.Audiences;
import io.inyeon.segment.Audiences.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether there is anybody whom a journey could do something for, and whether its messages could reach them. */
@Component
class AudienceProblems {
  private final Audiences audiences;

  AudienceProblems(Audiences audiences) {
    this.audiences = audiences;
  }

  List<Found> of(Journey journey) {
    List<Found> found = new ArrayList<>();
    Optional<Rule> audience = audience(journey.entry());
    boolean nobody = audience.map(audiences::estimate).filter(count -> count.customers() > 0 && count.high() == 0)
        .isPresent();
    if (nobody) {
      found.add(Found.warning("entry.rule", "audience_of_nobody", "nobody is in the audience now"));
    } else {
      journey.nodes().entrySet().stream().filter(node -> node.getValue() instanceof Node.SendEmail).findFirst()
          .flatMap(node -> unreachable(node.getKey(), audience)).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Rule> audience(Entry entry) {
    List<Rule> parts = new ArrayList<>();
    entry.audience().ifPresent(parts::add);
    entry.exclusion().ifPresent(rule -> parts.add(new Rule.Not(rule)));
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Rule.All(parts));
  }

  /** The first node tells for all: they have one audience. */
  private Optional<Found> unreachable(String node, Optional<Rule> audience) {
    Rule known = new Rule.Identified("email");
    Estimate whole = audiences.estimate(audience.orElse(new Rule.All(List.of())));
    Estimate reached = audiences.estimate(audience.<Rule>map(rule -> new Rule.All(List.of(rule, known))).orElse(known));
    long without = whole.estimate() - reached.estimate();
    return whole.estimate() > 0 && without * 10 >= whole.estimate()
        ? Optional.of(Found.warning("nodes." + node, "no_address", "some " + without + " of " + whole.estimate()
            + " people in the audience have no e-mail address"))
        : Optional.empty();
  }
}
