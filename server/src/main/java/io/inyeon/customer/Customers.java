package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.identity.Claim;
import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.Namespace;
import io.inyeon.web.InstantCursor;
import io.inyeon.web.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** Finds customers. */
@Service
public class Customers {
  private final JdbcTemplate jdbc;

  Customers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The customer that this id stands for today: after a merge the old id still finds them. */
  public Optional<CustomerId> find(ProfileId id) {
    return jdbc.query("select root_id from profile where id = ?",
        (row, n) -> new CustomerId(row.getObject(1, UUID.class)), id.value()).stream().findFirst();
  }

  /** @throws Problem 404 when there is no such customer */
  public CustomerId require(String id) {
    try {
      return find(ProfileId.of(id)).orElseThrow(() -> Problem.notFound("customer"));
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("customer");
    }
  }

  public List<ProfileId> profilesOf(CustomerId customer) {
    return jdbc.query("select id from profile where root_id = ? order by created_at, id",
        (row, n) -> new ProfileId(row.getObject(1, UUID.class)), customer.value());
  }

  /** Customers in the order of their ids, after a cursor. */
  public List<CustomerId> after(CustomerId cursor, int limit) {
    return jdbc.query("select id from profile where parent_id is null and id > ? order by id limit ?",
        (row, n) -> new CustomerId(row.getObject(1, UUID.class)), cursor.value(), limit);
  }

  /** The profiles of several customers, each with whose it is. */
  public Map<ProfileId, CustomerId> profilesOf(Collection<CustomerId> owners) {
    Map<ProfileId, CustomerId> profiles = new HashMap<>();
    jdbc.query("select id, root_id from profile where root_id = any (?)", row -> {
      profiles.put(new ProfileId(row.getObject(1, UUID.class)), new CustomerId(row.getObject(2, UUID.class)));
    }, (Object) owners.stream().map(CustomerId::value).toArray(UUID[]::new));
    return profiles;
  }

  /** Whose these profiles are; one that was erased is missing. */
  public Map<ProfileId, CustomerId> ownersOf(Collection<ProfileId> profiles) {
    Map<ProfileId, CustomerId> owners = new HashMap<>();
    jdbc.query("select id, root_id from profile where id = any (?)", row -> {
      owners.put(new ProfileId(row.getObject(1, UUID.class)), new CustomerId(row.getObject(2, UUID.class)));
    }, (Object) profiles.stream().map(ProfileId::value).distinct().toArray(UUID[]::new));
    return owners;
  }

  /** Whoever has this identifier, as somebody wrote it. */
  public Optional<CustomerId> lookup(Namespace namespace, String written) {
    return Normal.of(namespace, written).flatMap(this::owner);
  }

  /** Whoever has one of these identifiers, the strongest first. */
  public Optional<CustomerId> named(Claim claim) {
    return claim.identifiers().stream().flatMap(identifier -> owner(identifier).stream()).findFirst();
  }

  private Optional<CustomerId> owner(Identifier identifier) {
    return jdbc.query("""
      select root_id from identifier join profile on profile.id = profile_id where namespace = ? and value = ?""",
        (row, n) -> new CustomerId(row.getObject(1, UUID.class)), identifier.namespace().key(), identifier.value())
        .stream()
        .findFirst();
  }

  /** The profile that holds an address, so that a consent stays with it through merges. */
  Optional<ProfileId> profileOf(CustomerId customer, String address) {
    return jdbc.query("""
      select profile_id from identifier join profile on profile.id = profile_id where root_id = ? and value = ?""",
        (row, n) -> new ProfileId(row.getObject(1, UUID.class)), customer.value(), address).stream().findFirst();
  }

  /** A customer, and since when we know of them. */
  record Since(CustomerId id, Instant createdAt) {}

  /** Served by the index profile_newest. */
  List<Since> newest(InstantCursor from, int limit) {
    return jdbc.query("""
      select id, created_at from profile where parent_id is null and (created_at, id) < (?, ?)
      order by created_at desc, id desc limit ?""",
        (row, n) -> new Since(new CustomerId(row.getObject(1, UUID.class)), row.getTimestamp(2).toInstant()),
        Timestamp.from(from.before()), from.id(), limit);
  }

  List<CustomerView.KnownIdentifier> identifiers(CustomerId customer) {
    return identifiers(List.of(customer)).getOrDefault(customer, List.of());
  }

  /** Of several customers, each one's in the order in which we came to know them. */
  Map<CustomerId, List<CustomerView.KnownIdentifier>> identifiers(Collection<CustomerId> owners) {
    Map<CustomerId, List<CustomerView.KnownIdentifier>> known = new HashMap<>();
    jdbc.query("""
      select namespace, value, linked_at, source, profile_id, root_id
      from identifier join profile on profile.id = profile_id
      where root_id = any (?) order by linked_at, namespace, value""", row -> {
      known.computeIfAbsent(new CustomerId(row.getObject(6, UUID.class)), any -> new ArrayList<>())
          .add(new CustomerView.KnownIdentifier(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant(),
              row.getString(4), row.getString(5)));
    }, (Object) owners.stream().map(CustomerId::value).toArray(UUID[]::new));
    return known;
  }

  /** Arrays, since the indexes merge_winner and merge_loser serve no "or" of subqueries. */
  List<CustomerView.MergeView> merges(CustomerId customer) {
    return jdbc.query("""
      select id, winner_id, loser_id, at, source, message_id, evidence, undone_at from merge
      where winner_id = any (array(select id from profile where root_id = ?))
        or loser_id = any (array(select id from profile where root_id = ?))
      order by at desc, id""",
        (row, n) -> new CustomerView.MergeView(row.getString(1), row.getString(2), row.getString(3),
            row.getTimestamp(4).toInstant(), row.getString(5), row.getString(6), row.getString(7),
            row.getTimestamp(8) == null ? null : row.getTimestamp(8).toInstant()),
        customer.value(), customer.value());
  }
}
