package io.inyeon.cart;

import io.inyeon.cart.Cart.Line;
import io.inyeon.core.commerce.Sku;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What two carts of one person come to: quantities of the same thing add up, to the most that a line may hold; what is saved
 * for later stays so. Nothing is lost, and since the other cart is closed by it, nothing is added twice.
 */
final class CartMerge {
  private record Place(Sku sku, boolean saved) {}

  private CartMerge() {
  }

  /** @return the lines of both, each thing once; the price is that which was seen last */
  static List<Line> merged(List<Line> into, List<Line> from) {
    Map<Place, Line> lines = new LinkedHashMap<>();
    into.forEach(line -> lines.put(new Place(line.sku(), line.saved()), line));
    from.forEach(line -> lines.merge(new Place(line.sku(), line.saved()), line, CartMerge::sum));
    return List.copyOf(lines.values());
  }

  private static Line sum(Line one, Line other) {
    Line later = one.addedAt().isAfter(other.addedAt()) ? one : other;
    int quantity = (int) Math.min((long) one.quantity() + other.quantity(), CartLimits.MOST_OF_ONE);
    return new Line(one.sku(), one.saved(), quantity, later.priceMinor(), one.addedAt());
  }
}
