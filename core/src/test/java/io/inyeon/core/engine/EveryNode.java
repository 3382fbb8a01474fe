package io.inyeon.core.engine;

import io.inyeon.core.event.Attributes;
import io.inyeon.core.journey.Ending;
import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Occasion;
import io.inyeon.core.journey.Pause;
import io.inyeon.core.journey.Publication;
import io.inyeon.core.journey.Publication.Move;
import io.inyeon.core.journey.Publication.Stage;
import io.inyeon.core.journey.Request;
import io.inyeon.core.journey.Trigger;
import io.inyeon.core.rule.Condition;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Operator;
import io.inyeon.core.rule.Rule;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/** Journeys that have every kind of node, entry and ending between them, for tests of what holds for all. */
final class EveryNode {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Rule GOLD = new Rule.Trait(new Condition("plan", Operator.EQ, "p2"));

  private EveryNode() {
  }

  static Journey journey(int version) {
    Map<String, Node> nodes = new HashMap<>();
    nodes.put("first", new Node.Percent(List.of(new Node.Share(50, "trait"), new Node.Share(50, "experiment")), "p"));
    nodes.put("trait", new Node.Ask(new Request.Traits(Attributes.of("plan", "p1"), List.of()), "split"));
    nodes.put("experiment", new Node.Experiment(
        List.of(new Node.Variant("a", 1, "split"), new Node.Variant("b", 2, "hours")), "x",
        EventMatch.named("Order Completed"), A_DAY));
    nodes.put("split", new Node.Split(List.of(new Node.Case(GOLD, "share"),
        new Node.Case(Rule.Performed.atLeast(1, "Wish", A_DAY), "check")), "morning"));
    nodes.put("check", new Node.Check(GOLD, "renewal", "hours"));
    nodes.put("share", new Node.Allocate(new Request.Allocation("capacity", "calls", Attributes.NONE), A_DAY, "list",
        "morning"));
    nodes.put("list", new Node.Ask(new Request.Listing("called", true), "renewal"));
    nodes.put("morning", wait(new Pause.Until(new Occasion.Schedule(LocalTime.of(9, 0), Set.of(),
        OptionalInt.empty())), "mail"));
    nodes.put("renewal", wait(new Pause.Until(new Occasion.TraitDate("renewal", false, 1, LocalTime.of(8, 0))),
        "hours"));
    nodes.put("hours", wait(new Pause.BusinessHours("KR", LocalTime.of(9, 0), LocalTime.of(18, 0)), "mail"));
    nodes.put("mail", Journeys.reminder("noticed"));
    nodes.put("noticed", new Node.Fallback("Clicked", A_DAY, "webhook", "second"));
    nodes.put("second", Journeys.days(version, "again"));
    nodes.put("again", Journeys.reminder("silence"));
    nodes.put("silence", new Node.WaitUntil(List.of(new Node.Branch(EventMatch.named("Wish"), "webhook")),
        A_DAY.multipliedBy(2), "jump"));
    nodes.put("webhook", new Node.Ask(new Request.Webhook("crm", Attributes.NONE), "jump"));
    nodes.put("jump", new Node.Jump("target"));
    return Journeys.made("every", version, Journeys.on("Begin").by("cart_id", Optional.of(A_DAY)),
        List.of(new Ending.OnEvent(EventMatch.named("Order Completed"))),
        List.of(new Ending.When(new Rule.All(List.of(GOLD, Rule.Performed.atLeast(2, "Wish", A_DAY))))), nodes);
  }

  private static Node wait(Pause pause, String next) {
    return new Node.Wait(pause, next, Optional.empty());
  }

  static Journey target() {
    return Journeys.made("target", 1, Journeys.on("Never").by("cart_id", Optional.of(Duration.ZERO)), List.of(),
        List.of(), Map.of("first", Journeys.days(2, "end")));
  }

  static Journey daily() {
    Entry entry = Entry.on(new Trigger.OnOccasion(
        new Occasion.Schedule(LocalTime.of(20, 0), Set.of(), OptionalInt.empty())))
        .whom(Rule.Performed.atLeast(1, "Wish", A_DAY));
    return Journeys.made("daily", 1, entry, List.of(), List.of(), Map.of("first", Journeys.days(1, "end")));
  }

  /** Everything open, paused or moved on; no version that somebody may be in is left out. */
  static Publication[] published(Random random) {
    List<Publication> published = new ArrayList<>(List.of(Publication.open(Journeys.abandonedCart()),
        Publication.open(Journeys.onEvent("Wish")), Publication.open(target()), Publication.open(daily())));
    Stage[] stages = {Stage.OPEN, Stage.PAUSED, Stage.CLOSED, Stage.ENDED};
    Optional<Move> move = random.nextBoolean()
        ? Optional.of(new Move(2, Map.of("second", "second", "morning", "hours", "share", "mail", "mail", "mail")))
        : Optional.empty();
    Stage stage = stages[random.nextInt(4)];
    published.add(new Publication(journey(1), stage == Stage.OPEN && move.isPresent() ? Stage.CLOSED : stage, move));
    published.add(new Publication(journey(2), move.isPresent() ? Stage.OPEN : Stage.CLOSED, Optional.empty()));
    return published.toArray(Publication[]::new);
  }
}
