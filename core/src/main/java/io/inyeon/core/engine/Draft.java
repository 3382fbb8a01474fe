package io.inyeon.core.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.Contact;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.journey.Run;
import io.inyeon.core.policy.Cap;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A customer's state while one input is folded into it: mutable, short-lived, seen by nobody else. */
final class Draft {
  private static final Duration LONGEST_CAP = Duration.ofDays(31);

  private final CustomerState before;
  private final Rulebook rulebook;
  private final List<Effect> effects = new ArrayList<>();
  private final Map<ProfileId, ProfileState> profiles;
  private Instant now;
  private Map<String, Instant> segments;
  private Optional<Instant> rulesDueAt;
  private Set<UUID> awaiting;
  private List<LogPosition> held;
  private Map<ProfileId, CustomerId> moved;

  Draft(CustomerState before, Rulebook rulebook) {
    this.before = before;
    this.rulebook = rulebook;
    profiles = new HashMap<>(before.profiles());
    now = before.at();
    segments = before.segments();
    rulesDueAt = before.rulesDueAt();
    awaiting = before.awaiting();
    held = before.held();
    moved = before.moved();
  }

  Step done() {
    return new Step(state(), effects);
  }

  CustomerState state() {
    return new CustomerState(before.id(), now, profiles, segments, rulesDueAt, awaiting, held, moved);
  }

  Rulebook rulebook() {
    return rulebook;
  }

  Instant now() {
    return now;
  }

  void ask(Effect effect) {
    effects.add(effect);
  }

  ProfileState profile(ProfileId id) {
    return profiles.getOrDefault(id, ProfileState.NEW);
  }

  void put(ProfileId id, ProfileState state) {
    profiles.put(id, state);
  }

  /** Lets time pass: everything due up to then happens at its own instant, in order. */
  void advance(Instant until) {
    for (Optional<Instant> due = nextDue(until); due.isPresent(); due = nextDue(until)) {
      now = later(now, due.get());
      if (rulesDueAt.filter(at -> !at.isAfter(now)).isPresent()) {
        judgeSegments();
      }
      new Walk(this).resumeDue();
    }
    now = later(now, until);
  }

  void happened(Event event) {
    put(event.profile(), profile(event.profile()).observe(event, rulebook.countedIn(event)));
    Walk walk = new Walk(this);
    if (event.isInternal()) {
      settle(event, walk);
    }
    walk.reachGoals(event);
    walk.leaveWaits(event);
    walk.enter(event);
    judgeSegments();
  }

  /** A message's outcome: a message that did not go out gives its place under the cap back. */
  private void settle(Event receipt, Walk walk) {
    receipt.properties().text("effect").map(UUID::fromString).ifPresent(effect -> {
      if (!receipt.name().equals(InternalEvents.EMAIL_SENT) && !receipt.name().equals(InternalEvents.EMAIL_UNKNOWN)) {
        profiles.replaceAll((id, profile) -> without(profile, effect));
      }
      walk.outcomeOf(effect);
    });
  }

  private static ProfileState without(ProfileState profile, UUID effect) {
    boolean counts = profile.contacts().stream().anyMatch(contact -> contact.effect().equals(effect));
    return counts
        ? profile.withContacts(profile.contacts().stream().filter(c -> !c.effect().equals(effect)).toList())
        : profile;
  }

  /** Reserves a place under the caps and forgets what no cap looks back to any more. */
  void reserve(ProfileId id, Run run, String channel) {
    Duration memory = rulebook.policy().capOf(channel).map(Cap::within).orElse(LONGEST_CAP);
    Instant horizon = now.minus(memory.compareTo(LONGEST_CAP) > 0 ? memory : LONGEST_CAP);
    ProfileState profile = profile(id);
    List<Contact> contacts = new ArrayList<>(
        profile.contacts().stream().filter(contact -> contact.at().isAfter(horizon)).toList());
    contacts.add(new Contact(run.effect(), channel, now));
    put(id, profile.withContacts(contacts));
  }

  void release(Input.Release release) {
    Map<ProfileId, ProfileState> leaving = new HashMap<>();
    moved = new HashMap<>(moved);
    for (ProfileId id : release.profiles()) {
      ProfileState profile = profiles.remove(id);
      if (profile != null) {
        leaving.put(id, profile);
      }
      CustomerId further = moved.get(id);
      moved.put(id, further == null ? release.to() : further);
    }
    ask(new Effect.Handover(release.transfer(), release.to(), leaving));
    judgeSegments();
  }

  void join(Input.Join join) {
    now = later(now, join.at().receivedAt());
    awaiting = new HashSet<>(awaiting);
    awaiting.remove(join.transfer());
    moved = new HashMap<>(moved);
    join.profiles().keySet().forEach(moved::remove);
    join.profiles().forEach((id, arrived) -> profiles.merge(id, arrived, ProfileJoin::join));
    if (awaiting.isEmpty()) {
      ask(new Effect.Resume(held));
      held = List.of();
    }
    judgeSegments();
  }

  void erase(Set<ProfileId> erased) {
    profiles.keySet().removeAll(erased);
    moved = new HashMap<>(moved);
    moved.keySet().removeAll(erased);
    judgeSegments();
  }

  void recall(Input.Recall recall) {
    now = later(now, recall.now());
    recall.tallies().forEach((id, counts) -> put(id, profile(id).recall(counts, recall.version())));
    judgeSegments();
  }

  private void judgeSegments() {
    if (rulebook.segments().isEmpty() && segments.isEmpty()) {
      rulesDueAt = Optional.empty();
      return;
    }
    CustomerState state = state();
    Map<String, Instant> members = new HashMap<>(segments);
    members.keySet().retainAll(rulebook.segments().keySet());
    Instant next = Instant.MAX;
    for (Map.Entry<String, Rule> segment : rulebook.segments().entrySet()) {
      Verdict verdict = Verdict.of(segment.getValue(), state, now);
      judge(segment.getKey(), verdict.holds(), members);
      next = verdict.changesAt().isBefore(next) ? verdict.changesAt() : next;
    }
    segments = members;
    rulesDueAt = next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next);
  }

  private void judge(String segment, boolean holds, Map<String, Instant> members) {
    if (holds && members.putIfAbsent(segment, now) == null) {
      ask(new Effect.SegmentChanged(segment, true, now));
    } else if (!holds && members.remove(segment) != null) {
      ask(new Effect.SegmentChanged(segment, false, now));
    }
  }

  private Optional<Instant> nextDue(Instant until) {
    return state().dueAt().filter(due -> !due.isAfter(until));
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
