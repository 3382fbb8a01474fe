package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.engine.Effect;
import io.inyeon.core.engine.Engine;
import io.inyeon.core.engine.Input;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.engine.Step;
import io.inyeon.core.event.LogPosition;
import io.inyeon.customer.CustomerNames;
import io.inyeon.engine.EffectHandler.Asked;
import io.inyeon.engine.States.Stored;
import io.inyeon.log.LogReader;
import io.inyeon.log.LogRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One batch on its way through the engine: the states it touches, and what they ask for. */
final class Fold {
  private static final Logger LOG = LoggerFactory.getLogger(Fold.class);

  /** An input that could not be folded. */
  record Poison(LogRow row, String reason) {}

  private final int partition;
  private final Rulebook rulebook;
  private final Inputs inputs;
  private final LogReader reader;
  private final Recalling recalling;
  private final Map<CustomerId, Stored> loaded;
  private final boolean everybody;
  private final Map<CustomerId, CustomerState> states = new LinkedHashMap<>();
  private final Set<CustomerId> woken = new HashSet<>();
  private final Set<CustomerId> stuck = new HashSet<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Poison> poisons = new ArrayList<>();

  /** Asks the log what these customers have not been asked yet, up to an entry. */
  interface Recalling {
    Map<CustomerId, Input.Recall> recall(Collection<CustomerState> states, LogPosition upTo);
  }

  /** @param everybody whether all customers of the partition have been brought under the rulebook */
  Fold(int partition, Rulebook rulebook, boolean everybody, Inputs inputs, LogReader reader, Recalling recalling,
      Map<CustomerId, Stored> loaded) {
    this.partition = partition;
    this.rulebook = rulebook;
    this.inputs = inputs;
    this.reader = reader;
    this.recalling = recalling;
    this.everybody = everybody;
    this.loaded = loaded;
  }

  void fold(LogRow row) {
    fold(row.customer(), row);
  }

  /** @param customer whose input it is now; the row may have been addressed to somebody who has since been merged */
  private void fold(CustomerId customer, LogRow row) {
    try {
      inputs.of(row).forEach(input -> {
        step(customer, input);
        if (input instanceof Input.Join) {
          recall(List.of(customer), row.at());
        }
      });
    } catch (RuntimeException e) {
      poisons.add(new Poison(row, e.getClass().getSimpleName() + ": " + e.getMessage()));
    }
  }

  /** A customer whose timer cannot be served keeps the state as it is; the partition goes on. */
  void wake(CustomerId customer, Instant now) {
    woken.add(customer);
    try {
      step(customer, new Input.Due(now));
    } catch (RuntimeException e) {
      LOG.error("the timer of a customer of partition {} cannot be served", partition, e);
      stuck.add(customer);
      states.putIfAbsent(customer, state(customer));
    }
  }

  /** Brings those of them that are behind under the rulebook, as of this entry. */
  void recall(Collection<CustomerId> customers, LogPosition upTo) {
    List<CustomerState> behind = customers.stream().map(this::state)
        .filter(state -> state.awaiting().isEmpty() && isBehind(state)).toList();
    if (!behind.isEmpty()) {
      recalling.recall(behind, upTo).forEach(this::step);
    }
  }

  private boolean isBehind(CustomerState state) {
    boolean unknown = !everybody && state.profiles().isEmpty();
    return unknown || !state.isUpTo(rulebook.newestQuestion(), rulebook.version());
  }

  private void step(CustomerId customer, Input input) {
    CustomerState before = state(customer);
    Step step = Engine.step(before, input, rulebook);
    states.put(customer, step.state());
    for (Effect effect : step.effects()) {
      if (effect instanceof Effect.Resume resume) {
        resume(customer, resume.held());
      } else {
        asked.add(new Asked(partition, customer, effect));
      }
    }
  }

  /** What was held comes before anything that follows on the log. */
  private void resume(CustomerId customer, List<LogPosition> held) {
    reader.at(held).forEach(row -> fold(customer, row));
  }

  private CustomerState state(CustomerId customer) {
    CustomerState touched = states.get(customer);
    if (touched != null) {
      return touched;
    }
    return before(customer);
  }

  List<Asked> asked() {
    return asked;
  }

  List<Poison> poisons() {
    return poisons;
  }

  /** The states that are not what they were. */
  List<CustomerState> changed() {
    return states.values().stream().filter(this::isChanged).toList();
  }

  /** To have been brought under a rulebook without any consequence is nothing to write down. */
  private boolean isChanged(CustomerState state) {
    CustomerState before = before(state.id());
    return !state.equals(before) && !state.equals(before.broughtTo(rulebook.version()));
  }

  /** Whether the name that people would look for is another one. */
  boolean isRenamed(CustomerState state) {
    return !CustomerNames.nameOf(state).equals(CustomerNames.nameOf(before(state.id())));
  }

  private CustomerState before(CustomerId customer) {
    Stored stored = loaded.get(customer);
    CustomerState state = stored == null ? CustomerState.unknown(customer) : stored.state();
    return everybody && state.awaiting().isEmpty() ? state.broughtTo(rulebook.version()) : state;
  }

  /** What is to be written of the customers: a state that is not what it was, or a timer. */
  List<Stored> toSave() {
    return states.values().stream().filter(state -> isChanged(state) || !timer(state).equals(armed(state.id())))
        .map(state -> new Stored(state, timer(state))).toList();
  }

  /** When the timer shall ring after this batch. One that stands earlier than needed is left as it is. */
  private Optional<Instant> timer(CustomerState state) {
    CustomerId customer = state.id();
    Optional<Instant> due = stuck.contains(customer) ? Optional.empty() : state.dueAt();
    Optional<Instant> armed = armed(customer);
    boolean over = woken.contains(customer) || Engine.isEmpty(state) || armed.isEmpty();
    return over || due.filter(armed.get()::isAfter).isPresent() ? due : armed;
  }

  /** Timers to set. */
  Map<CustomerId, Instant> timersToArm() {
    Map<CustomerId, Instant> arm = new HashMap<>();
    states.forEach((customer, state) -> timer(state).filter(timer -> !armed(customer).equals(Optional.of(timer)))
        .ifPresent(timer -> arm.put(customer, timer)));
    return arm;
  }

  /** Timers that have rung and have nothing further to wait for, and those of customers of whom nothing is left. */
  List<CustomerId> timersToDisarm() {
    return states.values().stream().filter(state -> timer(state).isEmpty())
        .map(CustomerState::id).filter(customer -> woken.contains(customer) || armed(customer).isPresent()).toList();
  }

  private Optional<Instant> armed(CustomerId customer) {
    return Optional.ofNullable(loaded.get(customer)).flatMap(Stored::timer);
  }
}
