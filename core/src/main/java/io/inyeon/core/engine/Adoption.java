package io.inyeon.core.engine;

import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Pause;
import io.inyeon.core.journey.Publication;
import io.inyeon.core.journey.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Brings a customer's runs under a new rulebook: into another version, out of a pause, or to their end. */
final class Adoption {
  private final Draft draft;
  private final Runs runs;

  Adoption(Draft draft) {
    this.draft = draft;
    runs = draft.runs();
  }

  void adopt() {
    for (Standing standing : runs.standing(run -> true)) {
      runs.publication(standing).ifPresent(publication -> adopt(standing, publication));
    }
  }

  private void adopt(Standing standing, Publication publication) {
    Place place = lastPlace(standing.run());
    if (place.version() != standing.run().version()) {
      draft.rulebook().publication(standing.run().journey(), place.version())
          .ifPresent(target -> move(standing, publication.journey(), target.journey(), place.node()));
    } else if (publication.stage() != Publication.Stage.PAUSED && standing.run().heldSince().isPresent()) {
      new Walk(draft).go(standing, publication.journey(), standing.run().node());
    }
  }

  private record Place(int version, String node) {}

  /** Where its moves lead in the end: a version that it was to be brought to may itself have been left meanwhile. */
  private Place lastPlace(Run run) {
    Place place = new Place(run.version(), run.node());
    for (Optional<Place> next = Optional.of(place); next.isPresent(); next = next(run.journey(), place)) {
      place = next.get();
    }
    return place;
  }

  /** Moves lead to later versions only, so they come to an end. */
  private Optional<Place> next(String journey, Place place) {
    return draft.rulebook().publication(journey, place.version()).flatMap(Publication::move)
        .filter(move -> move.version() > place.version()
            && draft.rulebook().publication(journey, move.version()).isPresent())
        .flatMap(move -> Optional.ofNullable(move.nodes().get(place.node()))
            .map(node -> new Place(move.version(), node)));
  }

  /** What was waited for already counts, where both places wait for the same. */
  private void move(Standing standing, Journey from, Journey to, String place) {
    Run run = standing.run();
    draft.ask(new Effect.RunMigrated(run.id(), run.journey(), run.version(), to.version(), run.node(), place,
        draft.now()));
    Standing moved = standing.with(run.inVersion(to.version(), place));
    Optional<Instant> due = run.dueAt().flatMap(at -> due(from.node(run.node()), to.node(place), at));
    boolean awaited = run.sending().isPresent() && to.node(place).getClass().equals(from.node(run.node()).getClass());
    if (due.isPresent()) {
      runs.put(moved.with(moved.run().until(due.get())));
    } else if (awaited) {
      runs.put(moved);
    } else {
      runs.forget(standing);
      new Walk(draft).go(moved, to, place);
    }
  }

  private static Optional<Instant> due(Node before, Node after, Instant due) {
    return length(before).flatMap(was -> length(after).map(is -> due.minus(was).plus(is)));
  }

  /** Of waits that last a given time. */
  private static Optional<Duration> length(Node node) {
    return switch (node) {
      case Node.Wait(Pause.For(Duration duration), String next, Optional<String> otherwise) -> Optional.of(duration);
      case Node.WaitUntil wait -> Optional.of(wait.timeout());
      default -> Optional.empty();
    };
  }
}
