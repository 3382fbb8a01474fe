package io.inyeon.core.rule;

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
    if (!event.equals(candidate.name())) {
      return false;
    }
    for (Condition condition : where) {
      if (!condition.holds(candidate)) {
        return false;
      }
    }
    return true;
  }
}
