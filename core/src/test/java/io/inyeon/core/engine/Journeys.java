package io.inyeon.core.engine;

import io.inyeon.core.journey.EmailTemplate;
import io.inyeon.core.journey.Ending;
import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.journey.Pause;
import io.inyeon.core.journey.Trigger;
import io.inyeon.core.Holdout;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.rule.EventMatch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Journeys to tell stories with. */
final class Journeys {
  private Journeys() {
  }

  static Node.SendEmail reminder(String next) {
    EmailTemplate template = new EmailTemplate(Map.of("en", new EmailTemplate.Content("s", "t", "h")), "en");
    return new Node.SendEmail(template, MessageTerms.marketing("marketing"), next);
  }

  /** Waits four hours without further activity, then reminds. */
  static Journey abandonedCart() {
    Entry entry = on("Product Added").by("cart_id", Optional.empty());
    Node wait = new Node.WaitUntil(List.of(new Node.Branch(EventMatch.named("Product Added"), "wait")),
        Duration.ofHours(4), "remind");
    return new Journey("cart", 1, "Cart", entry, List.of(new Ending.OnEvent(EventMatch.named("Order Completed"))),
        List.of(), "wait", Map.of("wait", wait, "remind", reminder("end"), "end", new Node.Exit()));
  }

  /** Sends at once, as often as the event comes. */
  static Journey onEvent(String event) {
    return new Journey("on-" + event, 1, event, on(event), List.of(), List.of(), "send",
        Map.of("send", reminder("end"), "end", new Node.Exit()));
  }

  /** Begins with an event; {@code end} is there already. */
  static Journey made(String key, Map<String, Node> nodes) {
    return made(key, 1, on("Start"), List.of(), List.of(), nodes);
  }

  static Journey made(String key, int version, Entry entry, List<Ending> goals, List<Ending> exits,
      Map<String, Node> nodes) {
    Map<String, Node> all = new HashMap<>(nodes);
    all.putIfAbsent("end", new Node.Exit());
    return new Journey(key, version, key, entry, goals, exits, "first", all);
  }

  static Node.Wait days(int days, String next) {
    return new Node.Wait(new Pause.For(Duration.ofDays(days)), next, Optional.empty());
  }

  /** Sends this at once, as often as the event comes. */
  static Journey sending(String key, String event, int priority, Optional<Holdout> holdout, MessageTerms terms) {
    Node send = new Node.SendEmail(reminder("end").template(), terms, "end");
    return new Journey(key, 1, key, on(event), List.of(), List.of(), "send",
        Map.of("send", send, "end", new Node.Exit()), priority, holdout);
  }

  static Entry on(String event) {
    return Entry.on(new Trigger.OnEvent(EventMatch.named(event), Duration.ofHours(1)));
  }
}
