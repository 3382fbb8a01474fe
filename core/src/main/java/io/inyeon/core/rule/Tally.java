package io.inyeon.core.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The latest instants at which something occurred, newest first: all that "at least n times within d" ever asks. Adding and
 * joining commute and associate, so the order of arrival does not matter and merged customers join exactly.
 */
public record Tally(List<Instant> latest) {
  public static final Tally EMPTY = new Tally(List.of());

  public Tally {
    latest = List.copyOf(latest);
  }

  public Tally add(Instant occurredAt, int bound) {
    return join(new Tally(List.of(occurredAt)), bound);
  }

  public Tally join(Tally other, int bound) {
    return new Tally(
        Stream.concat(latest.stream(), other.latest.stream()).sorted(Comparator.reverseOrder()).limit(bound)
            .toList());
  }
}
