package io.inyeon.demo.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the shop's own systems ask of the product, and tell it, under the server key. */
public interface Members {
  /** Whoever has this address. */
  Optional<Shopper> find(String email);

  /** @param agrees whether they want the shop's letters */
  void join(Shopper shopper, boolean agrees);

  /** An order is told by the shop's server: it must not depend on what a browser may tell. */
  void ordered(Shopper shopper, Optional<String> visitor, Map<String, Object> properties);

  /** What lies in a cart that was filled elsewhere, in the app say: product and number. */
  List<Map.Entry<String, Integer>> cartFilledElsewhere(String cartId);
}
