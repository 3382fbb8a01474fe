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

  /**
   * Somebody answers what a mail has asked.
   *
   * @param link of the mail, within the shop: by it whoever has not signed in is known
   * @return whether there is anybody of whom to tell
   */
  boolean answered(Optional<Shopper> shopper, String link, String event, Map<String, Object> properties);

  /** What lies in a cart that other systems have filled and told of: how many of each SKU. */
  Map<String, Integer> cartFilledElsewhere(String cartId);
}
