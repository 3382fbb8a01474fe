package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the engine knows of a customer. Declared here and filled by the engine, which depends on this module. */
public interface CustomerStates {
  /** Those of whom it knows anything, in one query. */
  Map<CustomerId, CustomerState> find(Collection<CustomerId> customers);

  default Optional<CustomerState> find(CustomerId customer) {
    return Optional.ofNullable(find(List.of(customer)).get(customer));
  }
}
