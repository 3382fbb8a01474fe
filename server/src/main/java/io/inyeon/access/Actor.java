package io.inyeon.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Whoever asks for something. */
public sealed interface Actor {
  String name();

  /**
   * Somebody who works with the product.
   *
   * @param session under which they are signed in; empty while they are about to come in
   */
  record User(UUID id, String name, String email, Role role, String language, Optional<UUID> session)
      implements
        Actor {}

  /** A program with a server key. */
  record Key(UUID id, String name, Set<Scope> scopes) implements Actor {
    public Key {
      scopes = Set.copyOf(scopes);
    }
  }

  /** Somebody who has not proved who they are, or the product itself. */
  record Nobody() implements Actor {
    @Override
    public String name() {
      return "";
    }
  }
}
