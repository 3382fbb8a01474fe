package io.inyeon.customer;

import io.inyeon.core.ProfileId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whom to forget.
 *
 * @param request the request's id, under which the engine was told
 * @param profiles all that the customer consists of
 * @param transfers by which these profiles have gone from customer to customer
 * @param others profiles that were one customer with them once and are not any more; they stay
 * @param evidence messageIds of the events that said who is who, and so name both
 */
public record Erasure(UUID request, List<ProfileId> profiles, Set<UUID> transfers, Set<ProfileId> others,
    Set<String> evidence) {
  public Erasure {
    profiles = List.copyOf(profiles);
    transfers = Set.copyOf(transfers);
    others = Set.copyOf(others);
    evidence = Set.copyOf(evidence);
  }

  /** The profiles, as the parameter of a statement. */
  public UUID[] ids() {
    return ids(profiles);
  }

  public static UUID[] ids(Collection<ProfileId> profiles) {
    return profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
  }
}
