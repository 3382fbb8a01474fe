package io.inyeon.core.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.event.LogPosition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one customer. It keeps each profile's part apart and joins them when asked, so that a merge is the
 * union of two maps and an unmerge takes back exactly what was put in.
 *
 * @param at the instant up to which it has been folded; never falls
 * @param segments the ones the customer is in, and since when
 * @param judged the rulebook under which all segments were judged last
 * @param rulesDueAt when a segment next changes by time alone
 * @param awaiting transfers announced but not yet arrived; until then inputs are held
 * @param held inputs to fold, in this order, once nothing is awaited
 * @param moved profiles that went to another customer: what comes for them is forwarded
 */
public record CustomerState(CustomerId id, Instant at, Map<ProfileId, ProfileState> profiles,
    Map<String, Instant> segments, long judged,
    Optional<Instant> rulesDueAt, Set<UUID> awaiting, List<LogPosition> held, Map<ProfileId, CustomerId> moved) {

  public CustomerState {
    profiles = Map.copyOf(profiles);
    segments = Map.copyOf(segments);
    awaiting = Set.copyOf(awaiting);
    held = List.copyOf(held);
    moved = Map.copyOf(moved);
  }

  public static CustomerState unknown(CustomerId id) {
    return new CustomerState(id, Instant.EPOCH, Map.of(), Map.of(), 0, Optional.empty(), Set.of(), List.of(), Map.of());
  }

  public ProfileState profile(ProfileId profile) {
    return profiles.getOrDefault(profile, ProfileState.NEW);
  }

  /** The traits of all profiles, each with its source and age; of two words on one name the later counts. */
  public Map<String, TraitValue> traitValues() {
    Map<String, TraitValue> joined = new TreeMap<>();
    for (ProfileState profile : profiles.values()) {
      profile.traits().forEach((name, value) -> joined.merge(name, value, CustomerState::later));
    }
    return joined;
  }

  public Attributes traits() {
    Map<String, @Nullable Object> values = new TreeMap<>();
    traitValues().forEach((name, trait) -> values.put(name, trait.value()));
    return new Attributes(values);
  }

  /** What rules may ask of this customer. */
  public CustomerFacts facts(ZoneId brandZone) {
    return new CustomerFacts(id, profiles, segments::containsKey, brandZone);
  }

  /**
   * Where to write to: the latest address of the profile at the root, which is the known person's own; only when that has
   * none the latest of the others. So whoever types a known person's address on a device of his own does not become the
   * one who gets that person's mail.
   */
  public Optional<String> endpoint(String namespace) {
    return new Reach(id, profiles).endpoint(namespace);
  }

  /** The last word on an endpoint; where two profiles differ, the refusal wins. Empty when nobody has said anything. */
  public Optional<ConsentState> consent(String channel, String purpose, String endpoint) {
    return new Reach(id, profiles).consent(channel, purpose, endpoint);
  }

  public boolean isSuppressed(String endpoint) {
    return new Reach(id, profiles).isSuppressed(endpoint);
  }

  /** Whether every profile has been asked all that was asked up to this rulebook, and the segments were judged under it. */
  public boolean isUpTo(long newestQuestion, long rulebook) {
    return judged >= rulebook && profiles.values().stream().allMatch(profile -> profile.recalled() >= newestQuestion);
  }

  /** Where everybody has been brought under a rulebook: whoever did not change by it, too. */
  public CustomerState broughtTo(long rulebook) {
    if (isUpTo(rulebook, rulebook)) {
      return this;
    }
    Map<ProfileId, ProfileState> recalled = new HashMap<>();
    profiles.forEach((id, profile) -> recalled.put(id, profile.recalledTo(rulebook)));
    return new CustomerState(id, at, recalled, segments, Math.max(judged, rulebook), rulesDueAt, awaiting, held, moved);
  }

  /** The messages that count against caps, the oldest first. */
  public List<Contact> contacts() {
    return profiles.values().stream().flatMap(profile -> profile.contacts().stream())
        .sorted(Comparator.comparing(Contact::at).thenComparing(Contact::effect)).toList();
  }

  /** What became of a question here, wherever it was put: an answer goes before an open question. */
  public Optional<Asking> asking(String question) {
    return profiles.values().stream().flatMap(profile -> Stream.ofNullable(profile.asked().get(question)))
        .reduce(Asking::latest);
  }

  /** The holdouts in which a lot was drawn. */
  public Set<String> holdouts() {
    return profiles.values().stream().flatMap(profile -> profile.lots().keySet().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The side on which the older lot has put this customer; empty when none was drawn yet. */
  public Optional<Side> side(String holdout) {
    List<Lot> lots = profiles.values().stream().flatMap(profile -> Stream.ofNullable(profile.lots().get(holdout)))
        .sorted(Comparator.comparing(Lot::at).thenComparing(Lot::held)).toList();
    return lots.stream().findFirst().map(first -> new Side(first.held(), first.at(),
        lots.stream().anyMatch(lot -> lot.held() != first.held())));
  }

  /** When time alone next has something to do here. */
  public Optional<Instant> dueAt() {
    if (!awaiting.isEmpty()) {
      return Optional.empty();
    }
    Stream<Instant> runs = profiles.values().stream().flatMap(profile -> profile.runs().stream())
        .flatMap(run -> run.dueAt().stream());
    return Stream.concat(runs, rulesDueAt.stream()).min(Instant::compareTo);
  }

  private static TraitValue later(TraitValue a, TraitValue b) {
    return TraitValue.PRECEDENCE.compare(a, b) >= 0 ? a : b;
  }
}
