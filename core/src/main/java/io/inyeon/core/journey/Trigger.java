package io.inyeon.core.journey;

import io.inyeon.core.event.Event;
import io.inyeon.core.rule.EventMatch;
import java.time.Duration;
import java.util.List;

/** What lets customers into a journey. */
public sealed interface Trigger {
  /**
   * Something happens.
   *
   * @param tolerance how late it may arrive and still start a run
   */
  record OnEvent(EventMatch match, Duration tolerance) implements Trigger {}

  /** The product itself says so: a segment was entered or left, or somebody asked for the entry. No key may claim it. */
  record OnWord(List<EventMatch> matches) implements Trigger {
    public OnWord {
      matches = List.copyOf(matches);
    }
  }

  /** A point in time of each customer's own calendar comes. */
  record OnOccasion(Occasion occasion) implements Trigger {}

  /** Whether this event, by itself, starts runs: history and what comes too late does not. */
  default boolean isOpenedBy(Event event) {
    return switch (this) {
      case OnEvent on -> !event.imported() && on.match.matches(event) && event.delay().compareTo(on.tolerance) <= 0;
      case OnWord on -> !event.imported() && event.isInternal()
          && on.matches.stream().anyMatch(match -> match.matches(event));
      case OnOccasion on -> false;
    };
  }
}
