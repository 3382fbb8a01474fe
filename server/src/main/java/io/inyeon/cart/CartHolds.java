package io.inyeon.cart;

import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.Locations;
import io.inyeon.inventory.Promises;
import io.inyeon.inventory.Promises.Answer.OutOfStock;
import io.inyeon.inventory.Promises.Standing;
import io.inyeon.inventory.Promises.Wish;
import io.inyeon.web.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Holds what is in a cart while its customer is at work on it. Of each thing as many are promised as there are; a change of the cart
 * changes the promise, and whatever they do makes it last, up to an hour from its beginning. Within the caller's transaction,
 * under the cart's lock: levels are locked after it, as everywhere.
 */
@Component
class CartHolds {
  /** So long without anything done. */
  static final Duration PATIENCE = Duration.ofMinutes(15);
  /** So long altogether: nobody keeps from others what they do not buy. */
  static final Duration LONGEST = Duration.ofHours(1);
  private static final String ACTOR = "cart";

  private final CartTable table;
  private final Locations locations;
  private final Promises promises;
  private final InstantSource clock;

  CartHolds(CartTable table, Locations locations, Promises promises, InstantSource clock) {
    this.table = table;
    this.locations = locations;
    this.promises = promises;
    this.clock = clock;
  }

  /** From now on, or on as it was if it is held already. */
  void begin(Cart cart, Optional<String> place) {
    place.filter(code -> locations.find(code).isEmpty()).ifPresent(code -> {
      throw Problem.badRequest("unknown_location", "location: there is no location \"" + code + "\".").with("field",
          "location");
    });
    Instant since = standing(cart).isPresent() ? cart.heldSince().orElseThrow() : now();
    table.held(cart.id(), since, place.orElse(null));
    promise(cart, since, place);
  }

  /** Something was done with it: what was promised follows. */
  void follow(Cart cart) {
    cart.heldSince().ifPresent(since -> {
      Optional<Standing> standing = standing(cart);
      if (standing.isEmpty()) {
        table.held(cart.id(), null, null); // it was over
      } else if (standing.get().quantities().equals(cart.demand().quantities())) {
        promises.extend(cart.id(), until(since));
      } else {
        promise(cart, since, cart.heldPlace());
      }
    });
  }

  void end(UUID cart) {
    promises.release(List.of(cart), "let go");
    table.held(cart, null, null);
  }

  /** What is promised to it now. */
  Optional<Standing> standing(Cart cart) {
    return cart.heldSince().flatMap(since -> promises.standing(cart.id()));
  }

  private void promise(Cart cart, Instant since, Optional<String> place) {
    Instant until = until(since);
    Map<Sku, Integer> wanted = new HashMap<>(cart.demand().quantities());
    OutOfStock missing = reserve(cart, wanted, place, until);
    while (missing != null) { // others take of it meanwhile; each time it is fewer
      wanted.putAll(missing.available());
      wanted.values().removeIf(quantity -> quantity == 0);
      missing = reserve(cart, wanted, place, until);
    }
    if (wanted.isEmpty()) {
      end(cart.id());
    }
  }

  private @org.jspecify.annotations.Nullable OutOfStock reserve(Cart cart, Map<Sku, Integer> wanted,
      Optional<String> place, Instant until) {
    if (wanted.isEmpty()) {
      return null;
    }
    Wish wish = new Wish(cart.id(), Demand.of(wanted), place, cart.channel(), Set.of(cart.id()));
    return Objects
        .requireNonNull(promises.reserve(List.of(wish), until, ACTOR).get(cart.id())) instanceof OutOfStock none
            ? none
            : null;
  }

  private Instant until(Instant since) {
    Instant patience = now().plus(PATIENCE);
    Instant longest = since.plus(LONGEST);
    return patience.isBefore(longest) ? patience : longest;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
