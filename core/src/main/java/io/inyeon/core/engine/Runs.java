package io.inyeon.core.engine;

import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Publication;
import io.inyeon.core.journey.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The runs in a draft, wherever they stand. */
final class Runs {
  private final Draft draft;

  Runs(Draft draft) {
    this.draft = draft;
  }

  /** Those that pass, those of the highest priority first, then in the order in which they entered. Most customers are in none: they cost nothing. */
  List<Standing> standing(Predicate<Run> wanted) {
    List<Standing> found = new ArrayList<>(0);
    draft.profiles().forEach((id, profile) -> {
      for (Run run : profile.runs()) {
        if (wanted.test(run)) {
          found.add(new Standing(id, run));
        }
      }
    });
    if (found.size() > 1) {
      found.sort(Comparator.comparingInt((Standing one) -> -draft.rulebook().priority(one.run()))
          .thenComparing(Standing.ENTERED));
    }
    return found;
  }

  /** The version that the run keeps to. One that is over, or no longer there, ends it. */
  Optional<Publication> publication(Standing standing) {
    Run run = standing.run();
    Optional<Publication> found = draft.rulebook().publication(run.journey(), run.version());
    if (found.isEmpty()) {
      end(standing, "withdrawn");
      return found;
    }
    if (found.get().stage() == Publication.Stage.ENDED) {
      end(standing, "stopped");
      return Optional.empty();
    }
    return found;
  }

  Optional<Journey> journey(Standing standing) {
    return publication(standing).map(Publication::journey);
  }

  boolean isPaused(Journey journey) {
    return draft.rulebook().publication(journey.key(), journey.version())
        .filter(found -> found.stage() == Publication.Stage.PAUSED).isPresent();
  }

  void put(Standing standing) {
    List<Run> runs = others(standing);
    runs.add(standing.run());
    draft.put(standing.profile(), draft.profile(standing.profile()).withRuns(runs));
  }

  void moved(Run run, String next) {
    draft.ask(new Effect.RunMoved(run.id(), run.journey(), run.version(), run.node(), next, draft.now()));
  }

  void end(Standing standing, String outcome) {
    forget(standing);
    draft.put(standing.profile(), draft.profile(standing.profile()).withRuns(others(standing)));
    Run run = standing.run();
    draft.ask(new Effect.RunEnded(run.id(), run.journey(), run.version(), run.node(), outcome, draft.now()));
  }

  /** What it has asked for and no longer waits for. */
  void forget(Standing standing) {
    Run run = standing.run();
    Optional<Publication> publication = draft.rulebook().publication(run.journey(), run.version());
    boolean allocating = publication.map(found -> found.journey().nodes().get(run.node()))
        .filter(Node.Allocate.class::isInstance).isPresent();
    if (allocating || publication.isEmpty()) {
      run.sending().ifPresent(effect -> draft.ask(new Effect.Withdrawn(effect, draft.now())));
    }
  }

  private List<Run> others(Standing standing) {
    ProfileState profile = draft.profile(standing.profile());
    List<Run> runs = new ArrayList<>(profile.runs());
    runs.removeIf(run -> run.id().equals(standing.run().id()));
    return runs;
  }
}
