package io.inyeon.waiting;

import io.inyeon.core.ProfileId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What has been ordered. Filled by the module that has the orders. */
public interface PastOrders {
  /** What has become of an order. */
  enum Fate {
    UNPAID, KEPT, CANCELLED
  }

  /** How many orders these people have paid and kept since then; counted up to {@code most}. */
  int kept(Collection<ProfileId> profiles, Instant since, int most);

  /** By order; one that is not there is missing. */
  Map<UUID, Fate> fates(Collection<UUID> orders);
}
