package io.inyeon.inventory;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Position;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.policy.law.Whereabouts;
import io.inyeon.customer.CustomerStates;
import io.inyeon.customer.Customers;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where a customer can go to collect something: the place that the trait {@code preferred_location} names; else those as near to
 * the traits {@code latitude} and {@code longitude} (or those of {@code address}) as people come to that place; else all in the
 * countries that anything says they may be in; all, of somebody of whom nothing is known.
 */
@Component
class Reach {
  /** What is known of where somebody is. */
  record Known(Optional<String> preferred, Optional<Position> position, Set<String> countries) {
    static final Known NOTHING = new Known(Optional.empty(), Optional.empty(), Set.of());

    boolean includes(Location place) {
      if (preferred.filter(place.code()::equals).isPresent()) {
        return true;
      }
      Optional<Position> there = place.position();
      if (position.isPresent() && there.isPresent()) {
        return position.get().kilometresTo(there.get()) <= place.reach();
      }
      return countries.isEmpty() || countries.contains(place.country());
    }
  }

  private final Customers customers;
  private final CustomerStates states;

  Reach(Customers customers, CustomerStates states) {
    this.customers = customers;
    this.states = states;
  }

  Known of(ProfileId profile) {
    return customers.find(profile).flatMap(states::find).map(Reach::known).orElse(Known.NOTHING);
  }

  private static Known known(CustomerState customer) {
    Attributes traits = customer.traits();
    return new Known(traits.text("preferred_location"),
        Stream.of("", "address.").flatMap(where -> position(traits, where).stream()).findFirst(),
        Whereabouts.of(customer, Optional.empty(), ZoneOffset.UTC).countries());
  }

  private static Optional<Position> position(Attributes traits, String where) {
    try {
      return degrees(traits, where + "latitude").flatMap(
          latitude -> degrees(traits, where + "longitude").map(longitude -> new Position(latitude, longitude)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // somebody's odd trait says nothing
    }
  }

  private static Optional<Double> degrees(Attributes traits, String name) {
    return traits.at(name).map(value -> Double.valueOf(value.toString()));
  }
}
