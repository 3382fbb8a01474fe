package io.inyeon.core.journey;

import io.inyeon.core.event.Event;
import io.inyeon.core.rule.Facts;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a customer comes in.
 *
 * @param key the property that tells one run from another ({@code cart_id}); without it a customer has one run at a time
 * @param reentry how long after an entry the same key may enter again (never while its run goes on); empty for never
 * @param audience must hold at the instant of entry
 * @param exclusion must not
 * @param from the first instant at which anybody may enter
 * @param until the first at which nobody may any more
 */
public record Entry(Trigger trigger, Optional<String> key, Optional<Duration> reentry, Optional<Rule> audience,
    Optional<Rule> exclusion, Optional<Instant> from, Optional<Instant> until) {

  public Entry {
    if (from.isPresent() && until.filter(end -> !end.isAfter(from.get())).isPresent()) {
      throw new IllegalArgumentException("the validity ends before it begins");
    }
  }

  /** Whenever it happens, for whomever; an hour late at most. */
  public static Entry on(Trigger trigger) {
    return new Entry(trigger, Optional.empty(), Optional.of(Duration.ZERO), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty());
  }

  public Entry by(String property, Optional<Duration> again) {
    return new Entry(trigger, Optional.of(property), again, audience, exclusion, from, until);
  }

  public Entry again(Optional<Duration> after) {
    return new Entry(trigger, key, after, audience, exclusion, from, until);
  }

  public Entry whom(Rule rule) {
    return new Entry(trigger, key, reentry, Optional.of(rule), exclusion, from, until);
  }

  public Entry without(Rule rule) {
    return new Entry(trigger, key, reentry, audience, Optional.of(rule), from, until);
  }

  public Entry valid(Optional<Instant> begin, Optional<Instant> end) {
    return new Entry(trigger, key, reentry, audience, exclusion, begin, end);
  }

  /** Whether somebody of whom this is known may come in now. */
  public boolean admits(Facts facts, Instant now) {
    return from.filter(now::isBefore).isEmpty() && until.filter(end -> !now.isBefore(end)).isEmpty()
        && audience.map(rule -> Verdict.of(rule, facts, now).holds()).orElse(true)
        && !exclusion.map(rule -> Verdict.of(rule, facts, now).holds()).orElse(false);
  }

  /** The event's value of the key; empty text when the journey has none or the event lacks it. */
  public String keyOf(Event event) {
    return key.flatMap(event.properties()::text).orElse("");
  }

  /** Whether a later event concerns the run with this key: it does unless it names another. */
  public boolean concerns(Event event, String entryKey) {
    return key.flatMap(event.properties()::text).map(entryKey::equals).orElse(true);
  }

  Stream<Rule> rules() {
    return Stream.concat(audience.stream(), exclusion.stream());
  }
}
