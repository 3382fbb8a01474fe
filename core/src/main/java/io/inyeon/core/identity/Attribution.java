package io.inyeon.core.identity;

import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Finds whose a record is, and links what it proves.
 *
 * <p>The strongest identifier speaks. Others of the same record join it when they are free; an unknown person is merged
 * into the known one; two known people are joined only by a trusted record that carries a user id or loyalty card of both;
 * a device that carries another known person's name changes hands; an address stays with the known person who has it.
 */
public final class Attribution {
  private final IdentityGraph graph;
  private final Supplier<ProfileId> newIds;

  public Attribution(IdentityGraph graph, Supplier<ProfileId> newIds) {
    this.graph = graph;
    this.newIds = newIds;
  }

  /** @return the profile that the record belongs to */
  public ProfileId attribute(Claim claim, Instant at, UUID mergeSeed) {
    ProfileId speaker = speaker(claim, at);
    for (Identifier identifier : claim.identifiers()) {
      relate(identifier, speaker, claim, mergeSeed);
    }
    return profileWithin(claim, speaker);
  }

  private ProfileId speaker(Claim claim, Instant at) {
    Optional<Identifier> name = claim.identifiers().stream().filter(id -> id.namespace().makesKnown()).findFirst();
    Optional<ProfileId> named = name.flatMap(strongest -> named(claim, strongest));
    Predicate<ProfileId> suits = name.isPresent() ? owner -> !graph.isKnown(graph.root(owner)) : owner -> true;
    return named.or(() -> first(claim, id -> id.namespace().isDevice(), suits))
        .or(() -> first(claim, id -> id.namespace().isAddress(), suits)).orElseGet(() -> create(at));
  }

  /** A new user id on a card whose holder has another one is another person, unless a trusted record says otherwise. */
  private Optional<ProfileId> named(Claim claim, Identifier strongest) {
    boolean isNew = graph.owner(strongest).isEmpty();
    return claim.identifiers().stream().filter(id -> id.namespace().makesKnown())
        .flatMap(id -> graph.owner(id).stream())
        .filter(owner -> !isNew || claim.trusted() || !graph.holdsAny(graph.root(owner), strongest.namespace()))
        .findFirst();
  }

  private Optional<ProfileId> first(Claim claim, Predicate<Identifier> kind, Predicate<ProfileId> suits) {
    return claim.identifiers().stream().filter(kind).flatMap(id -> graph.owner(id).stream()).filter(suits).findFirst();
  }

  private ProfileId create(Instant at) {
    Profile profile = new Profile(newIds.get(), Optional.empty(), false, at);
    graph.create(profile);
    return profile.id();
  }

  private void relate(Identifier identifier, ProfileId speaker, Claim claim, UUID mergeSeed) {
    Optional<ProfileId> owner = graph.owner(identifier);
    ProfileId root = graph.root(speaker);
    if (owner.isEmpty()) {
      if (graph.mayHoldMore(root, identifier.namespace())) {
        graph.link(identifier, speaker);
      }
    } else if (!graph.root(owner.get()).equals(root)) {
      reconcile(identifier, graph.root(owner.get()), speaker, claim, mergeSeed);
    }
  }

  private void reconcile(Identifier identifier, ProfileId other, ProfileId speaker, Claim claim, UUID mergeSeed) {
    ProfileId root = graph.root(speaker);
    boolean bothKnown = graph.isKnown(root) && graph.isKnown(other);
    if (!bothKnown || (claim.trusted() && identifier.namespace().makesKnown())) {
      if (isProof(identifier, other) && graph.mayJoin(root, other)) {
        merge(identifier, root, other, mergeSeed);
      }
    } else if (identifier.namespace().isDevice() && speaksByName(claim)) {
      graph.link(identifier, speaker);
    }
  }

  /** A cookie that turns up on a known person's device may be somebody else's. */
  private boolean isProof(Identifier identifier, ProfileId other) {
    return !identifier.namespace().isDevice() || !graph.isKnown(other);
  }

  private static boolean speaksByName(Claim claim) {
    return claim.identifiers().stream().anyMatch(id -> id.namespace().makesKnown());
  }

  private void merge(Identifier evidence, ProfileId root, ProfileId other, UUID mergeSeed) {
    boolean otherWins = graph.isKnown(root) == graph.isKnown(other)
        ? !graph.isKnown(root) && isOlder(other, root)
        : graph.isKnown(other);
    ProfileId winner = otherWins ? other : root;
    ProfileId loser = otherWins ? root : other;
    UUID id = Ids.derived("merge", mergeSeed.toString(), winner.toString(), loser.toString());
    graph.merge(id, winner, loser, evidence);
  }

  private boolean isOlder(ProfileId a, ProfileId b) {
    int order = graph.get(a).createdAt().compareTo(graph.get(b).createdAt());
    return order != 0 ? order < 0 : a.compareTo(b) < 0;
  }

  /** Of the customer's profiles, the one whose identifier the record carried; the strongest such. */
  private ProfileId profileWithin(Claim claim, ProfileId speaker) {
    ProfileId root = graph.root(speaker);
    return claim.identifiers().stream().flatMap(id -> graph.owner(id).stream())
        .filter(owner -> graph.root(owner).equals(root)).findFirst().orElse(speaker);
  }
}
