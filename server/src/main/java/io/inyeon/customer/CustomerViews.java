package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.TraitValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts together what callers see of a customer. */
@Component
class CustomerViews {
  private final Customers customers;
  private final CustomerStates states;
  private final Consents consents;
  private final InstantSource clock;

  CustomerViews(Customers customers, CustomerStates states, Consents consents, InstantSource clock) {
    this.customers = customers;
    this.states = states;
    this.consents = consents;
    this.clock = clock;
  }

  CustomerView of(CustomerId customer) {
    Optional<CustomerState> state = states.find(customer);
    return new CustomerView(customer.toString(), state.flatMap(CustomerNames::shown).orElse(null),
        customers.identifiers(customer), state.map(known -> traits(known, TraitValue::value)).orElse(Map.of()),
        state.map(known -> traits(known, CustomerViews::detail)).orElse(Map.of()),
        consents.asOf(customer, clock.instant()), Preferences.of(state),
        state.<Map<String, Instant>>map(known -> new TreeMap<>(known.segments())).orElse(Map.of()),
        customers.profilesOf(customer).stream().map(Object::toString).toList(), customers.merges(customer));
  }

  /** In the same order. */
  List<CustomerView.CustomerSummary> summaries(List<CustomerId> listed) {
    Map<CustomerId, CustomerState> known = states.find(listed);
    Map<CustomerId, List<CustomerView.KnownIdentifier>> identifiers = customers.identifiers(listed);
    return listed.stream().map(customer -> summary(customer, Optional.ofNullable(known.get(customer)),
        identifiers.getOrDefault(customer, List.of()))).toList();
  }

  private static CustomerView.CustomerSummary summary(CustomerId customer, Optional<CustomerState> state,
      List<CustomerView.KnownIdentifier> identifiers) {
    return new CustomerView.CustomerSummary(customer.toString(), state.flatMap(CustomerNames::shown).orElse(null),
        identifiers, state.map(known -> traits(known, TraitValue::value)).orElse(Map.of()));
  }

  /** A trait without a value has been taken back. */
  private static <T> Map<String, T> traits(CustomerState state, Function<TraitValue, T> view) {
    Map<String, T> traits = new TreeMap<>();
    state.traitValues().forEach((name, trait) -> {
      if (trait.value() != null) {
        traits.put(name, view.apply(trait));
      }
    });
    return traits;
  }

  private static CustomerView.TraitDetail detail(TraitValue trait) {
    return new CustomerView.TraitDetail(trait.source(), trait.at());
  }
}
