package io.inyeon.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A key, without its text, which nobody has but its holder.
 *
 * @param number the order in which they were made
 * @param source where the events that come under it are from; two keys share it when one replaces the other
 * @param hint the last four characters, by which its holder knows it again
 * @param createdBy empty when it came with a start
 */
public record ApiKey(UUID id, long number, String name, String source, Caller.Kind kind, Set<Scope> scopes, String hint,
    Optional<String> createdBy, Instant createdAt, Optional<Instant> lastUsedAt, Optional<Instant> expiresAt) {
  public ApiKey {
    scopes = Set.copyOf(scopes);
  }

  boolean isValidAt(Instant instant) {
    return expiresAt.isEmpty() || instant.isBefore(expiresAt.get());
  }

  Caller caller() {
    return new Caller(source, kind);
  }

  /** As whoever acts. */
  public Actor.Key actor() {
    return new Actor.Key(id, name, scopes);
  }
}
