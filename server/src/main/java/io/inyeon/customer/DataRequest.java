package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody's wish to see what we hold of them, or to be forgotten.
 *
 * @param customer empty once they are forgotten
 * @param profiles whom an erasure under way is about
 * @param certificate JSON: while an erasure is under way, what has been counted so far
 */
record DataRequest(UUID id, Kind kind, Optional<CustomerId> customer, List<ProfileId> profiles, Step step,
    Instant requestedAt, Optional<Instant> finishedAt, Optional<String> certificate, Optional<String> result) {

  enum Kind {
    EXPORT, ERASURE;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** How far it is; each step is one transaction, so a crash anywhere leaves a request that goes on from there. */
  enum Step {
    PENDING("pending"),
    /** Nobody can find them any more; what was on its way is being folded. */
    PARTED("running"),
    /** The engine has been told to forget them. */
    FORGETTING("running"), DONE("done"),
    /** An export that was erased with its customer. */
    ERASED("erased");

    private final String status;

    Step(String status) {
      this.status = status;
    }

    /** As the API tells it. */
    String status() {
      return status;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
