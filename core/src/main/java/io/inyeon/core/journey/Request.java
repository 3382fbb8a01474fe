package io.inyeon.core.journey;

import io.inyeon.core.event.Attributes;
import java.util.List;

/** What a run asks for besides messages. */
public sealed interface Request {
  /** The product says these traits of the customer; {@code removed} lose their value. */
  record Traits(Attributes set, List<String> removed) implements Request {
    public Traits {
      removed = List.copyOf(removed);
    }
  }

  /** Puts the customer on a list, or takes them off. */
  record Listing(String list, boolean member) implements Request {}

  /** Tells another system. */
  record Webhook(String endpoint, Attributes data) implements Request {}

  /**
   * A share of what customers compete for, granted outside of the step.
   *
   * @param kind which allocator is asked ({@code capacity})
   * @param pool what is shared; journeys that name the same pool share it
   * @param terms what the allocator has to know ({@code perHour})
   */
  record Allocation(String kind, String pool, Attributes terms) implements Request {}
}
