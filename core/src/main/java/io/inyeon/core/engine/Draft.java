package io.inyeon.core.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerFacts;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.journey.Run;
import io.inyeon.core.rule.Facts;
import io.inyeon.core.rule.Noted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A customer's state while one input is folded into it: mutable, short-lived, seen by nobody else. */
final class Draft {
  /**
   * So often time may move runs on while one input is folded: two weeks of somebody who turns once a minute in a circle. What turns
   * faster would keep everybody else waiting.
   */
  private static final int MOST_RESUMED = 20_000;

  private final CustomerState before;
  private final Rulebook rulebook;
  private final List<Effect> effects = new ArrayList<>();
  private final Map<ProfileId, ProfileState> profiles;
  private final Membership membership;
  private final List<Instant> missed = new ArrayList<>(0);
  private int resumed;
  private Instant now;
  private Set<UUID> awaiting;
  private List<LogPosition> held;
  private Map<ProfileId, CustomerId> moved;

  Draft(CustomerState before, Rulebook rulebook) {
    this.before = before;
    this.rulebook = rulebook;
    profiles = new HashMap<>(before.profiles());
    membership = new Membership(this, before.segments(), before.rulesDueAt(), before.judged());
    now = before.at();
    awaiting = before.awaiting();
    held = before.held();
    moved = before.moved();
  }

  Step done() {
    return new Step(state(), effects);
  }

