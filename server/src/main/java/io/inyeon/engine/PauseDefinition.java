package io.inyeon.engine;

import io.inyeon.core.journey.Pause;

/** How long a wait lasts, as JSON: {@code "for": "PT4H"}, or {@code "until"} something of the customer's calendar. */
final class PauseDefinition {
  private PauseDefinition() {
  }

  static Pause read(Place at) {
    return at.ifThere("until").map(until -> until(until.object()))
        .orElseGet(() -> new Pause.For(NodeDefinition.positive(at.at("for"))));
  }

  private static Pause until(Place at) {
    if (at.ifThere("businessHours").isPresent()) {
      return businessHours(at.at("businessHours").object());
    }
    return new Pause.Until(
        at.ifThere("trait").isPresent() ? OccasionDefinition.date(at) : OccasionDefinition.schedule(at));
  }

  private static Pause businessHours(Place at) {
    try {
      return new Pause.BusinessHours(at.at("country").text(), at.at("from").time(), at.at("to").time());
    } catch (IllegalArgumentException e) {
      throw at.flaw("out_of_range", e.getMessage());
    }
  }
}
