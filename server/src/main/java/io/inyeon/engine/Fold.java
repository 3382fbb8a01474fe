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
  private final Map<CustomerId, Stored> loaded;
  private final Map<CustomerId, CustomerState> states = new LinkedHashMap<>();
  private final Set<CustomerId> woken = new HashSet<>();
  private final Set<CustomerId> stuck = new HashSet<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Poison> poisons = new ArrayList<>();

  Fold(int partition, Rulebook rulebook, Inputs inputs, LogReader reader, Map<CustomerId, Stored> loaded) {
    this.partition = partition;
    this.rulebook = rulebook;
    this.inputs = inputs;
    this.reader = reader;
    this.loaded = loaded;
  }

  void fold(LogRow row) {
    fold(row.customer(), row);
  }

  /** @param customer whose input it is now; the row may have been addressed to somebody who has since been merged */
  private void fold(CustomerId customer, LogRow row) {
    try {
      inputs.of(row).forEach(input -> step(customer, input));
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
    }
  }

  void recall(CustomerId customer, Input.Recall recall) {
    step(customer, recall);
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
    Stored stored = loaded.get(customer);
    return stored == null ? CustomerState.unknown(customer) : stored.state();
  }

  List<Asked> asked() {
    return asked;
  }

  List<Poison> poisons() {
    return poisons;
  }

  /** The states that are not what they were. */
  List<CustomerState> changed() {
    return states.values().stream().filter(state -> !state.equals(before(state.id()))).toList();
  }

  /** Whether the name that people would look for is another one. */
  boolean isRenamed(CustomerState state) {
    return !CustomerNames.nameOf(state).equals(CustomerNames.nameOf(before(state.id())));
  }

  private CustomerState before(CustomerId customer) {
    Stored stored = loaded.get(customer);
    return stored == null ? CustomerState.unknown(customer) : stored.state();
  }

  /** Timers to set: only where one is needed earlier than it stands, or has just rung. */
  Map<CustomerId, Instant> timersToArm() {
    Map<CustomerId, Instant> arm = new HashMap<>();
    states.forEach((customer, state) -> state.dueAt().filter(due -> mustArm(customer, due))
        .ifPresent(due -> arm.put(customer, due)));
    return arm;
  }

  private boolean mustArm(CustomerId customer, Instant due) {
    Optional<Instant> armed = armed(customer);
    return armed.isEmpty() || due.isBefore(armed.get()) || woken.contains(customer);
  }

  /** Timers that have rung and have nothing further to wait for, and those of customers of whom nothing is left. */
  List<CustomerId> timersToDisarm() {
    return states.keySet().stream()
        .filter(
            customer -> woken.contains(customer) || (armed(customer).isPresent() && Engine.isEmpty(state(customer))))
        .filter(customer -> stuck.contains(customer) || state(customer).dueAt().isEmpty()).toList();
  }

  private Optional<Instant> armed(CustomerId customer) {
    return Optional.ofNullable(loaded.get(customer)).flatMap(Stored::timer);
  }
}
