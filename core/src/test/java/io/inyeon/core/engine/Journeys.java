package io.inyeon.core.engine;

import io.inyeon.core.journey.EmailTemplate;
import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Node;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.rule.EventMatch;
import java.time.Duration;
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
    Entry entry = new Entry(EventMatch.named("Product Added"), Optional.of("cart_id"), Optional.empty(),
        Duration.ofHours(1),
        Optional.empty());
    Node wait = new Node.WaitUntil(List.of(new Node.Branch(EventMatch.named("Product Added"), "wait")),
        Duration.ofHours(4),
        "remind");
    return new Journey("cart", 1, "Cart", entry, List.of(EventMatch.named("Order Completed")), "wait",
        Map.of("wait", wait, "remind", reminder("end"), "end", new Node.Exit()));
  }

  /** Sends at once, as often as the event comes. */
  static Journey onEvent(String event) {
    Entry entry = new Entry(EventMatch.named(event), Optional.empty(), Optional.of(Duration.ZERO), Duration.ofHours(1),
        Optional.empty());
    return new Journey("on-" + event, 1, event, entry, List.of(), "send",
        Map.of("send", reminder("end"), "end", new Node.Exit()));
  }
}
