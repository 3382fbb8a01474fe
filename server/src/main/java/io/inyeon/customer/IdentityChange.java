package io.inyeon.customer;

import io.inyeon.core.ProfileId;
import io.inyeon.core.identity.Attribution;
import io.inyeon.core.identity.Change;
import io.inyeon.core.identity.IdentityGraph;
import io.inyeon.log.Incoming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a batch of claims changes, gathered to be written at once. */
final class IdentityChange {
  private record Recorded(Change.Merged merge, String source, String messageId) {}

  private final IdentityGraph graph;
  private final Attribution attribution;
  private final Instant now;
  private final Set<ProfileId> changed = new HashSet<>();
  private final Set<ProfileId> unseen = new HashSet<>();
  private final Map<String, Map<Object, Change.Linked>> linksBySource = new HashMap<>();
  private final List<Recorded> merges = new ArrayList<>();
  private int taken;

  IdentityChange(IdentityGraph graph, Instant now) {
    this.graph = graph;
    this.now = now;
    attribution = Identity.attribution(graph);
  }

  ProfileId attribute(Incoming event) {
    ProfileId profile = attribution.attribute(event.claim(), now, event.key());
    graph.takeChanges().forEach(change -> note(change, event));
    return profile;
  }

  /** Whether this is the first event of a new profile; true once. */
  boolean takeFirst(ProfileId profile) {
    return unseen.remove(profile);
  }

  /** The merges since the last call. */
  List<Change.Merged> takeMerges() {
    List<Change.Merged> fresh = merges.subList(taken, merges.size()).stream().map(Recorded::merge).toList();
    taken = merges.size();
    return fresh;
  }

  private void note(Change change, Incoming event) {
    switch (change) {
      case Change.Created created -> {
        changed.add(created.profile().id());
        unseen.add(created.profile().id());
      }
      case Change.BecameKnown known -> changed.add(known.profile());
      case Change.Linked linked -> linksBySource.computeIfAbsent(event.source(), source -> new HashMap<>())
          .put(linked.identifier(), linked);
      case Change.Merged merged -> {
        changed.addAll(merged.profiles());
        merges.add(new Recorded(merged, event.source(), event.messageId()));
      }
    }
  }

  void save(IdentityTables tables) {
    if (linksBySource.values().stream().flatMap(links -> links.values().stream()).anyMatch(Change.Linked::moved)) {
      tables.raiseVersion();
    }
    tables.save(graph, changed);
    linksBySource.forEach((source, links) -> tables.link(List.copyOf(links.values()), source, now));
    merges.forEach(merge -> tables.record(merge.merge(), merge.source(), merge.messageId(), now));
  }
}
