package io.inyeon.engine;

import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Trigger;
import io.inyeon.core.rule.Condition;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Operator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How customers come into a journey, as JSON. */
final class EntryDefinition {
  private static final Duration DEFAULT_TOLERANCE = Duration.ofHours(1);

  private EntryDefinition() {
  }

  static Entry read(String journey, Place at) {
    Trigger trigger = trigger(journey, at);
    Optional<String> key = at.ifThere("key").map(Place::text);
    try {
      return new Entry(trigger, key, reentry(at, key), at.ifThere("rule").map(RuleDefinition::read),
          at.ifThere("exclude").map(RuleDefinition::read), at.ifThere("from").map(Place::instant),
          at.ifThere("until").map(Place::instant));
    } catch (IllegalArgumentException e) {
      throw at.at("until").flaw("out_of_range", e.getMessage());
    }
  }

  private static Trigger trigger(String journey, Place at) {
    return switch (at.ifThere("type").map(Place::text).orElse("event")) {
      case "event" -> new Trigger.OnEvent(RuleDefinition.match(at, "event"),
          at.ifThere("tolerance").map(Place::duration).orElse(DEFAULT_TOLERANCE));
      case "segment" -> segment(journey, at);
      case "schedule" -> new Trigger.OnOccasion(OccasionDefinition.schedule(at));
      case "date" -> new Trigger.OnOccasion(OccasionDefinition.date(at));
      case "api" -> new Trigger.OnWord(List.of(requested(journey)));
      default -> throw at.at("type").flaw("unknown_type", "an entry is event, segment, schedule, date or api");
    };
  }

  private static Trigger segment(String journey, Place at) {
    String segment = at.at("segment").text();
    String word = switch (at.ifThere("on").map(Place::text).orElse("entered")) {
      case "entered" -> InternalEvents.SEGMENT_ENTERED;
      case "left" -> InternalEvents.SEGMENT_LEFT;
      default -> throw at.at("on").flaw("unknown_value", "a segment is entered or left");
    };
    return new Trigger.OnWord(List.of(word(word, "segment", segment), requested(journey)));
  }

  private static EventMatch requested(String journey) {
    return word(InternalEvents.JOURNEY_ENTRY_REQUESTED, "journey", journey);
  }

  private static EventMatch word(String event, String property, String value) {
    return new EventMatch(event, List.of(new Condition(property, Operator.EQ, value)));
  }

  /** With a key each thing is entered for once; without one, again as soon as the last run has ended. */
  private static Optional<Duration> reentry(Place at, Optional<String> key) {
    Optional<Place> said = at.ifThere("reentry");
    if (said.isEmpty()) {
      return key.isPresent() ? Optional.empty() : Optional.of(Duration.ZERO);
    }
    return switch (said.get().text()) {
      case "never" -> Optional.empty();
      case "after-exit" -> Optional.of(Duration.ZERO);
      default -> Optional.of(said.get().duration());
    };
  }
}
