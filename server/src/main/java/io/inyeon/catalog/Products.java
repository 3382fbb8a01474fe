package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** The catalogue, for other modules. Each call is one statement, within the caller's transaction if there is one. */
public interface Products {
  /** {@link #offers(Collection, Market)} wherever no price of its own holds. */
  default Map<Sku, Offer> offers(Collection<Sku> skus) {
    return offers(skus, Market.ANY);
  }

  /**
   * What these are sold as there, whatever their lifecycle.
   *
   * @return without those that the catalogue does not know, and without those that have no price yet
   */
  Map<Sku, Offer> offers(Collection<Sku> skus, Market market);

  /** Those of these that the catalogue knows, also those without a price. */
  Set<Sku> known(Collection<Sku> skus);

  /** What the brand pays for one of each, its own or that of its parent; without those of which that is not said. */
  Map<Sku, Money> costs(Collection<Sku> skus);

  /** What these are called, in the catalogue's first language; without those that the catalogue does not know. */
  Map<Sku, String> names(Collection<Sku> skus);
}
