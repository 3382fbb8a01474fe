package io.inyeon.order;

import java.util.Map;
import java.util.Optional;

/** How the customer gets it. */
sealed interface Fulfilment {
  String SHIP = "ship";

  /**
   * They come and get it.
   *
   * @param location the place's code
   */
  record Pickup(String location) implements Fulfilment {}

  /**
   * It is sent.
   *
   * @param address country, postalCode, region, city, line1, line2
   */
  record Ship(Map<String, String> address) implements Fulfilment {
    public Ship {
      address = Map.copyOf(address);
    }

    @Override
    public String toString() {
      return "Ship";
    }
  }

  default Optional<String> place() {
    return switch (this) {
      case Pickup pickup -> Optional.of(pickup.location);
      case Ship ship -> Optional.empty();
    };
  }

  default String word() {
    return switch (this) {
      case Pickup pickup -> "pickup";
      case Ship ship -> SHIP;
    };
  }
}
