package io.inyeon.customer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.inyeon.core.identity.Identifier;
import io.inyeon.customer.IdentityTables.Owner;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Remembers whose identifiers are. An entry counts only under the version at which it was read, so an identifier that has
 * left its profile is never found here. A merge does not raise the version: whoever is still sent to the loser is forwarded
 * by the engine, and the entry soon expires.
 */
@Component
class IdentityCache {
  private static final int MOST = 200_000;
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private record Known(Owner owner, long version) {}

  private final Cache<Identifier, Known> known = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST)
      .build();

  Map<Identifier, Owner> find(Collection<Identifier> identifiers, long version) {
    Map<Identifier, Owner> found = new HashMap<>();
    for (Identifier identifier : identifiers) {
      Known entry = known.getIfPresent(identifier);
      if (entry != null && entry.version == version) {
        found.put(identifier, entry.owner);
      }
    }
    return found;
  }

  void keep(Collection<Owner> owners, long version) {
    owners.forEach(owner -> known.put(owner.identifier(), new Known(owner, version)));
  }

  /** What a transaction is about to change; read anew afterwards. */
  void forget(Collection<Identifier> identifiers) {
    known.invalidateAll(identifiers);
  }
}
