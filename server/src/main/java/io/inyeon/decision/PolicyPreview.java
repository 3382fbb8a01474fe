package io.inyeon.decision;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.policy.Policy;
import io.inyeon.customer.CustomerStates;
import io.inyeon.customer.Customers;
import io.inyeon.decision.DecisionTables.Past;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What another contact policy would have done to the messages of the last days: hours and caps, customer by customer, in the
 * order of time. Consents, holdouts and priorities are as they were.
 */
@Component
class PolicyPreview {
  private static final Duration LOOKED_AT = Duration.ofDays(30);
  private static final int MOST = 200_000;
  private static final int AT_ONCE = 500;

  /**
   * What would have become of messages.
   *
   * @param allowed how many messages were allowed
   * @param deferred of these, how many would have gone later
   * @param refused of these, how many would not have gone
   * @param capped how many a cap refused
   * @param wouldGo of these, how many would have gone
   * @param reasons of what is deferred and refused, the commonest first
   * @param complete whether every message of the time was looked at; else the latest {@value #MOST}
   */
  record Preview(Instant since, long allowed, long deferred, long refused, long capped, long wouldGo,
      List<DecisionDays.Reasoned> reasons, boolean complete) {}

  private final DecisionTables tables;
  private final Customers customers;
  private final CustomerStates states;
  private final InstantSource clock;

  PolicyPreview(DecisionTables tables, Customers customers, CustomerStates states, InstantSource clock) {
    this.tables = tables;
    this.customers = customers;
    this.states = states;
    this.clock = clock;
  }

  Preview of(Policy policy) {
    Instant since = clock.instant().minus(LOOKED_AT);
    List<Past> past = tables.since(since, MOST + 1);
    Replay replay = new Replay(policy);
    Map<CustomerId, List<Past>> byCustomer = byCustomer(past.subList(0, Math.min(MOST, past.size())));
    List<CustomerId> everybody = new ArrayList<>(byCustomer.keySet());
    for (int from = 0; from < everybody.size(); from += AT_ONCE) {
      List<CustomerId> some = everybody.subList(from, Math.min(from + AT_ONCE, everybody.size()));
      Map<CustomerId, CustomerState> known = states.find(some);
      some.forEach(one -> replay.run(known.getOrDefault(one, CustomerState.unknown(one)), byCustomer.getOrDefault(one,
          List.of())));
    }
    return replay.preview(since, past.size() <= MOST);
  }

  /** Each customer's in the order of time; of those that were erased nothing is left. */
  private Map<CustomerId, List<Past>> byCustomer(List<Past> past) {
    Map<ProfileId, CustomerId> owners = new HashMap<>();
    List<ProfileId> profiles = past.stream().map(Past::profile).distinct().toList();
    for (int from = 0; from < profiles.size(); from += AT_ONCE) {
      owners.putAll(customers.ownersOf(profiles.subList(from, Math.min(from + AT_ONCE, profiles.size()))));
    }
    Map<CustomerId, List<Past>> byCustomer = new HashMap<>();
    past.stream().sorted(Comparator.comparing(Past::at).thenComparing(Past::effect)).forEach(one -> {
      CustomerId owner = owners.get(one.profile());
      if (owner != null) {
        byCustomer.computeIfAbsent(owner, any -> new ArrayList<>()).add(one);
      }
    });
    return byCustomer;
  }
}
