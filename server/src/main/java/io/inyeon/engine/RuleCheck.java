package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Verdict;
import io.inyeon.customer.Customers;
import io.inyeon.log.LogReader;
import io.inyeon.log.Partitions;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Asks a rule of one customer as of any instant, from the log: by what had occurred by then, as known today. */
@Component
class RuleCheck {
  private final Customers customers;
  private final LogReader log;
  private final Inputs inputs;

  RuleCheck(Customers customers, LogReader log, Inputs inputs) {
    this.customers = customers;
    this.log = log;
    this.inputs = inputs;
  }

  Verdict of(Rule rule, CustomerId customer, Instant at) {
    List<ProfileId> profiles = customers.profilesOf(customer);
    Set<String> names = rule.counted().map(performed -> performed.match().event())
        .collect(Collectors.toCollection(HashSet::new));
    names.add(EventType.IDENTIFY.word());
    Map<ProfileId, ProfileState> states = new HashMap<>();
    log.history(profiles, names, everywhere(), row -> {
      if (!row.occurredAt().isAfter(at)) {
        Event event = inputs.event(row);
        states.merge(row.profile(), ProfileState.NEW.observe(event, countedIn(rule, event)),
            (known, fresh) -> known.observe(event, countedIn(rule, event)));
      }
    });
    return Verdict.of(rule, state(customer, states), at);
  }

  private static Map<Integer, Long> everywhere() {
    return IntStream.range(0, Partitions.COUNT).boxed()
        .collect(Collectors.toMap(partition -> partition, partition -> Long.MAX_VALUE));
  }

  private static Map<String, Integer> countedIn(Rule rule, Event event) {
    Map<String, Integer> bounds = new HashMap<>();
    rule.counted().filter(performed -> performed.match().matches(event))
        .forEach(performed -> bounds.put(performed.tallyKey(), performed.bound()));
    return bounds;
  }

  private static CustomerState state(CustomerId customer, Map<ProfileId, ProfileState> profiles) {
    return new CustomerState(customer, Instant.EPOCH, profiles, Map.of(), Optional.empty(), Set.of(), List.of(),
        Map.of());
  }
}
