package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.engine.Input;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.rule.Noted;
import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Tally;
import io.inyeon.customer.Customers;
import io.inyeon.log.LogReader;
import io.inyeon.log.Partitions;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Answers from the log what a rulebook asks anew of customers, up to the very place at which their partition stands. */
@Component
class Recaller {
  private final Customers customers;
  private final LogReader log;
  private final Inputs inputs;

  Recaller(Customers customers, LogReader log, Inputs inputs) {
    this.customers = customers;
    this.log = log;
    this.inputs = inputs;
  }

  /** What a profile has not been asked, by the key of the question; found by the event's name. */
  private record Unasked(Map<String, Tally> answers, Map<String, List<Question>> byEvent) {
    static Unasked of(List<Question> questions) {
      return new Unasked(new HashMap<>(),
          questions.stream().collect(Collectors.groupingBy(question -> question.match().event())));
    }

    void observe(Event event) {
      for (Noted noted : Rulebook.remembered(event, byEvent.getOrDefault(event.name(), List.of()))) {
        Tally known = answers.getOrDefault(noted.question().key(), Tally.EMPTY);
        answers.put(noted.question().key(), known.add(noted.occurrence(), noted.question()));
      }
    }
  }

  /**
   * @param states as they are; of a customer of whom nothing is known, {@link CustomerState#unknown}
   * @param upTo the last entry that has been folded on the partition
   */
  Map<CustomerId, Input.Recall> recall(Collection<CustomerState> states, Rulebook rulebook, LogPosition upTo) {
    Map<ProfileId, Unasked> unasked = new HashMap<>();
    Map<CustomerId, Set<ProfileId>> profiles = profiles(states, upTo);
    states.forEach(state -> profiles.getOrDefault(state.id(), Set.of()).forEach(
        profile -> unasked.put(profile, Unasked.of(rulebook.askedAfter(state.profile(profile).recalled())))));
    read(unasked, upTo);
    Map<CustomerId, Input.Recall> recalls = new HashMap<>();
    profiles.forEach((customer, own) -> recalls.put(customer, new Input.Recall(upTo.receivedAt(), own.stream()
        .collect(Collectors.toMap(Function.identity(), profile -> answers(unasked, profile))))));
    return recalls;
  }

  private static Map<String, Tally> answers(Map<ProfileId, Unasked> unasked, ProfileId profile) {
    Unasked asked = unasked.get(profile);
    return asked == null ? Map.of() : asked.answers;
  }

  private void read(Map<ProfileId, Unasked> unasked, LogPosition upTo) {
    Set<String> names = unasked.values().stream().flatMap(asked -> asked.byEvent.keySet().stream())
        .collect(Collectors.toSet());
    if (names.isEmpty()) {
      return;
    }
    log.history(unasked.keySet(), names, reach(upTo), row -> {
      Unasked asked = unasked.get(row.profile());
      if (asked != null) {
        asked.observe(inputs.event(row));
      }
    });
  }

  /** On other partitions stand only events from before a profile came here, all of them folded there. */
  private static Map<Integer, Long> reach(LogPosition upTo) {
    return IntStream.range(0, Partitions.COUNT).boxed().collect(Collectors.toMap(Function.identity(),
        partition -> partition == upTo.partition() ? upTo.position() : Long.MAX_VALUE));
  }

  /**
   * The profiles that each customer has at this place on the log: those in the state, and those of which nothing was worth
   * keeping. While a profile is on its way here or from here, only the state knows.
   */
  private Map<CustomerId, Set<ProfileId>> profiles(Collection<CustomerState> states, LogPosition upTo) {
    Map<CustomerId, Set<ProfileId>> profiles = new HashMap<>();
    states.forEach(state -> profiles.put(state.id(), new HashSet<>(state.profiles().keySet())));
    Set<CustomerId> moving = new HashSet<>(log.movingAfter(upTo));
    states.stream().filter(state -> !state.awaiting().isEmpty() || !state.moved().isEmpty())
        .forEach(state -> moving.add(state.id()));
    List<CustomerId> settled = profiles.keySet().stream().filter(customer -> !moving.contains(customer)).toList();
    customers.profilesOf(settled)
        .forEach((profile, customer) -> profiles.computeIfAbsent(customer, any -> new HashSet<>()).add(profile));
    return profiles;
  }
}
