package io.inyeon.benchmarks;

import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.journey.EmailTemplate;
import io.inyeon.core.journey.Ending;
import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Pause;
import io.inyeon.core.journey.Publication;
import io.inyeon.core.journey.Trigger;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.rule.Condition;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Measure;
import io.inyeon.core.rule.Operator;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Twenty segments and five journeys over five events, as the benchmarks of the core use them. */
final class CoreRules {
  static final List<String> EVENTS = List.of("Product Viewed", "Product Added", "Cart Viewed", "Checkout Started",
      "Order Completed");

  private CoreRules() {
  }

  /** Fifty segments of every kind, ten for each event; each event concerns about a third of them. */
  static Rulebook fifty() {
    return new Rulebook(1, List.of(), fiftySegments(), Policy.DEFAULT);
  }

  /** The same with twenty journeys, four for each event. */
  static Rulebook fiftyAndJourneys() {
    List<Publication> journeys = EVENTS.stream().flatMap(event -> Stream.of("", " by cart", " of tea", " twice")
        .map(kind -> Publication.open(journey(event, kind)))).toList();
    return new Rulebook(1, journeys, fiftySegments(), Policy.DEFAULT);
  }

  private static Map<String, Rule> fiftySegments() {
    Map<String, Rule> segments = segments();
    for (String event : EVENTS) {
      EventMatch match = EventMatch.named(event);
      Window month = new Window.Within(Duration.ofDays(30));
      segments.put(event + "/spent", new Rule.Performed(match, new Measure.Sum("price"), Operator.GTE, 200_000, month));
      segments.put(event + "/mean",
          new Rule.Performed(match, new Measure.Average("price"), Operator.GT, 30_000, new Window.Ever()));
      segments.put(event + "/dear",
          new Rule.Performed(match, new Measure.Greatest("price"), Operator.GT, 90_000, month));
      segments.put(event + "/kinds",
          new Rule.Performed(match, new Measure.Distinct("category"), Operator.GTE, 2, month));
      segments.put(event + "/then", Rule.Sequence.of(List.of(match, EventMatch.named("Order Completed")),
          Optional.of("category"), Optional.of(Duration.ofDays(7))));
      segments.put(event + "/never", new Rule.Not(Rule.Performed.atLeast(1, event, Duration.ofDays(90))));
    }
    return segments;
  }

  static Rulebook rulebook(boolean withJourneys) {
    List<Publication> journeys = withJourneys
        ? EVENTS.stream().map(event -> Publication.open(journey(event, ""))).toList()
        : List.of();
    return new Rulebook(1, journeys, segments(), Policy.DEFAULT);
  }

  /** Four for each event: how often, how often of late, of a kind, and combined with a trait. */
  private static Map<String, Rule> segments() {
    Map<String, Rule> segments = new HashMap<>();
    for (String event : EVENTS) {
      Rule often = performed(EventMatch.named(event), 5, Optional.empty());
      Rule lately = performed(EventMatch.named(event), 2, Optional.of(Duration.ofDays(7)));
      Rule tea = performed(new EventMatch(event, List.of(new Condition("category", Operator.EQ, "tea"))), 1,
          Optional.of(Duration.ofDays(30)));
      Rule city = new Rule.Trait(new Condition("city", Operator.EQ, "Seoul"));
      segments.put(event + "/often", often);
      segments.put(event + "/lately", lately);
      segments.put(event + "/tea", tea);
      segments.put(event + "/all", new Rule.All(new ArrayList<>(List.of(city, new Rule.Not(often), lately))));
    }
    return segments;
  }

  private static Rule performed(EventMatch match, int atLeast, Optional<Duration> within) {
    return new Rule.Performed(match, Measure.COUNT, Operator.GTE, atLeast,
        within.<Window>map(Window.Within::new).orElse(new Window.Ever()));
  }

  /** Waits an hour and sends; by another order it ends. */
  private static Journey journey(String event, String kind) {
    Entry every = Entry.on(new Trigger.OnEvent(matched(event, kind), Duration.ofHours(1)))
        .whom(performed(EventMatch.named(event), 2, Optional.empty()));
    Entry entry = kind.contains("cart")
        ? every.by("cart_id", Optional.of(Duration.ofHours(1)))
        : every.again(Optional.of(Duration.ofHours(1)));
    EmailTemplate template = new EmailTemplate(Map.of("en", new EmailTemplate.Content("s", "t", "h")), "en");
    return new Journey("on " + event + kind, 1, event, entry,
        List.of(new Ending.OnEvent(EventMatch.named("Order Completed"))), List.of(), "wait",
        Map.of("wait", new Node.Wait(new Pause.For(Duration.ofHours(1)), "send", Optional.empty()), "send",
            new Node.SendEmail(template, MessageTerms.marketing("marketing"), "end"), "end", new Node.Exit()));
  }

  private static EventMatch matched(String event, String kind) {
    return kind.contains("tea")
        ? new EventMatch(event, List.of(new Condition("category", Operator.EQ, "tea")))
        : EventMatch.named(event);
  }
}
