package io.inyeon.core.engine;

import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Request;
import io.inyeon.core.journey.Run;
import io.inyeon.core.policy.Decision;
import io.inyeon.core.rule.Verdict;
import java.time.Instant;
import java.util.Optional;

/** Moves runs from node to node, within one draft: from an arrival to the next place where the run has to stay, or its end. */
final class Walk {
  /** A journey's circles contain a wait, so no honest run passes so many nodes in one instant. */
  private static final int MOST_HOPS = 1_000;

  private final Draft draft;
  private final Runs runs;

  Walk(Draft draft) {
    this.draft = draft;
    runs = draft.runs();
  }

  /** Time has moved on those that waited for it. */
  void resumeDue() {
    for (Standing standing : runs.standing(run -> run.dueAt().filter(due -> !due.isAfter(draft.now())).isPresent())) {
      runs.journey(standing).ifPresent(journey -> resumeOrEnd(standing, journey));
    }
  }

  private void resumeOrEnd(Standing standing, Journey journey) {
    if (draft.isStillHonest()) {
      resume(standing, journey);
    } else {
      runs.end(standing, "endless");
    }
  }

  private void resume(Standing standing, Journey journey) {
    Run run = standing.run();
    switch (journey.node(run.node())) {
      case Node.Wait wait -> walk(standing, journey, wait.next());
      case Node.WaitUntil wait -> walk(standing, journey, wait.otherwise());
      case Node.Fallback fallback -> walk(standing.with(run.watching(run.lastMessage()
          .map(message -> new Run.Watch(run.node(), message)))), journey, fallback.otherwise());
      case Node.Allocate allocate -> walk(standing, journey, allocate.otherwise());
      case Node.SendEmail send when !runs.isPaused(journey) ->
        offer(standing, send).ifPresent(next -> walk(standing, journey, next));
      default -> go(standing, journey, run.node());
    }
  }

  /** Out of the node where the run has stayed. */
  void walk(Standing standing, Journey journey, String next) {
    runs.forget(standing);
    runs.moved(standing.run(), next);
    go(standing, journey, next);
  }

  /** To a node, and on as far as nothing holds it. In a journey that is paused it stands before it. */
  void go(Standing standing, Journey journey, String first) {
    if (runs.isPaused(journey)) {
      runs.put(standing.with(standing.run().heldAt(first, draft.now())));
      return;
    }
    Optional<String> next = Optional.of(first);
    Run run = standing.run();
    for (int hops = 0; hops < MOST_HOPS; hops++) {
      run = run.arriveAt(next.get());
      next = arrive(standing.with(run), journey);
      if (next.isEmpty()) {
        return;
      }
      runs.moved(run, next.get());
    }
    runs.end(standing, "endless");
  }

  /** @return where it goes on at once; empty when it stays, or has ended */
  private Optional<String> arrive(Standing here, Journey journey) {
    Run run = here.run();
    return switch (journey.node(run.node())) {
      case Node.Wait wait -> await(here, wait);
      case Node.WaitUntil wait -> stay(here, run.until(draft.now().plus(wait.timeout())));
      case Node.Check check -> Optional.of(check.chosen(rule -> Verdict.of(rule, draft.facts(), draft.now()).holds()));
      case Node.Split split -> Optional.of(split.chosen(rule -> Verdict.of(rule, draft.facts(), draft.now()).holds()));
      case Node.Percent percent -> Optional.of(percent.drawn(draft.customer()).next());
      case Node.Experiment experiment -> Optional.of(expose(here, experiment));
      case Node.SendEmail send -> offer(here, send);
      case Node.Fallback fallback -> await(here, fallback);
      case Node.Ask ask -> ask(here, ask.request(), run.awaitingOutcomeOf(run.effect()));
      case Node.Allocate allocate -> ask(here, allocate.request(),
          run.awaitingOutcomeOf(run.effect(), draft.now().plus(allocate.timeout())));
      case Node.Jump jump -> jump(here, jump);
      case Node.Exit exit -> ended(here, "completed");
    };
  }

  private Optional<String> stay(Standing here, Run changed) {
    runs.put(here.with(changed));
    return Optional.empty();
  }

  private Optional<String> ended(Standing here, String outcome) {
    runs.end(here, outcome);
    return Optional.empty();
  }

  private Optional<String> await(Standing here, Node.Wait wait) {
    Optional<Instant> end = wait.pause().end(draft.facts(), draft.now());
    if (end.isEmpty()) {
      return Optional.of(wait.otherwise().orElse(wait.next()));
    }
    return end.get().isAfter(draft.now()) ? stay(here, here.run().until(end.get())) : Optional.of(wait.next());
  }

