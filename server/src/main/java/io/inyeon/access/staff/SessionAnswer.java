package io.inyeon.access.staff;

import io.inyeon.access.Actor;
import io.inyeon.access.Role;
import java.util.UUID;

/**
 * Who is signed in.
 *
 * @param csrfToken to be sent along with every change, as the header X-CSRF-Token
 * @param demo whether this is the demonstration
 */
record SessionAnswer(Me user, String csrfToken, boolean demo) {
  /** Somebody, as they see themselves. */
  record Me(UUID id, String name, String email, Role role, String language) {
    static Me of(Actor.User user) {
      return new Me(user.id(), user.name(), user.email(), user.role(), user.language());
    }

    static Me of(Member member) {
      return new Me(member.id(), member.name(), member.email(), member.role(), member.language());
    }
  }

  /** Names no secret. */
  @Override
  public String toString() {
    return "SessionAnswer[" + user.id + "]";
  }
}
