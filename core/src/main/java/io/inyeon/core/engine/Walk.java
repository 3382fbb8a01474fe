package io.inyeon.core.engine;

import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Run;
import io.inyeon.core.policy.Decision;
import io.inyeon.core.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Moves a customer's runs through their journeys, within one draft. */
final class Walk {
  /** A journey's circles contain a wait, so no honest run passes so many nodes in one instant. */
  private static final int MOST_HOPS = 1_000;

  private static final Comparator<Standing> ENTERED = Comparator.comparing((Standing s) -> s.run().enteredAt())
      .thenComparing(s -> s.run().id());

  private final Draft draft;

  Walk(Draft draft) {
    this.draft = draft;
  }

  /** A run and the profile whose event started it. */
  private record Standing(ProfileId profile, Run run) {}

  void resumeDue() {
    for (Standing standing : standing(run -> run.dueAt().filter(due -> !due.isAfter(draft.now())).isPresent())) {
      journeyOf(standing).ifPresent(journey -> {
        switch (journey.node(standing.run().node())) {
          case Node.Wait wait -> walk(standing, journey, wait.next());
          case Node.WaitUntil wait -> walk(standing, journey, wait.otherwise());
          case Node.SendEmail send -> offer(standing, journey, send);
          case Node.Check check -> go(standing, journey, standing.run().node());
          case Node.Exit exit -> end(standing, "completed");
        }
      });
    }
  }

  void reachGoals(Event event) {
    for (Standing standing : standing(run -> true)) {
      journeyOf(standing).filter(journey -> journey.isGoal(event, standing.run().entryKey()))
          .ifPresent(journey -> end(standing, "goal"));
    }
  }

  void leaveWaits(Event event) {
    for (Standing standing : standing(run -> true)) {
      journeyOf(standing).filter(journey -> journey.entry().concerns(event, standing.run().entryKey()))
          .ifPresent(journey -> leaveWait(standing, journey, event));
    }
  }

  private void leaveWait(Standing standing, Journey journey, Event event) {
    if (journey.node(standing.run().node()) instanceof Node.WaitUntil wait) {
      wait.branches().stream().filter(branch -> branch.match().matches(event)).findFirst()
          .ifPresent(branch -> walk(standing, journey, branch.next()));
    }
  }

  void outcomeOf(UUID effect) {
    for (Standing standing : standing(run -> run.sending().filter(effect::equals).isPresent())) {
      journeyOf(standing).ifPresent(journey -> {
        if (journey.node(standing.run().node()) instanceof Node.SendEmail send) {
          walk(standing, journey, send.next());
        }
      });
    }
  }

  void enter(Event event) {
    for (Journey journey : draft.rulebook().openedBy(event)) {
      String key = journey.entry().keyOf(event);
      boolean admitted = journey.entry().rule().map(rule -> Verdict.of(rule, draft.facts(), draft.now()).holds())
          .orElse(true);
      if (admitted && mayEnter(journey, key)) {
        start(journey, key, event);
      }
    }
  }

  /**
   * One run at a time for each key; another one only where the journey allows re-entry; and never more at once than keys are
   * remembered, whatever a public key sends.
   */
  private boolean mayEnter(Journey journey, String key) {
    List<Standing> here = standing(run -> run.journey().equals(journey.key()));
    boolean inside = here.stream().anyMatch(standing -> standing.run().entryKey().equals(key));
    Optional<Instant> last = draft.profiles().values().stream()
        .flatMap(
            profile -> Optional.ofNullable(profile.entered().getOrDefault(journey.key(), Map.of()).get(key)).stream())
        .max(Instant::compareTo);
    boolean again = last.isEmpty()
        || journey.entry().reentry().filter(after -> !draft.now().isBefore(last.get().plus(after))).isPresent();
    return !inside && again && here.size() < ProfileState.MOST_ENTRIES;
  }

