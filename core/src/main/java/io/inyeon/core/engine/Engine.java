package io.inyeon.core.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.LogPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pure step. The same state, input and rulebook give the same result, anywhere and at any time: replay, simulation and
 * the live engine are this one function.
 */
public final class Engine {
  private Engine() {
  }

  public static Step step(CustomerState state, Input input, Rulebook rulebook) {
    return switch (input) {
      case Input.Join join -> join(state, join, rulebook);
      case Input.Happened happened ->
        held(state, happened.event().at(), () -> happened(state, happened.event(), rulebook));
      case Input.Release release -> held(state, release.at(), () -> release(state, release, rulebook));
      case Input.Await await -> new Step(awaiting(state, await), List.of());
      case Input.Due due -> state.awaiting().isEmpty() ? due(state, due, rulebook) : unchanged(state);
      case Input.Erase erase -> erase(state, erase, rulebook);
      case Input.Recall recall -> recall(state, recall, rulebook);
    };
  }

  /** While profiles are on their way here nothing else is folded, so that every input finds the whole customer. */
  private static Step held(CustomerState state, LogPosition at, Supplier<Step> step) {
    return state.awaiting().isEmpty() ? step.get() : new Step(hold(state, at), List.of());
  }

  private static Step happened(CustomerState state, Event event, Rulebook rulebook) {
    CustomerId moved = state.moved().get(event.profile());
    if (moved != null) {
      return new Step(state, List.of(new Effect.Forward(event.at(), moved)));
    }
    Draft draft = new Draft(state, rulebook);
    draft.advance(event.receivedAt());
    draft.happened(event);
    return draft.done();
  }

  private static Step due(CustomerState state, Input.Due due, Rulebook rulebook) {
    Draft draft = new Draft(state, rulebook);
    draft.advance(due.now());
    return draft.done();
  }

  private static Step release(CustomerState state, Input.Release release, Rulebook rulebook) {
    Draft draft = new Draft(state, rulebook);
    draft.advance(release.at().receivedAt());
    draft.release(release);
    return draft.done();
  }

  private static Step join(CustomerState state, Input.Join join, Rulebook rulebook) {
    Draft draft = new Draft(state, rulebook);
    draft.join(join);
    return draft.done();
  }

  private static Step erase(CustomerState state, Input.Erase erase, Rulebook rulebook) {
    if (erase.profiles().contains(new ProfileId(state.id().value()))) {
      return unchanged(CustomerState.unknown(state.id()));
    }
    Draft draft = new Draft(state, rulebook);
    draft.erase(erase.profiles());
    return draft.done();
  }

  private static Step recall(CustomerState state, Input.Recall recall, Rulebook rulebook) {
    Draft draft = new Draft(state, rulebook);
    draft.recall(recall);
    return draft.done();
  }

  private static Step unchanged(CustomerState state) {
    return new Step(state, List.of());
  }

  private static CustomerState awaiting(CustomerState state, Input.Await await) {
    var awaiting = Stream.concat(state.awaiting().stream(), Stream.of(await.transfer()))
        .collect(Collectors.toSet());
    return new CustomerState(state.id(), state.at(), state.profiles(), state.segments(), state.judged(),
        state.rulesDueAt(), awaiting,
        state.held(), state.moved());
  }

  private static CustomerState hold(CustomerState state, LogPosition at) {
    List<LogPosition> held = new ArrayList<>(state.held());
    held.add(at);
    return new CustomerState(state.id(), state.at(), state.profiles(), state.segments(), state.judged(),
        state.rulesDueAt(),
        state.awaiting(), held, state.moved());
  }

  /** Whether the state is worth keeping: it knows something, or must still point elsewhere. */
  public static boolean isEmpty(CustomerState state) {
    return state.moved().isEmpty() && state.awaiting().isEmpty() && state.segments().isEmpty()
        && state.rulesDueAt().isEmpty() && state.profiles().values().stream().allMatch(ProfileState::isBlank);
  }
}
