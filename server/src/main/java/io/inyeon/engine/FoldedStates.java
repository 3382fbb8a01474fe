package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.customer.CustomerStates;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows the other modules the states as last saved. */
@Component
class FoldedStates implements CustomerStates {
  private final States states;

  FoldedStates(States states) {
    this.states = states;
  }

  @Override
  public Map<CustomerId, CustomerState> find(Collection<CustomerId> customers) {
    return states.read(customers);
  }
}
