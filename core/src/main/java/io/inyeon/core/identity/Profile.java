package io.inyeon.core.identity;

import io.inyeon.core.ProfileId;
import java.time.Instant;
import java.util.Optional;

/**
 * A node of the identity forest.
 *
 * @param parent the profile that it was merged into; empty for a root, and a root is a customer
 * @param known has a user id or a loyalty card of its own
 */
public record Profile(ProfileId id, Optional<ProfileId> parent, boolean known, Instant createdAt) {
  Profile under(ProfileId winner) {
    return new Profile(id, Optional.of(winner), known, createdAt);
  }

  Profile alone() {
    return new Profile(id, Optional.empty(), known, createdAt);
  }

  Profile nowKnown() {
    return new Profile(id, parent, true, createdAt);
  }
}