  /** The sign may have come before: while the mail's receipt was on its way, or during a pause. */
  private Optional<String> await(Standing here, Node.Fallback fallback) {
    Run run = here.run();
    if (run.lastMessage().isEmpty()) {
      return Optional.of(fallback.otherwise());
    }
    return run.noticed().filter(fallback.event()::equals).isPresent()
        ? Optional.of(fallback.then())
        : stay(here, run.watching(Optional.empty()).until(draft.now().plus(fallback.within())));
  }

  private String expose(Standing here, Node.Experiment experiment) {
    Run run = here.run();
    Node.Variant variant = experiment.drawn(draft.customer());
    draft.ask(new Effect.Exposed(run.effect(), run.id(), run.journey(), run.version(), run.node(), here.profile(),
        variant.key(), draft.now()));
    return variant.next();
  }

  /** The only way out: the decision, always recorded. */
  private Optional<String> offer(Standing here, Node.SendEmail send) {
    Run run = here.run();
    return switch (new Offers(draft).decide(here.profile(), run, send)) {
      case Decision.Allowed allowed -> stay(here, run.said(run.effect()).awaitingOutcomeOf(run.effect()));
      case Decision.Deferred deferred -> stay(here, run.until(deferred.until()));
      case Decision.Refused refused -> Optional.of(send.next());
    };
  }

  private Optional<String> ask(Standing here, Request request, Run waiting) {
    Run run = here.run();
    draft.ask(new Effect.Requested(run.effect(), run.id(), run.journey(), run.version(), run.node(), here.profile(),
        request, run.entry(), draft.now()));
    return stay(here, waiting);
  }

  private Optional<String> jump(Standing here, Node.Jump jump) {
    runs.end(here, "jumped");
    new Entering(draft).jump(here, jump.journey());
    return Optional.empty();
  }

  /** An event has come that some wait for. A sign for which nobody waits yet is remembered. */
  void leaveWaits(Event event) {
    Signs signs = new Signs(event);
    for (Standing standing : runs.standing(run -> true)) {
      runs.journey(standing).filter(journey -> journey.entry().concerns(event, standing.run().entryKey()))
          .ifPresent(journey -> leaveWait(standing, journey, signs));
    }
  }

  private void leaveWait(Standing standing, Journey journey, Signs signs) {
    Run run = standing.run();
    Optional<String> next = run.heldSince().isPresent() ? Optional.empty() : signs.next(run, journey);
    if (next.isPresent()) {
      walk(standing.with(run.watching(Optional.empty())), journey, next.get());
    } else if (signs.isAboutLastMessage(run, journey)) {
      runs.put(standing.with(run.noticing(signs.event().name())));
    }
  }

  /** What a run has asked for has come to something. */
  void answered(Event answer) {
    answer.effect().ifPresent(effect -> {
      for (Standing standing : runs.standing(run -> run.sending().filter(effect::equals).isPresent())) {
        runs.journey(standing).ifPresent(journey -> answered(standing, journey, answer));
      }
    });
  }

  private void answered(Standing standing, Journey journey, Event answer) {
    Run run = standing.run();
    switch (journey.node(run.node())) {
      case Node.SendEmail send -> walk(
          InternalEvents.isRefusal(answer) ? standing : standing.with(run.watching(Optional.empty())), journey,
          send.next());
      case Node.Ask ask -> walk(standing, journey, ask.next());
      case Node.Allocate allocate ->
        walk(standing.with(run.awaitingNothing()), journey,
            answer.properties().at("granted").filter(Boolean.TRUE::equals).isPresent()
                ? allocate.then()
                : allocate.otherwise());
      default -> go(standing, journey, run.node());
    }
  }

  /** A trait was told that some wait by: a date was moved, or the customer is in another zone. */
  void reconsider(Event event) {
    for (Standing standing : runs.standing(run -> run.dueAt().isPresent())) {
      runs.journey(standing).ifPresent(journey -> {
        if (journey.node(standing.run().node()) instanceof Node.Wait wait
            && event.traits().values().keySet().stream().anyMatch(wait.pause()::dependsOn)) {
          reconsider(standing, journey, wait);
        }
      });
    }
  }

  /** While the journey is paused a wait that is still going on only gets another end. */
  private void reconsider(Standing standing, Journey journey, Node.Wait wait) {
    if (!runs.isPaused(journey)) {
      go(standing, journey, standing.run().node());
    } else {
      wait.pause().end(draft.facts(), draft.now()).filter(draft.now()::isBefore)
          .ifPresent(end -> runs.put(standing.with(standing.run().until(end))));
    }
  }
}