  CustomerState state() {
    return new CustomerState(before.id(), now, profiles, membership.members(), membership.judged(), membership.dueAt(),
        awaiting, held, moved);
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

  Map<ProfileId, ProfileState> profiles() {
    return profiles;
  }

  Runs runs() {
    return new Runs(this);
  }

  CustomerId customer() {
    return before.id();
  }

  /** The known person's own profile, else the first: where a run begins that no event of theirs has started. */
  Optional<ProfileId> someProfile() {
    ProfileId root = new ProfileId(before.id().value());
    return profiles.containsKey(root) ? Optional.of(root) : profiles.keySet().stream().min(ProfileId::compareTo);
  }

  ProfileState profile(ProfileId id) {
    return profiles.getOrDefault(id, ProfileState.NEW);
  }

  void put(ProfileId id, ProfileState state) {
    profiles.put(id, state);
  }

  /** Asked each time that a run is moved on by time. */
  boolean isStillHonest() {
    resumed++;
    if (resumed <= MOST_RESUMED) {
      return true;
    }
    resumed = 0; // whoever turned is ended; the others are not to blame
    return false;
  }

  /** Nobody is left here: everything known has moved away or was erased. */
  boolean isNobody() {
    return profiles.isEmpty();
  }

  Facts facts() {
    return new CustomerFacts(before.id(), profiles, membership::contains, rulebook.policy().zone());
  }

  /** Whether every profile has answered everything that the rulebook asks; if not, a {@link Input.Recall} is on its way. */
  boolean knowsAllAnswers() {
    for (ProfileState profile : profiles.values()) {
      if (profile.recalled() < rulebook.newestQuestion()) {
        return false;
      }
    }
    return true;
  }

  /** Lets time pass: everything due up to then happens at its own instant, in order. */
  void advance(Instant until) {
    pass(until);
    adopt();
  }

  /** What a calendar brought before everything was known is looked at now. */
  private void adopt() {
    if (membership.adopt()) {
      new Adoption(this).adopt();
      missed.forEach(new Entering(this)::byOccasion);
      missed.clear();
      wake();
    }
  }

  private void pass(Instant until) {
    for (Optional<Instant> due = nextDue(until); due.isPresent(); due = nextDue(until)) {
      now = later(now, due.get());
      boolean rang = membership.judgeDue();
      new Walk(this).resumeDue();
      if (rang && membership.isUpToDate()) {
        new Entering(this).byOccasion(now);
      } else if (rang) {
        missed.add(now);
      }
      wake();
    }
    now = later(now, until);
  }

  /** Sees to it that the next instant is met at which time alone ends a run, or brings an occasion. */
  private void wake() {
    if (knowsAllAnswers()) {
      membership.lookAgain(new Endings(this).byRule());
    }
    membership.lookAgain(new Entering(this).nextOccasion());
  }

  void happened(Event event) {
    boolean first = !profiles.containsKey(event.profile());
    ProfileState known = first ? ProfileState.NEW.recalledTo(rulebook.version()) : profile(event.profile());
    List<Noted> remembered = rulebook.remembered(event);
    put(event.profile(), known.observe(event, remembered, now));
    Effect.Cause cause = event.imported() ? Effect.Cause.HISTORY : Effect.Cause.EVENT;
    if (first) {
      membership.judgeEverything(cause);
    } else {
      membership.judge(affected(event, remembered), cause);
    }
    walk(event);
    if (knowsAllAnswers()) {
      membership.lookAgain(new Endings(this).byRule());
    }
    if (first || !event.traits().values().isEmpty()) {
      membership.lookAgain(new Entering(this).nextOccasion());
    }
  }

  private void walk(Event event) {
    Walk walk = new Walk(this);
    if (event.isInternal()) {
      settle(event, walk);
    }
    new Endings(this).by(event);
    if (!event.traits().values().isEmpty()) {
      walk.reconsider(event);
    }
    walk.leaveWaits(event);
    new Entering(this).by(event);
  }

  /** The ranks of the segments whose answer this event can change. */
  private BitSet affected(Event event, List<Noted> remembered) {
    Segments segments = rulebook.segments();
    BitSet affected = new BitSet(segments.size());
    remembered.forEach(noted -> affected.or(segments.onQuestion(noted.question().key())));
    event.traits().values().keySet().forEach(name -> affected.or(segments.onTrait(name)));
    if (event.traits().values().containsKey("timezone")) {
      affected.or(segments.onZone());
    }
    if (event.isInternal() || !event.endpoints().isEmpty()) {
      affected.or(segments.onAddress());
    }
    return affected;
  }

  /** What came of an effect: a message that did not go out gives its place under the cap back. */
  private void settle(Event receipt, Walk walk) {
    if (receipt.name().equals(InternalEvents.JOURNEY_ENTRY_REQUESTED)) {
      return; // its properties are a caller's words
    }
    receipt.effect().ifPresent(effect -> {
      if (InternalEvents.isRefusal(receipt)) {
        profiles.replaceAll((id, profile) -> profile.without(effect));
      }
    });
    walk.answered(receipt);
  }

  void release(Input.Release release) {
    Map<ProfileId, ProfileState> leaving = new HashMap<>();
    moved = new HashMap<>(moved);
    for (ProfileId id : release.profiles()) {
      // Also one of which nothing is known: its arrival is what ends the forwarding on the other side.
      ProfileState profile = profiles.remove(id);
      leaving.put(id, profile == null ? ProfileState.NEW.recalledTo(rulebook.version()) : profile);
      CustomerId further = moved.get(id);
      moved.put(id, further == null ? release.to() : further);
    }
    ask(new Effect.Handover(release.transfer(), release.to(), leaving));
    membership.judgeAll(Effect.Cause.MERGE);
    wake();
  }

  void join(Input.Join join) {
    now = later(now, join.at().receivedAt());
    awaiting = new HashSet<>(awaiting);
    awaiting.remove(join.transfer());
    moved = new HashMap<>(moved);
    join.profiles().keySet().forEach(moved::remove);
    join.profiles().forEach(
        (id, arrived) -> profiles.merge(id, arrived,
            (here, there) -> ProfileJoin.join(here, there, rulebook::question)));
    if (awaiting.isEmpty()) {
      ask(new Effect.Resume(held));
      held = List.of();
    }
    adopt();
    membership.judgeAll(Effect.Cause.MERGE);
    if (awaiting.isEmpty()) {
      new Adoption(this).adopt(); // also of runs that come to where everybody has been looked at already
      if (membership.isUpToDate()) {
        new Entering(this).byOccasionsSince(before.at());
      }
    }
    wake();
  }

  void erase(Set<ProfileId> erased) {
    profiles.keySet().removeAll(erased);
    moved = new HashMap<>(moved);
    moved.keySet().removeAll(erased);
    membership.judgeAll(Effect.Cause.EVENT);
    wake();
  }

  void recall(Input.Recall recall) {
    pass(recall.now());
    recall.tallies().forEach(
        (id, tallies) -> put(id, profile(id).recall(tallies, rulebook.questionKeys(), rulebook.version())));
    adopt();
    membership.judgeAll(Effect.Cause.MERGE);
    wake();
  }

  private Optional<Instant> nextDue(Instant until) {
    if (!awaiting.isEmpty()) {
      return Optional.empty();
    }
    Instant next = membership.dueAt().orElse(Instant.MAX);
    for (ProfileState profile : profiles.values()) {
      for (Run run : profile.runs()) {
        Instant due = run.dueAt().orElse(Instant.MAX);
        next = due.isBefore(next) ? due : next;
      }
    }
    return next.isAfter(until) ? Optional.empty() : Optional.of(next);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
