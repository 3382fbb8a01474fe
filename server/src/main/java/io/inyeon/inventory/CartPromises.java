package io.inyeon.inventory;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import java.util.Collection;
import java.util.Set;

/** What customers' carts hold. Filled by the module of carts; for them it is there, though nobody else can be promised it. */
public interface CartPromises {
  /** Which of these are promised to a cart of this customer's, through merges, now. */
  Set<Sku> promised(ProfileId customer, Collection<Sku> skus);
}
