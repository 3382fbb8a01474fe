package io.inyeon.core.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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

  /** The same for each value that the last step has, all values at once; the first that a first step fits is the latest of all. */
  private static Optional<Instant> latestOfAnyValue(List<Tally> steps) {
    Map<Object, Instant> before = latestOfEach(steps.getLast());
    for (Tally step : steps.subList(1, steps.size() - 1).reversed()) {
      before = latestBefore(step, before);
    }
    for (Occurrence occurrence : steps.getFirst().kept()) {
      if (comesBefore(occurrence, before)) {
        return Optional.of(occurrence.at());
      }
    }
    return Optional.empty();
  }

  private static boolean comesBefore(Occurrence occurrence, Map<Object, Instant> before) {
    return switch (occurrence.value()) {
      case null -> false;
      case List<?> several -> several.stream().anyMatch(one -> comesBefore(one, occurrence.at(), before));
      case Object one -> comesBefore(one, occurrence.at(), before);
    };
  }

  private static boolean comesBefore(Object value, Instant at, Map<Object, Instant> before) {
    Instant bound = before.get(Occurrence.canonical(value));
    return bound != null && at.isBefore(bound);
  }

  private static Map<Object, Instant> latestOfEach(Tally step) {
    Map<Object, Instant> latest = new HashMap<>();
    each(step, (value, at) -> latest.putIfAbsent(value, at));
    return latest;
  }

  /** By value, of those for which the later steps have been found. */
  private static Map<Object, Instant> latestBefore(Tally step, Map<Object, Instant> before) {
    Map<Object, Instant> latest = new HashMap<>();
    each(step, (value, at) -> {
      Instant bound = before.get(value);
      if (bound != null && at.isBefore(bound)) {
        latest.putIfAbsent(value, at);
      }
    });
    return latest;
  }

  /** Each value, and when; the newest first. */
  private static void each(Tally step, BiConsumer<Object, Instant> reader) {
    for (Occurrence occurrence : step.kept()) {
      switch (occurrence.value()) {
        case null -> {
        }
        case List<?> several -> several.forEach(one -> reader.accept(Occurrence.canonical(one), occurrence.at()));
        case Object one -> reader.accept(Occurrence.canonical(one), occurrence.at());
      }
    }
  }
}
