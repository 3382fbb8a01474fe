package io.inyeon.cart;

import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.Availability;
import io.inyeon.inventory.Promises.Standing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is there for whoever has a cart: what anybody could have, what waits for them, and what the cart holds. */
@Component
class CartStock {
  private final Availability availability;
  private final CartHolds holds;

  CartStock(Availability availability, CartHolds holds) {
    this.availability = availability;
    this.holds = holds;
  }

  /** @param held what the cart has been promised, of which {@code available} has its part */
  record Stock(Map<Sku, Long> available, Optional<Standing> held) {
    long of(Sku sku) {
      return available.getOrDefault(sku, 0L);
    }
  }

  Stock of(Cart cart) {
    List<Sku> skus = cart.lines().stream().map(Cart.Line::sku).distinct().toList();
    Map<Sku, Long> available = availability.of(skus, cart.channel(), cart.profile());
    Optional<Standing> held = holds.standing(cart);
    held.ifPresent(standing -> standing.quantities()
        .forEach((sku, quantity) -> available.merge(sku, (long) quantity, Long::sum)));
    return new Stock(available, held);
  }
}
