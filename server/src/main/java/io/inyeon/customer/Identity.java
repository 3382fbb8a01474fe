package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.identity.Attribution;
import io.inyeon.core.identity.Change;
import io.inyeon.core.identity.Claim;
import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.IdentityGraph;
import io.inyeon.customer.IdentityTables.Owner;
import io.inyeon.log.Entry;
import io.inyeon.log.Identification;
import io.inyeon.log.Incoming;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The identity stage. Most batches only bring events of customers whose identifiers are all known: one look-up, no lock.
 * Only a batch that would change who is who waits for the others that would.
 */
@Component
class Identity implements Identification {
  private final IdentityTables tables;
  private final IdentityCache cache;
  private final Endpoints endpoints;
  private final Transfers transfers;

  Identity(IdentityTables tables, IdentityCache cache, JsonMapper json, Transfers transfers) {
    this.tables = tables;
    this.cache = cache;
    this.endpoints = new Endpoints(json);
    this.transfers = transfers;
  }

  @Override
  public List<Entry> identify(List<Incoming> events, Instant now) {
    Set<Identifier> identifiers = events.stream().flatMap(event -> event.claim().identifiers().stream())
        .collect(Collectors.toSet());
    Map<Identifier, Owner> owners = owners(identifiers); // first: from here on nobody vanishes
    Map<ProfileId, ProfileId> roots = rootsOfNamed(events);
    boolean settled = events.stream().allMatch(event -> event.about().isPresent() || isSettled(event.claim(), owners));
    return settled
        ? events.stream().flatMap(event -> address(event, owners, roots).stream()).toList()
        : change(events, identifiers, roots, now);
  }

  private Map<ProfileId, ProfileId> rootsOfNamed(List<Incoming> events) {
    List<ProfileId> named = events.stream().flatMap(event -> event.about().stream()).distinct().toList();
    return named.isEmpty() ? Map.of() : tables.roots(named);
  }

  private Map<Identifier, Owner> owners(Set<Identifier> identifiers) {
    long version = tables.version();
    Map<Identifier, Owner> owners = cache.find(identifiers, version);
    List<Identifier> others = identifiers.stream().filter(identifier -> !owners.containsKey(identifier)).toList();
    if (!others.isEmpty()) {
      List<Owner> found = tables.owners(others);
      found.forEach(owner -> owners.put(owner.identifier(), owner));
      cache.keep(found, version);
    }
    return owners;
  }

  private static boolean isSettled(Claim claim, Map<Identifier, Owner> owners) {
    List<Optional<ProfileId>> roots = claim.identifiers().stream()
        .map(id -> Optional.ofNullable(owners.get(id)).map(Owner::root)).distinct().toList();
    return roots.size() == 1 && roots.getFirst().isPresent();
  }

  /** Nobody new, nothing joined. An event of the product's own about somebody who was erased has no one to go to. */
  private Optional<Entry> address(Incoming event, Map<Identifier, Owner> owners, Map<ProfileId, ProfileId> roots) {
    if (event.about().isPresent()) {
      ProfileId profile = event.about().get();
      return Optional.ofNullable(roots.get(profile))
          .map(root -> Entry.event(event, root.asCustomer(), profile, event.payload()));
    }
    Owner owner = owners.get(event.claim().identifiers().getFirst());
    if (owner == null) {
      throw new IllegalStateException("a settled claim has an owner");
    }
    return Optional.of(Entry.event(event, owner.root().asCustomer(), owner.profile(),
        endpoints.told(event, event.claim().identifiers())));
  }

  private List<Entry> change(List<Incoming> events, Set<Identifier> identifiers, Map<ProfileId, ProfileId> roots,
      Instant now) {
    tables.lock();
    List<Owner> owners = tables.owners(identifiers);
    IdentityGraph graph = tables.graph(owners, owners.stream().map(Owner::root).collect(Collectors.toSet()));
    IdentityChange change = new IdentityChange(graph, now);
    List<Entry> entries = events.stream().flatMap(event -> event.about().isPresent()
        ? address(event, Map.of(), roots).stream()
        : attribute(event, graph, change).stream()).toList();
    change.save(tables);
    cache.forget(identifiers);
    return entries;
  }

  private List<Entry> attribute(Incoming event, IdentityGraph graph, IdentityChange change) {
    ProfileId profile = change.attribute(event);
    CustomerId customer = graph.root(profile).asCustomer();
    List<Identifier> own = event.claim().identifiers().stream()
        .filter(id -> graph.owner(id).filter(owner -> graph.root(owner).equals(graph.root(profile))).isPresent())
        .toList();
    List<Entry> commands = change.takeMerges().stream().flatMap(this::transfer).collect(Collectors.toList());
    String payload = endpoints.told(event, own);
    commands.add(change.takeFirst(profile)
        ? Entry.firstEvent(event, customer, profile, payload)
        : Entry.event(event, customer, profile, payload));
    return commands;
  }

  private java.util.stream.Stream<Entry> transfer(Change.Merged merge) {
    return transfers
        .move(merge.id(), merge.loser().asCustomer(), merge.winner().asCustomer(), merge.profiles()).stream();
  }

  static Attribution attribution(IdentityGraph graph) {
    return new Attribution(graph, () -> new ProfileId(java.util.UUID.randomUUID()));
  }
}
