package io.inyeon.core.identity;

import io.inyeon.core.ProfileId;
import java.util.Set;
import java.util.UUID;

/** What a claim changed in the graph. */
public sealed interface Change {
  record Created(Profile profile) implements Change {}

  /**
   * An identifier now points to this profile.
   *
   * @param moved it pointed to another one before: a device that changed hands
   */
  record Linked(Identifier identifier, ProfileId profile, boolean moved) implements Change {}

  record BecameKnown(ProfileId profile) implements Change {}

  /**
   * Two customers are one.
   *
   * @param profiles all that the loser consisted of
   * @param evidence the identifier of the loser that the winner's record carried
   */
  record Merged(UUID id, ProfileId winner, ProfileId loser, Set<ProfileId> profiles, Identifier evidence)
      implements
        Change {
    public Merged {
      profiles = Set.copyOf(profiles);
    }
  }
}
