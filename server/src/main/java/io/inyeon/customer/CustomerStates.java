package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import java.util.Optional;

/** What the engine knows of a customer. Declared here and filled by the engine, which depends on this module. */
public interface CustomerStates {
  Optional<CustomerState> find(CustomerId customer);
}