  private void start(Journey journey, String key, Event event) {
    Run run = Run.enter(journey, key, event, draft.now());
    remember(event.profile(), journey.key(), key);
    draft.ask(new Effect.RunStarted(run, event.profile()));
    draft.ask(new Effect.RunMoved(run.id(), run.journey(), run.version(), "", journey.start(), draft.now()));
    go(new Standing(event.profile(), run), journey, journey.start());
  }

  private void remember(ProfileId id, String journey, String key) {
    ProfileState profile = draft.profile(id);
    Map<String, Instant> keys = new HashMap<>(profile.entered().getOrDefault(journey, Map.of()));
    keys.put(key, draft.now());
    if (keys.size() > ProfileState.MOST_ENTRIES) {
      keys.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey).ifPresent(keys::remove);
    }
    Map<String, Map<String, Instant>> entered = new HashMap<>(profile.entered());
    entered.put(journey, Map.copyOf(keys));
    draft.put(id, profile.withEntered(entered));
  }

  /** Out of the node where the run has stayed. */
  private void walk(Standing standing, Journey journey, String next) {
    moved(standing.run(), next);
    go(standing, journey, next);
  }

  private void moved(Run run, String next) {
    draft.ask(new Effect.RunMoved(run.id(), run.journey(), run.version(), run.node(), next, draft.now()));
  }

  /** From arrival at a node to the next place where the run has to stay, or its end. */
  private void go(Standing standing, Journey journey, String first) {
    String next = first;
    Run run = standing.run();
    for (int hops = 0; hops < MOST_HOPS; hops++) {
      run = run.arriveAt(next);
      Standing here = new Standing(standing.profile(), run);
      switch (journey.node(next)) {
        case Node.Wait wait -> {
          stay(here, run.until(draft.now().plus(wait.duration())));
          return;
        }
        case Node.WaitUntil wait -> {
          stay(here, run.until(draft.now().plus(wait.timeout())));
          return;
        }
        case Node.SendEmail send -> {
          offer(here, journey, send);
          return;
        }
        case Node.Exit exit -> {
          end(here, "completed");
          return;
        }
        case Node.Check check -> {
          next = Verdict.of(check.rule(), draft.facts(), draft.now()).holds() ? check.then() : check.otherwise();
          moved(run, next);
        }
      }
    }
    end(standing, "endless");
  }

  private void offer(Standing standing, Journey journey, Node.SendEmail send) {
    Run run = standing.run();
    switch (new Offers(draft).decide(standing.profile(), run, send)) {
      case Decision.Allowed allowed -> stay(standing, run.awaitingOutcomeOf(run.effect()));
      case Decision.Deferred deferred -> stay(standing, run.until(deferred.until()));
      case Decision.Refused refused -> walk(standing, journey, send.next());
    }
  }

  private void stay(Standing standing, Run changed) {
    List<Run> runs = others(standing);
    runs.add(changed);
    draft.put(standing.profile(), draft.profile(standing.profile()).withRuns(runs));
  }

  private void end(Standing standing, String outcome) {
    draft.put(standing.profile(), draft.profile(standing.profile()).withRuns(others(standing)));
    Run run = standing.run();
    draft.ask(new Effect.RunEnded(run.id(), run.journey(), run.version(), run.node(), outcome, draft.now()));
  }

  private List<Run> others(Standing standing) {
    List<Run> runs = new ArrayList<>(draft.profile(standing.profile()).runs());
    runs.removeIf(run -> run.id().equals(standing.run().id()));
    return runs;
  }

  private Optional<Journey> journeyOf(Standing standing) {
    Optional<Journey> journey = draft.rulebook().journey(standing.run().journey(), standing.run().version());
    if (journey.isEmpty()) {
      end(standing, "withdrawn");
    }
    return journey;
  }

  /** The runs that pass, in the order in which they entered. Most customers are in none: they cost nothing. */
  private List<Standing> standing(Predicate<Run> wanted) {
    List<Standing> found = new ArrayList<>(0);
    draft.profiles().forEach((id, profile) -> {
      for (Run run : profile.runs()) {
        if (wanted.test(run)) {
          found.add(new Standing(id, run));
        }
      }
    });
    found.sort(ENTERED);
    return found;
  }
}
