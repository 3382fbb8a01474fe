package io.inyeon.core.customer;

import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Run;
import io.inyeon.core.rule.Noted;
import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Tally;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the events of one profile add up to.
 *
 * @param endpoints the latest address by namespace ({@code email}, {@code phone})
 * @param tallies by {@link Question#key}
 * @param suppressed addresses that bounced for good
 * @param recalled up to which rulebook the history has been read for what it newly counts
 * @param entered by journey, then entry key: the last entry
 */
public record ProfileState(Map<String, TraitValue> traits, Map<String, Endpoint> endpoints, Map<String, Tally> tallies,
    List<ConsentState> consents, List<String> suppressed, List<Run> runs, Map<String, Map<String, Instant>> entered,
    List<Contact> contacts, long recalled) {

  /** The most traits that a profile keeps; a further new name is left on the log only, unless the product itself says it. */
  static final int MOST_TRAITS = 100;
  /** The most entry keys remembered for each journey; the oldest go first. */
  public static final int MOST_ENTRIES = 64;

  public static final ProfileState NEW = new ProfileState(Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(),
      Map.of(), List.of(), 0);

  public ProfileState {
    traits = Map.copyOf(traits);
    endpoints = Map.copyOf(endpoints);
    tallies = ArrayMap.copyOf(tallies);
    consents = List.copyOf(consents);
    suppressed = List.copyOf(suppressed);
    runs = List.copyOf(runs);
    entered = Map.copyOf(entered);
    contacts = List.copyOf(contacts);
  }

  /** This state after one more event of the profile. */
  public ProfileState observe(Event event, List<Noted> remembered, Instant now) {
    ProfileDraft draft = new ProfileDraft(this);
    draft.observe(event, remembered, now);
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

  /**
   * With what the history answers to questions that were not asked before, and without the answers to those that nobody asks
   * any more.
   *
   * @param version up to which rulebook all questions have been answered
   */
  public ProfileState recall(Map<String, Tally> history, Set<String> asked, long version) {
    Map<String, Tally> known = new HashMap<>(tallies);
    known.keySet().retainAll(asked);
    known.putAll(history);
    return new ProfileState(traits, endpoints, known, consents, suppressed, runs, entered, contacts, version);
  }

  public ProfileState recalledTo(long version) {
    return recalled >= version
        ? this
        : new ProfileState(traits, endpoints, tallies, consents, suppressed, runs, entered, contacts, version);
  }

  /** Whether there is nothing to remember of this profile. */
  public boolean isBlank() {
    return equals(NEW.recalledTo(recalled));
  }
}
