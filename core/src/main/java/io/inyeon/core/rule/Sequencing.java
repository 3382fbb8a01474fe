package io.inyeon.core.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    List<Tally> steps = sequence.links().stream().map(link -> facts.tally(link.question())).toList();
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
    if (steps.stream().anyMatch(step -> step.kept().isEmpty())) {
      return Optional.empty();
    }
    return sequence.comparesProperty() ? latestOfAnyValue(steps) : latest(kept(steps));
  }

  private static List<List<Occurrence>> kept(List<Tally> steps) {
    return steps.stream().map(Tally::kept).toList();
  }

  private static Instant lost(List<Tally> steps) {
    return steps.stream().map(Tally::lost).max(Instant::compareTo).orElse(Instant.MIN);
  }

  /** When the sequence begins whose first step is the latest. Each step's occurrences stand newest first. */
  private static Optional<Instant> latest(List<List<Occurrence>> steps) {
    Instant before = Instant.MAX;
    for (List<Occurrence> step : steps.reversed()) {
      Instant found = latestBefore(step, before);
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

  private static Optional<Instant> latestOfAnyValue(List<Tally> steps) {
    List<Map<Object, List<Occurrence>>> byValue = steps.stream().map(Sequencing::byValue).toList();
    return byValue.getLast().keySet().stream()
        .flatMap(value -> latest(byValue.stream().map(step -> step.getOrDefault(value, List.of())).toList()).stream())
        .max(Instant::compareTo);
  }

  private static Map<Object, List<Occurrence>> byValue(Tally step) {
    Map<Object, List<Occurrence>> found = new HashMap<>();
    for (Occurrence occurrence : step.kept()) {
      for (Object value : values(occurrence)) {
        found.computeIfAbsent(Occurrence.canonical(value), any -> new ArrayList<>()).add(occurrence);
      }
    }
    return found;
  }

  private static Collection<?> values(Occurrence occurrence) {
    return switch (occurrence.value()) {
      case null -> List.of();
      case List<?> several -> new LinkedHashSet<>(several);
      case Object one -> List.of(one);
    };
  }
}
