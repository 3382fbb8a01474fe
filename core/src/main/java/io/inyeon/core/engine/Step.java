package io.inyeon.core.engine;

import io.inyeon.core.customer.CustomerState;
import java.util.List;

/** What came of an input. */
public record Step(CustomerState state, List<Effect> effects) {
  public Step {
    effects = List.copyOf(effects);
  }
}
