package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerState;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Who stands behind profiles, many at once: a list asks twice, however long it is. */
@Service
public class KnownPeople {
  /** @param name to be shown; empty when they gave none */
  public record Known(CustomerId id, Optional<String> name) {}

  private final Customers customers;
  private final CustomerStates states;

  KnownPeople(Customers customers, CustomerStates states) {
    this.customers = customers;
    this.states = states;
  }

  /** A profile that was erased is missing. */
  public Map<ProfileId, Known> of(Collection<ProfileId> profiles) {
    Map<ProfileId, CustomerId> owners = customers.ownersOf(profiles);
    Map<CustomerId, CustomerState> known = states.find(new HashSet<>(owners.values()));
    Map<ProfileId, Known> people = new HashMap<>();
    owners.forEach((profile, owner) -> people.put(profile,
        new Known(owner, Optional.ofNullable(known.get(owner)).flatMap(CustomerNames::shown))));
    return people;
  }
}
