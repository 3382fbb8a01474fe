package io.inyeon.engine;

import io.inyeon.core.ProfileId;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Window;
import io.inyeon.log.LogReader;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the events on which a rule's answer rests, for explanations. */
@Component
public class DecidingEvents {
  private static final Comparator<Seen> OLDEST_FIRST = Comparator.comparing(Seen::occurredAt)
      .thenComparingLong(seen -> seen.id().position());

  private final LogReader log;
  private final Inputs inputs;

  DecidingEvents(LogReader log, Inputs inputs) {
    this.log = log;
    this.inputs = inputs;
  }

  /** An event, and where it stands on the log. */
  public record Seen(String name, Instant occurredAt, LogPosition id) {}

  /** The latest few that match one of these and lie in the window, the latest first. */
  public List<Seen> latest(List<ProfileId> profiles, List<EventMatch> matches, Window window, Instant now, int most) {
    Set<String> names = matches.stream().map(EventMatch::event).collect(Collectors.toSet());
    PriorityQueue<Seen> found = new PriorityQueue<>(OLDEST_FIRST);
    log.named(profiles, names, row -> {
      Event event = inputs.event(row);
      if (window.counts(event.occurredAt(), now) && matches.stream().anyMatch(match -> match.matches(event))) {
        found.add(new Seen(event.name(), event.occurredAt(), event.at()));
        if (found.size() > most) {
          found.remove();
        }
      }
    });
    return found.stream().sorted(OLDEST_FIRST.reversed()).toList();
  }
}
