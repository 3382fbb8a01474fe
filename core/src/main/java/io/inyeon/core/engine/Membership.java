package io.inyeon.core.engine;

import io.inyeon.core.rule.Facts;
import io.inyeon.core.rule.Verdict;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Which segments a customer is in while one input is folded. An event has only those judged whose answer it can change; time
 * has all of them judged, at the earliest instant at which any may change.
 */
final class Membership {
  private final Draft draft;
  private final Rulebook rulebook;
  private Map<String, Instant> members;
  private Optional<Instant> dueAt;
  private long judged;

  Membership(Draft draft, Map<String, Instant> members, Optional<Instant> dueAt, long judged) {
    this.draft = draft;
    this.rulebook = draft.rulebook();
    this.members = members;
    this.dueAt = dueAt;
    this.judged = judged;
  }

  Map<String, Instant> members() {
    return members;
  }

  Optional<Instant> dueAt() {
    return dueAt;
  }

  long judged() {
    return judged;
  }

  boolean contains(String segment) {
    return members.containsKey(segment);
  }

  /**
   * Judges what the rulebook has anew since this customer was last looked at: whoever is in has been in, and did nothing.
   *
   * @return whether there was anything to catch up with
   */
  boolean adopt() {
    if (judged >= rulebook.version() || !draft.knowsAllAnswers()) {
      return false;
    }
    if (!rulebook.segments().keys().containsAll(members.keySet())) {
      members = new HashMap<>(members);
      members.keySet().retainAll(rulebook.segments().keys());
    }
    judge(ranks(rank -> isFresh(rulebook.segments().key(rank))), Effect.Cause.HISTORY);
    judged = rulebook.version();
    return true;
  }

  private BitSet ranks(IntPredicate wanted) {
    return IntStream.range(0, rulebook.segments().size()).filter(wanted).collect(BitSet::new, BitSet::set, BitSet::or);
  }

  private boolean isFresh(String segment) {
    return rulebook.segments().since(segment) > judged;
  }

  /** Whether everything that the rulebook asks has been answered and judged. */
  boolean isUpToDate() {
    return judged >= rulebook.version() && draft.knowsAllAnswers();
  }

  /**
   * Time has come to the instant at which some answer may change.
   *
   * @return whether it has
   */
  boolean judgeDue() {
    boolean rang = dueAt.filter(at -> !at.isAfter(draft.now())).isPresent();
    if (rang) {
      judgeAll(Effect.Cause.TIME);
    }
    return rang;
  }

  /** Not later than then: something else changes by time alone. */
  void lookAgain(Instant at) {
    if (at.isBefore(dueAt.orElse(Instant.MAX))) {
      dueAt = Optional.of(at);
    }
  }

  void judgeAll(Effect.Cause cause) {
    dueAt = Optional.empty();
    judge(ranks(rank -> !isFresh(rulebook.segments().key(rank))), cause);
  }

  /** Whoever is new is looked at by every rule. */
  void judgeEverything(Effect.Cause cause) {
    judge(ranks(rank -> true), cause);
  }

  /**
   * Judges these, and whatever depends on those of them that change.
   *
   * @param open by rank, so that each comes after those that it names; used up
   */
  void judge(BitSet open, Effect.Cause cause) {
    if (open.isEmpty() || !draft.knowsAllAnswers()) {
      return;
    }
    Facts facts = draft.facts();
    for (int rank = open.nextSetBit(0); rank >= 0; rank = open.nextSetBit(rank + 1)) {
      if (judge(rank, facts, cause)) {
        open.or(rulebook.segments().onSegment(rulebook.segments().key(rank)));
      }
    }
  }

  private boolean judge(int rank, Facts facts, Effect.Cause cause) {
    String segment = rulebook.segments().key(rank);
    Verdict verdict = draft.isNobody() ? null : Verdict.of(rulebook.segments().rule(rank), facts, draft.now());
    boolean holds = verdict != null && verdict.holds();
    if (verdict != null) {
      lookAgain(verdict.changesAt());
    }
    if (holds == members.containsKey(segment)) {
      return false;
    }
    members = new HashMap<>(members);
    if (holds) {
      members.put(segment, draft.now());
    } else {
      members.remove(segment);
    }
    draft.ask(new Effect.SegmentChanged(segment, holds, draft.now(), cause));
    return true;
  }
}
