package io.inyeon.inventory;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What customers were asked to come for. Filled by the module that asks them; for them it is there, for others it may not be. */
public interface Invitations {
  /** Of which of these this customer, through merges, has been told a while ago that they are back, with a hold or without. */
  Set<Sku> invited(ProfileId customer, Collection<Sku> skus);

  /** How many of each are held for this customer alone; without those of which none is. */
  Map<Sku, Long> held(ProfileId customer, Collection<Sku> skus);
}
