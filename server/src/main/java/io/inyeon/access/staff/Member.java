package io.inyeon.access.staff;

import io.inyeon.access.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who works with the product.
 *
 * @param password as Argon2 encodes it; empty until an invitation is accepted
 * @param joinedAt empty while only invited
 */
record Member(UUID id, long number, String name, String email, Role role, String language, Optional<String> password,
    boolean disabled, Instant createdAt, Optional<Instant> joinedAt) {
  /** Can come in. */
  boolean isActive() {
    return !disabled && joinedAt.isPresent();
  }

  String status() {
    return disabled ? "disabled" : joinedAt.isPresent() ? "active" : "invited";
  }

  /** Names no secret. */
  @Override
  public String toString() {
    return "Member[" + id + "]";
  }
}
