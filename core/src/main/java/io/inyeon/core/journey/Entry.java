package io.inyeon.core.journey;

import io.inyeon.core.event.Event;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Rule;
import java.time.Duration;
import java.util.Optional;

/**
 * How a customer comes in.
 *
 * @param key the property that tells one run from another ({@code cart_id}); without it a customer has one run at a time
 * @param reentry how long after an entry the same key may enter again (never while its run goes on); empty for never
 * @param tolerance how late an event may arrive and still start a run
 * @param rule must hold at the instant of entry
 */
public record Entry(EventMatch match, Optional<String> key, Optional<Duration> reentry, Duration tolerance,
    Optional<Rule> rule) {

  /** Whether this event, by itself, starts runs: history and what comes too late does not. */
  public boolean isOpenedBy(Event event) {
    return !event.imported() && match.matches(event) && event.delay().compareTo(tolerance) <= 0;
  }

  /** The event's value of the key; empty text when the journey has none or the event lacks it. */
  public String keyOf(Event event) {
    return key.flatMap(event.properties()::text).orElse("");
  }

  /** Whether a later event concerns the run with this key: it does unless it names another. */
  public boolean concerns(Event event, String entryKey) {
    return key.flatMap(event.properties()::text).map(entryKey::equals).orElse(true);
  }
}
