package io.inyeon.core.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers a {@link Rule.Sequence} from the tallies of its steps. Of all the sequences there are the one counts whose first step
 * is the latest: it stays in a sliding window the longest. It is found from the end backwards, taking the latest that comes
 * before.
 */
final class Sequencing {
  private Sequencing() {
  }

  static Verdict verdict(Rule.Sequence sequence, Facts facts, Instant now) {
    List<Tally> steps = new ArrayList<>(sequence.links().size());
    sequence.links().forEach(link -> steps.add(facts.tally(link.question())));
    Optional<Instant> start = start(sequence, steps);
    if (sequence.within().isEmpty()) {
      return new Verdict(start.isPresent(), Instant.MAX, start.isPresent() || lost(steps).equals(Instant.MIN));
    }
    Duration within = sequence.within().get();
    Instant expiry = start.map(at -> at.plus(within)).orElse(Instant.MIN);
    if (expiry.isAfter(now)) {
      return Verdict.until(true, expiry);
    }
    Instant lost = lost(steps);
    boolean exact = lost.equals(Instant.MIN) || !lost.plus(within).isAfter(now);
    return new Verdict(false, exact ? Instant.MAX : lost.plus(within), exact);
  }

  private static Optional<Instant> start(Rule.Sequence sequence, List<Tally> steps) {
    for (Tally step : steps) {
      if (step.kept().isEmpty()) {
        return Optional.empty();
      }
    }
    return sequence.comparesProperty() ? latestOfAnyValue(steps) : latest(steps);
  }

  private static Instant lost(List<Tally> steps) {
    Instant lost = Instant.MIN;
    for (Tally step : steps) {
      lost = step.lost().isAfter(lost) ? step.lost() : lost;
    }
    return lost;
  }

  /** When the sequence begins whose first step is the latest. Each step's occurrences stand newest first. */
  private static Optional<Instant> latest(List<Tally> steps) {
    Instant before = Instant.MAX;
    for (Tally step : steps.reversed()) {
      Instant found = latestBefore(step.kept(), before);
      if (found == null) {
        return Optional.empty();
      }
      before = found;
    }
    return Optional.of(before);
  }

  private static @Nullable Instant latestBefore(List<Occurrence> step, Instant before) {
    for (Occurrence occurrence : step) {
      if (occurrence.at().isBefore(before)) {
        return occurrence.at();
      }
    }
    return null;
  }

  /** The same where all steps have a value in common, whichever. */
  private static Optional<Instant> latestOfAnyValue(List<Tally> steps) {
    List<Occurrence> later = steps.getLast().kept();
    for (Tally step : steps.subList(1, steps.size() - 1).reversed()) {
      later = followed(step.kept(), later, step.kept().size());
    }
    return followed(steps.getFirst().kept(), later, 1).stream().map(Occurrence::at).findFirst();
  }

  /**
   * Those of a step that one of the same value follows, each with the values of which that is so. Both lists stand newest
   * first, so that one walk through them suffices, which ends where enough are found.
   */
  private static List<Occurrence> followed(List<Occurrence> step, List<Occurrence> later, int most) {
    List<Occurrence> followed = new ArrayList<>();
    Set<Object> after = new HashSet<>();
    int next = 0;
    for (Occurrence one : step) {
      while (next < later.size() && later.get(next).at().isAfter(one.at())) {
        gather(later.get(next++), after);
      }
      List<Object> shared = shared(one, after);
      if (!shared.isEmpty()) {
        followed.add(new Occurrence(one.at(), shared));
      }
      if (followed.size() == most) {
        break;
      }
    }
    return followed;
  }

  private static void gather(Occurrence occurrence, Set<Object> values) {
    switch (occurrence.value()) {
      case null -> {
      }
      case List<?> several -> several.forEach(one -> values.add(Occurrence.canonical(one)));
      case Object one -> values.add(Occurrence.canonical(one));
    }
  }

  private static List<Object> shared(Occurrence occurrence, Set<Object> values) {
    return switch (occurrence.value()) {
      case null -> List.of();
      case List<?> several -> several.stream().map(Occurrence::canonical).filter(values::contains).toList();
      case Object one -> values.contains(Occurrence.canonical(one)) ? List.of(one) : List.of();
    };
  }
}
