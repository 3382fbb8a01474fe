package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.util.Optional;

/**
 * What a product is sold as, somewhere.
 *
 * @param name in the language asked for; in the catalogue's first one where there is none
 * @param price the one that holds there; never negative
 * @param parent of which it is a variant
 * @param hasVariants whether its variants are sold in its stead
 */
public record Offer(Sku sku, String name, Money price, Lifecycle lifecycle, Optional<Sku> parent,
    boolean hasVariants) {
  /** So that whatever a cart can hold comes to an amount that can be written down. */
  static final long MOST_MINOR = 1_000_000_000_000L;

  public Offer(Sku sku, String name, Money price, Lifecycle lifecycle) {
    this(sku, name, price, lifecycle, Optional.empty(), false);
  }

  /** Whether customers may buy it now; whether there is any is the inventory's to say. Not what costs more than anybody can pay. */
  public boolean isSold() {
    return lifecycle.isSold() && !hasVariants && price.amountMinor() <= MOST_MINOR;
  }
}
