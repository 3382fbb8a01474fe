package io.inyeon.journey;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.Proportion;
import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Node;
import io.inyeon.customer.Customers;
import io.inyeon.engine.LoggedEvents;
import io.inyeon.journey.Experiments.Exposure;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which variant led to the goal how often: read from the log, by everything that the customer did on any profile. */
@Component
class ExperimentResults {
  /** The latest; whoever met it before is left out of the comparison, which is said. */
  private static final int MOST = 50_000;
  private static final int A_SLICE = 1_000;

  private final Experiments experiments;
  private final Customers customers;
  private final LoggedEvents log;

  ExperimentResults(Experiments experiments, Customers customers, LoggedEvents log) {
    this.experiments = experiments;
    this.customers = customers;
    this.log = log;
  }

  /**
   * @param exposed customers, each once, by their first meeting
   * @param converted of these, who did what the goal is within its time
   * @param low with {@code high}, the 95 % interval of the rate (Wilson, 1927)
   */
  @Schema(name = "ExperimentVariant")
  record VariantResult(String key, long exposed, long converted, double rate, double low, double high) {}

  /** @param partial whether only the latest 50,000 meetings were looked at */
  @Schema(name = "ExperimentResult")
  record Result(String node, String goal, String within, boolean partial, List<VariantResult> variants) {}

  private record Met(String variant, Instant at) {}

  Result of(String journey, String node, Node.Experiment experiment) {
    List<Exposure> exposures = experiments.latest(journey, node, MOST);
    Map<CustomerId, Met> first = first(exposures);
    Set<CustomerId> converted = new HashSet<>();
    List<CustomerId> whom = new ArrayList<>(first.keySet());
    for (int from = 0; from < whom.size(); from += A_SLICE) {
      convert(whom.subList(from, Math.min(whom.size(), from + A_SLICE)), first, experiment, converted);
    }
    return new Result(node, experiment.goal().event(), experiment.within().toString(), exposures.size() == MOST,
        variants(experiment, first, converted));
  }

  /** The oldest come last. */
  private Map<CustomerId, Met> first(Collection<Exposure> exposures) {
    Map<ProfileId, CustomerId> owners = customers.ownersOf(exposures.stream().map(Exposure::profile).toList());
    Map<CustomerId, Met> first = new LinkedHashMap<>();
    for (Exposure exposure : exposures) {
      CustomerId owner = owners.get(exposure.profile());
      if (owner != null) {
        first.put(owner, new Met(exposure.variant(), exposure.at()));
      }
    }
    return first;
  }

  private void convert(Collection<CustomerId> whom, Map<CustomerId, Met> first, Node.Experiment experiment,
      Set<CustomerId> converted) {
    Map<ProfileId, CustomerId> profiles = customers.profilesOf(whom);
    log.named(profiles.keySet(), List.of(experiment.goal().event()), event -> {
      CustomerId customer = profiles.get(event.profile());
      Met met = customer == null ? null : first.get(customer);
      if (met != null && isReached(event, met, experiment)) {
        converted.add(customer);
      }
    });
  }

  private static boolean isReached(Event event, Met met, Node.Experiment experiment) {
    Instant at = event.receivedAt();
    return at.isAfter(met.at) && !at.isAfter(met.at.plus(experiment.within())) && experiment.goal().matches(event);
  }

  private static List<VariantResult> variants(Node.Experiment experiment, Map<CustomerId, Met> first,
      Set<CustomerId> converted) {
    Map<String, long[]> counts = new HashMap<>();
    first.forEach((customer, met) -> {
      long[] count = counts.computeIfAbsent(met.variant, any -> new long[2]);
      count[0]++;
      count[1] += converted.contains(customer) ? 1 : 0;
    });
    return experiment.variants().stream()
        .map(variant -> result(variant.key(), counts.getOrDefault(variant.key(), new long[2]))).toList();
  }

  private static VariantResult result(String key, long[] count) {
    Proportion converted = new Proportion(count[1], count[0]);
    return new VariantResult(key, count[0], count[1], converted.rate(), converted.low(), converted.high());
  }
}
