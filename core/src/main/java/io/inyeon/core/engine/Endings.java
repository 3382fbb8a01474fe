package io.inyeon.core.engine;

import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Ending;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.rule.Verdict;
import java.time.Instant;
import java.util.List;

/** Ends the runs that have reached their goal or become pointless, within one draft. */
final class Endings {
  private final Draft draft;
  private final Runs runs;

  Endings(Draft draft) {
    this.draft = draft;
    runs = draft.runs();
  }

  void by(Event event) {
    for (Standing standing : runs.standing(run -> true)) {
      runs.journey(standing).ifPresent(journey -> {
        if (journey.isEndedBy(journey.goals(), event, standing.run().entryKey())) {
          runs.end(standing, "goal");
        } else if (journey.isEndedBy(journey.exits(), event, standing.run().entryKey())) {
          runs.end(standing, "exited");
        }
      });
    }
  }

  /**
   * Ends those whose rule holds by now.
   *
   * @return when time alone may end another; {@link Instant#MAX} for never
   */
  Instant byRule() {
    Instant next = Instant.MAX;
    for (Standing standing : runs.standing(this::endsByRule)) {
      Journey journey = runs.journey(standing).orElse(null);
      Instant changes = journey == null ? Instant.MAX : byRule(standing, journey);
      next = changes.isBefore(next) ? changes : next;
    }
    return next;
  }

  private boolean endsByRule(io.inyeon.core.journey.Run run) {
    return draft.rulebook().publication(run.journey(), run.version()).filter(found -> found.journey().endsByRule())
        .isPresent();
  }

  private Instant byRule(Standing standing, Journey journey) {
    Verdict goal = any(journey.goals());
    Verdict exit = any(journey.exits());
    if (goal.holds() || exit.holds()) {
      runs.end(standing, goal.holds() ? "goal" : "exited");
      return Instant.MAX;
    }
    return goal.changesAt().isBefore(exit.changesAt()) ? goal.changesAt() : exit.changesAt();
  }

  /** Whether somebody who entered now would have to leave at once. */
  boolean isOver(Journey journey) {
    return journey.endsByRule() && (any(journey.goals()).holds() || any(journey.exits()).holds());
  }

  private Verdict any(List<Ending> endings) {
    Instant changes = Instant.MAX;
    for (Ending ending : endings) {
      if (ending instanceof Ending.When when) {
        Verdict verdict = Verdict.of(when.rule(), draft.facts(), draft.now());
        if (verdict.holds()) {
          return verdict;
        }
        changes = verdict.changesAt().isBefore(changes) ? verdict.changesAt() : changes;
      }
    }
    return new Verdict(false, changes, true);
  }
}
