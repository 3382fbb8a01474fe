package io.inyeon.core.customer;

import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Run;
import io.inyeon.core.rule.Noted;
import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the events of one profile add up to.
 *
 * @param endpoints the latest address by namespace ({@code email}, {@code phone})
 * @param tallies by {@link Question#key}
 * @param suppressed addresses that bounced for good
 * @param recalled up to which rulebook the history has been read for what it newly counts
 * @param entered by journey, then entry key: the last entry
 * @param asked by question
 * @param lots by holdout
 */
public record ProfileState(Map<String, TraitValue> traits, Map<String, Endpoint> endpoints, Map<String, Tally> tallies,
    List<ConsentState> consents, List<String> suppressed, List<Run> runs, Map<String, Map<String, Instant>> entered,
    List<Contact> contacts, long recalled, Map<String, Asking> asked, Map<String, Lot> lots) {

  /** The most traits that a profile keeps; a further new name is left on the log only, unless the product itself says it. */
  static final int MOST_TRAITS = 100;
  /** The most messages that a profile remembers, unless a cap allows more; the oldest go first. */
  public static final int MOST_CONTACTS = 128;
  /** How long messages are remembered, whatever caps look back to. */
  public static final Duration LEDGER = Duration.ofDays(31);
  /** The most questions, and the most holdouts, that a profile remembers; the oldest go first. */
  static final int MOST_QUESTIONS = 64;
  /** The most entry keys remembered for each journey; the oldest go first. */
  public static final int MOST_ENTRIES = 64;

  public static final ProfileState NEW = new ProfileState(Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(),
      Map.of(), List.of(), 0, Map.of(), Map.of());

  public ProfileState {
    traits = Map.copyOf(traits);
    endpoints = Map.copyOf(endpoints);
    tallies = ArrayMap.copyOf(tallies);
    consents = List.copyOf(consents);
    suppressed = List.copyOf(suppressed);
    runs = List.copyOf(runs);
    entered = Map.copyOf(entered);
    contacts = List.copyOf(contacts);
    asked = Map.copyOf(asked);
    lots = Map.copyOf(lots);
  }

  /** This state after one more event of the profile. */
  public ProfileState observe(Event event, List<Noted> remembered, Instant now) {
    ProfileDraft draft = new ProfileDraft(this);
    draft.observe(event, remembered, now);
    return Dialogue.after(event, draft.done());
  }

  public ProfileState withRuns(List<Run> changed) {
    return new ProfileState(traits, endpoints, tallies, consents, suppressed, changed, entered, contacts, recalled,
        asked,
        lots);
  }

  public ProfileState withEntered(Map<String, Map<String, Instant>> changed) {
    return new ProfileState(traits, endpoints, tallies, consents, suppressed, runs, changed, contacts, recalled, asked,
        lots);
  }

  public ProfileState withContacts(List<Contact> changed) {
    return new ProfileState(traits, endpoints, tallies, consents, suppressed, runs, entered, changed, recalled, asked,
        lots);
  }

  /** @param most how many are kept, the latest */
  public ProfileState contacted(Contact contact, int most) {
    List<Contact> all = new ArrayList<>(contacts);
    all.removeIf(known -> known.effect().equals(contact.effect()));
    all.add(contact);
    all.sort(Comparator.comparing(Contact::at));
    return withContacts(all.subList(Math.max(0, all.size() - most), all.size()));
  }

  /** Settled once, settled for ever. */
  public ProfileState asked(String question, Asking asking) {
    Asking known = asked.get(question);
    return known != null && known.isSettled()
        ? this
        : withAsked(bounded(asked, question, asking, Comparator.comparing(Asking::at)));
  }

  public ProfileState drawn(String holdout, Lot lot) {
    return new ProfileState(traits, endpoints, tallies, consents, suppressed, runs, entered, contacts, recalled, asked,
        bounded(lots, holdout, lot, Comparator.comparing(Lot::at)));
  }

  /** A message that did not go out: its place under the caps is free, and what it asks is not asked. */
  public ProfileState without(UUID message) {
    boolean concerned = contacts.stream().anyMatch(contact -> contact.effect().equals(message));
    if (!concerned) {
      return this;
    }
    Map<String, Asking> left = new HashMap<>(asked);
    left.values().removeIf(asking -> asking.message().filter(message::equals).isPresent());
    return withContacts(contacts.stream().filter(contact -> !contact.effect().equals(message)).toList())
        .withAsked(left);
  }

  private ProfileState withAsked(Map<String, Asking> changed) {
    return new ProfileState(traits, endpoints, tallies, consents, suppressed, runs, entered, contacts, recalled,
        changed, lots);
  }

  private static <V> Map<String, V> bounded(Map<String, V> known, String key, V value, Comparator<V> age) {
    Map<String, V> changed = new HashMap<>(known);
    changed.put(key, value);
    if (changed.size() > MOST_QUESTIONS) {
      changed.entrySet().stream()
          .min(Map.Entry.<String, V>comparingByValue(age).thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey).ifPresent(changed::remove);
    }
    return changed;
  }

  /**
   * With what the history answers to questions that were not asked before, and without the answers to those that nobody asks
   * any more.
   *
   * @param questions those that are asked
   * @param version up to which rulebook all of them have been answered
   */
  public ProfileState recall(Map<String, Tally> history, Set<String> questions, long version) {
    Map<String, Tally> known = new HashMap<>(tallies);
    known.keySet().retainAll(questions);
    known.putAll(history);
    return new ProfileState(traits, endpoints, known, consents, suppressed, runs, entered, contacts, version, asked,
        lots);
  }

  public ProfileState recalledTo(long version) {
    return recalled >= version
        ? this
        : new ProfileState(traits, endpoints, tallies, consents, suppressed, runs, entered, contacts, version, asked,
            lots);
  }

  /** Whether there is nothing to remember of this profile. */
  public boolean isBlank() {
    return equals(NEW.recalledTo(recalled));
  }
}
