package io.inyeon.customer;

import io.inyeon.core.ProfileId;
import io.inyeon.core.identity.Change;
import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.IdentityGraph;
import io.inyeon.core.identity.Namespace;
import io.inyeon.core.identity.Profile;
import io.inyeon.log.Locks;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The SQL of identity: loads the part of the graph that a batch touches, writes what it changed. */
@Component
class IdentityTables {
  private static final RowMapper<Profile> PROFILE = (row, n) -> new Profile(new ProfileId(row.getObject(1, UUID.class)),
      Optional.ofNullable(row.getObject(2, UUID.class)).map(ProfileId::new), row.getBoolean(3),
      row.getTimestamp(4).toInstant());

  /** An identifier's profile, and that profile's customer. */
  record Owner(Identifier identifier, ProfileId profile, ProfileId root) {}

  private final JdbcTemplate jdbc;

  IdentityTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever changes who is who does so alone, until the end of the transaction. */
  void lock() {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {
    }, Locks.IDENTITY);
  }

  /**
   * Rises when an identifier leaves a profile (a device changed hands, an unmerge, an erasure): what was remembered of
   * identifiers before is void. Until the end of the transaction nobody vanishes.
   */
  long version() {
    jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> {
    }, Locks.PRESENCE);
    return jdbc.query("select version from identity_version", (row, n) -> row.getLong(1)).getFirst();
  }

  /** Waits for all who may have found a customer, and lets nobody find one until the end of the transaction. */
  void lockPresence() {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {
    }, Locks.PRESENCE);
  }

  void raiseVersion() {
    jdbc.update("update identity_version set version = version + 1");
  }

  List<Owner> owners(Collection<Identifier> identifiers) {
    return jdbc.query("""
      select namespace, value, profile_id, root_id
      from unnest(?::text[], ?::text[]) as wanted (namespace, value)
      join identifier using (namespace, value) join profile on profile.id = profile_id""",
        (row, n) -> new Owner(new Identifier(Namespace.named(row.getString(1)).orElseThrow(), row.getString(2)),
            new ProfileId(row.getObject(3, UUID.class)), new ProfileId(row.getObject(4, UUID.class))),
        identifiers.stream().map(id -> id.namespace().key()).toArray(String[]::new),
        identifiers.stream().map(Identifier::value).toArray(String[]::new));
  }

  /** All that the graph must know of these customers to judge a claim. */
  IdentityGraph graph(Collection<Owner> owners, Collection<ProfileId> roots) {
    IdentityGraph graph = new IdentityGraph();
    UUID[] rootIds = roots.stream().map(ProfileId::value).toArray(UUID[]::new);
    jdbc.query("select id, parent_id, known, created_at from profile where root_id = any (?)", PROFILE,
        (Object) rootIds)
        .forEach(graph::add);
    graph.index();
    owners.forEach(owner -> graph.add(owner.identifier(), owner.profile()));
    jdbc.query("""
      select root_id, namespace, count(*) from profile join identifier on profile_id = profile.id
      where root_id = any (?) group by root_id, namespace""", row -> {
      graph.holds(new ProfileId(row.getObject(1, UUID.class)), Namespace.named(row.getString(2)).orElseThrow(),
          row.getInt(3));
    }, (Object) rootIds);
    parted(graph, rootIds);
    return graph;
  }

  private void parted(IdentityGraph graph, UUID[] rootIds) {
    jdbc.query("""
      select one_id, other_id from do_not_link where one_id in (select id from profile where root_id = any (?))""",
        row -> {
          graph.add(new IdentityGraph.Parted(new ProfileId(row.getObject(1, UUID.class)),
              new ProfileId(row.getObject(2, UUID.class))));
        }, (Object) rootIds);
  }

  /** The customer of each profile; a profile that was erased is missing. */
  Map<ProfileId, ProfileId> roots(Collection<ProfileId> profiles) {
    Map<ProfileId, ProfileId> roots = new HashMap<>();
    jdbc.query("select id, root_id from profile where id = any (?)", row -> {
      roots.put(new ProfileId(row.getObject(1, UUID.class)), new ProfileId(row.getObject(2, UUID.class)));
    }, (Object) profiles.stream().map(ProfileId::value).toArray(UUID[]::new));
    return roots;
  }

  /** Writes profiles as they stand in the graph now. */
  void save(IdentityGraph graph, Set<ProfileId> changed) {
    List<Profile> profiles = graph.profiles().stream().filter(profile -> changed.contains(profile.id())).toList();
    jdbc.update(
        """
      insert into profile (id, root_id, parent_id, known, created_at)
      select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::boolean[], ?::timestamptz[])
      on conflict (id) do update set root_id = excluded.root_id, parent_id = excluded.parent_id, known = excluded.known""",
        ids(profiles, Profile::id), ids(profiles, profile -> graph.root(profile.id())),
        profiles.stream().map(profile -> profile.parent().map(ProfileId::value).orElse(null)).toArray(UUID[]::new),
        profiles.stream().map(Profile::known).toArray(Boolean[]::new),
        profiles.stream().map(profile -> Timestamp.from(profile.createdAt())).toArray(Timestamp[]::new));
  }

  private static UUID[] ids(List<Profile> profiles, Function<Profile, ProfileId> id) {
    return profiles.stream().map(profile -> id.apply(profile).value()).toArray(UUID[]::new);
  }

  void link(List<Change.Linked> links, String source, Instant at) {
    jdbc.update("""
      insert into identifier (namespace, value, profile_id, linked_at, source)
      select namespace, value, profile, ?, ? from unnest(?::text[], ?::text[], ?::uuid[]) as t (namespace, value, profile)
      on conflict (namespace, value) do update
      set profile_id = excluded.profile_id, linked_at = excluded.linked_at, source = excluded.source""",
        Timestamp.from(at), source,
        links.stream().map(link -> link.identifier().namespace().key()).toArray(String[]::new),
        links.stream().map(link -> link.identifier().value()).toArray(String[]::new),
        links.stream().map(link -> link.profile().value()).toArray(UUID[]::new));
  }

  void record(Change.Merged merge, String source, String messageId, Instant at) {
    jdbc.update("""
      insert into merge (id, winner_id, loser_id, profiles, at, source, message_id, evidence)
      values (?, ?, ?, ?, ?, ?, ?, ?)""", merge.id(), merge.winner().value(), merge.loser().value(),
        merge.profiles().stream().map(ProfileId::value).toArray(UUID[]::new), Timestamp.from(at), source, messageId,
        merge.evidence().namespace().key());
  }
}
