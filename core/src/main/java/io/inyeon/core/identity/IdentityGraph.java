package io.inyeon.core.identity;

import io.inyeon.core.ProfileId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Identifiers and the forest of profiles they point to: all of it, or the part that a batch of claims touches. Identifiers
 * never move in a merge; a merge is one edge, and taking the edge back is an unmerge.
 *
 * <p>Not thread-safe: the host serialises changes.
 */
public final class IdentityGraph {
  /** The most profiles that one customer may consist of; a further merge is refused. */
  private static final int MOST_PROFILES = 200;

  /** Two people who must not be joined again. */
  public record Parted(ProfileId one, ProfileId other) {}

  private final Map<Identifier, ProfileId> owners = new HashMap<>();
  private final Map<ProfileId, Profile> profiles = new HashMap<>();
  private final Map<ProfileId, Set<ProfileId>> members = new HashMap<>();
  private final Map<ProfileId, Map<Namespace, Integer>> held = new HashMap<>();
  private final Set<Parted> parted = new HashSet<>();
  private List<Change> changes = new ArrayList<>();

  public void add(Profile profile) {
    profiles.put(profile.id(), profile);
  }

  /** To be called once all profiles are there. */
  public void index() {
    members.clear();
    profiles.keySet().forEach(id -> members.computeIfAbsent(root(id), root -> new HashSet<>()).add(id));
  }

  public void add(Identifier identifier, ProfileId owner) {
    owners.put(identifier, owner);
  }

  /** How many identifiers of a kind this profile's customer already holds. */
  public void holds(ProfileId root, Namespace namespace, int count) {
    held.computeIfAbsent(root, id -> new HashMap<>()).put(namespace, count);
  }

  public void add(Parted pair) {
    parted.add(pair);
  }

  public Optional<ProfileId> owner(Identifier identifier) {
    return Optional.ofNullable(owners.get(identifier));
  }

  /** The customer that this profile belongs to now. */
  public ProfileId root(ProfileId profile) {
    ProfileId at = profile;
    for (Optional<ProfileId> up = parent(at); up.isPresent(); up = parent(at)) {
      at = up.get();
    }
    return at;
  }

  public boolean isKnown(ProfileId root) {
    return members(root).stream().anyMatch(id -> get(id).known());
  }

  /** All profiles of the customer at this root. */
  public Set<ProfileId> members(ProfileId root) {
    return members.getOrDefault(root, Set.of(root));
  }

  Profile get(ProfileId id) {
    Profile profile = profiles.get(id);
    if (profile == null) {
      throw new IllegalStateException("profile " + id + " is not in this part of the graph");
    }
    return profile;
  }

  boolean holdsAny(ProfileId root, Namespace namespace) {
    return held.getOrDefault(root, Map.of()).getOrDefault(namespace, 0) > 0;
  }

  boolean mayHoldMore(ProfileId root, Namespace namespace) {
    return held.getOrDefault(root, Map.of()).getOrDefault(namespace, 0) < namespace.limit();
  }

  boolean mayJoin(ProfileId rootA, ProfileId rootB) {
    Set<ProfileId> a = members(rootA);
    Set<ProfileId> b = members(rootB);
    return a.size() + b.size() <= MOST_PROFILES
        && parted.stream().noneMatch(pair -> (a.contains(pair.one) && b.contains(pair.other))
            || (b.contains(pair.one) && a.contains(pair.other)));
  }

  void create(Profile profile) {
    profiles.put(profile.id(), profile);
    members.put(profile.id(), new HashSet<>(Set.of(profile.id())));
    changes.add(new Change.Created(profile));
  }

  void link(Identifier identifier, ProfileId profile) {
    boolean moved = owners.put(identifier, profile) != null;
    held.computeIfAbsent(root(profile), id -> new HashMap<>()).merge(identifier.namespace(), 1, Integer::sum);
    changes.add(new Change.Linked(identifier, profile, moved));
    if (identifier.namespace().makesKnown() && !get(profile).known()) {
      profiles.put(profile, get(profile).nowKnown());
      changes.add(new Change.BecameKnown(profile));
    }
  }

  void merge(UUID id, ProfileId winner, ProfileId loser, Identifier evidence) {
    Set<ProfileId> moving = members(loser);
    profiles.put(loser, get(loser).under(winner));
    changes.add(new Change.Merged(id, winner, loser, moving, evidence));
    members.computeIfAbsent(winner, root -> new HashSet<>(Set.of(root))).addAll(moving);
    members.remove(loser);
    Map<Namespace, Integer> counts = held.computeIfAbsent(winner, root -> new HashMap<>());
    held.getOrDefault(loser, Map.of()).forEach((namespace, count) -> counts.merge(namespace, count, Integer::sum));
  }

  /**
   * Takes a merge back and keeps the two apart from now on.
   *
   * @return the profiles that leave with the loser
   */
  public Set<ProfileId> unmerge(ProfileId winner, ProfileId loser) {
    if (!get(loser).parent().equals(Optional.of(winner))) {
      throw new IllegalArgumentException(loser + " is not merged into " + winner);
    }
    profiles.put(loser, get(loser).alone());
    parted.add(new Parted(winner, loser));
    index();
    return members(loser);
  }

  /** What has changed since the last call. */
  public List<Change> takeChanges() {
    List<Change> taken = changes;
    changes = new ArrayList<>();
    return taken;
  }

  public Collection<Profile> profiles() {
    return List.copyOf(profiles.values());
  }

  private Optional<ProfileId> parent(ProfileId id) {
    return get(id).parent();
  }
}
