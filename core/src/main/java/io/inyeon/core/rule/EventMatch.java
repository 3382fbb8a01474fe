package io.inyeon.core.rule;

import io.inyeon.core.Ids;
import io.inyeon.core.event.Event;
import java.util.List;

/** Which events are meant: all of a name whose properties pass every condition. */
public record EventMatch(String event, List<Condition> where) {
  public EventMatch {
    if (event.isBlank()) {
      throw new IllegalArgumentException("an event needs a name");
    }
    where = List.copyOf(where);
  }

  public static EventMatch named(String event) {
    return new EventMatch(event, List.of());
  }

  public boolean matches(Event candidate) {
    return event.equals(candidate.name()) && Condition.allHold(where, candidate.properties());
  }

  /** Equal for equal matches, short enough to be a key in every customer's state. */
  public String key() {
    if (where.isEmpty()) {
      return event;
    }
    return event + "#" + Long.toHexString(Ids.derived(where.toString()).getMostSignificantBits() >>> 16);
  }
}
