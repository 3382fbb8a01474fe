package io.inyeon.core.customer;

import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Run;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Tally;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the events of one profile add up to.
 *
 * @param endpoints the latest address by namespace ({@code email}, {@code phone})
 * @param tallies by {@link io.inyeon.core.rule.EventMatch#key}
 * @param suppressed addresses that bounced for good
 * @param recalled up to which rulebook the history has been read for what it newly counts
 * @param entered by journey, then entry key: the last entry
 */
public record ProfileState(Map<String, TraitValue> traits, Map<String, Endpoint> endpoints, Map<String, Tally> tallies,
    List<ConsentState> consents, List<String> suppressed, List<Run> runs, Map<String, Map<String, Instant>> entered,
    List<Contact> contacts, long recalled) {

  /** The most traits that a profile keeps; a further new name is left on the log only. */
  static final int MOST_TRAITS = 100;
  /** The most entry keys remembered for each journey; the oldest go first. */
  public static final int MOST_ENTRIES = 64;

  public static final ProfileState NEW = new ProfileState(Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(),
      Map.of(), List.of(), 0);

  public ProfileState {
    traits = Map.copyOf(traits);
    endpoints = Map.copyOf(endpoints);
    tallies = Map.copyOf(tallies);
    consents = List.copyOf(consents);
    suppressed = List.copyOf(suppressed);
    runs = List.copyOf(runs);
    entered = Map.copyOf(entered);
    contacts = List.copyOf(contacts);
  }

  /** This state after one more event of the profile. */
  public ProfileState observe(Event event, Map<String, Integer> boundByTally) {
    ProfileDraft draft = new ProfileDraft(this);
    draft.observe(event, boundByTally);
    return draft.done();
  }

  public ProfileState withRuns(List<Run> changed) {
    return new ProfileState(traits, endpoints, tallies, consents, suppressed, changed, entered, contacts, recalled);
  }

  public ProfileState withEntered(Map<String, Map<String, Instant>> changed) {
    return new ProfileState(traits, endpoints, tallies, consents, suppressed, runs, changed, contacts, recalled);
  }

  public ProfileState withContacts(List<Contact> changed) {
    return new ProfileState(traits, endpoints, tallies, consents, suppressed, runs, entered, changed, recalled);
  }

  /** With counts from the history, once for each rulebook. */
  public ProfileState recall(Map<String, Tally> history, long version) {
    if (recalled >= version) {
      return this;
    }
    Map<String, Tally> joined = new HashMap<>(tallies);
    history.forEach((key, tally) -> joined.merge(key, tally, (a, b) -> a.join(b, Rule.MOST_OCCURRENCES)));
    return new ProfileState(traits, endpoints, joined, consents, suppressed, runs, entered, contacts, version);
  }
}
