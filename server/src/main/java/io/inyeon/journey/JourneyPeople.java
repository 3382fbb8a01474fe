package io.inyeon.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.core.ProfileId;
import io.inyeon.customer.KnownPeople;
import io.inyeon.customer.KnownPeople.Known;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who is in a journey now. */
@Component
class JourneyPeople {
  /**
   * Somebody inside.
   *
   * @param name as the person gave it; absent when they gave none
   * @param since when they came to the node
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Traveller(String runId, String customerId, @Nullable String name, String node, Instant since,
      Instant enteredAt,
      String entryKey) {}

  private record Found(UUID run, ProfileId profile, String node, Instant since, Instant enteredAt, String key) {}

  private final JdbcTemplate jdbc;
  private final KnownPeople people;

  JourneyPeople(JdbcTemplate jdbc, KnownPeople people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** @param node null for all; of one instant those are left out that a cursor before it has shown */
  List<Traveller> of(String journey, @Nullable String node, Instant before, UUID beforeId, int limit) {
    List<Found> found = node == null
        ? anywhere(journey, before, beforeId, limit)
        : at(journey, node, before, beforeId, limit);
    Map<ProfileId, Known> known = people.of(found.stream().map(Found::profile).toList());
    return found.stream().map(one -> named(one, Optional.ofNullable(known.get(one.profile)))).toList();
  }

  /** Served by the index journey_run_inside. */
  private List<Found> anywhere(String journey, Instant before, UUID beforeId, int limit) {
    return jdbc.query("""
      select id, profile_id, node, since, entered_at, entry_key from journey_run
      where journey = ? and ended_at is null and node is not null and (since, id) < (?, ?)
      order by since desc, id desc limit ?""", (row, n) -> found(row), journey, Timestamp.from(before), beforeId,
        limit);
  }

  /** Served by the index journey_run_there. */
  private List<Found> at(String journey, String node, Instant before, UUID beforeId, int limit) {
    return jdbc.query("""
      select id, profile_id, node, since, entered_at, entry_key from journey_run
      where journey = ? and ended_at is null and node = ? and (since, id) < (?, ?)
      order by since desc, id desc limit ?""", (row, n) -> found(row), journey, node, Timestamp.from(before), beforeId,
        limit);
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(row.getObject(1, UUID.class), new ProfileId(row.getObject(2, UUID.class)), row.getString(3),
        row.getTimestamp(4).toInstant(), row.getTimestamp(5).toInstant(), row.getString(6));
  }

  /**
   * One of a customer's runs.
   *
   * @param node where it is; absent once it has ended
   * @param outcome how it ended; absent while it goes on
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CustomerRun(String runId, String journey, int version, @Nullable String node, Instant enteredAt,
      @Nullable Instant endedAt, @Nullable String outcome, String entryKey) {}

  /** Those under way first, then the latest that have ended. */
  List<CustomerRun> ofCustomer(Collection<ProfileId> profiles, int limit) {
    return ofCustomer(null, profiles, limit);
  }

  /** @param journey null for all */
  List<CustomerRun> ofCustomer(@Nullable String journey, Collection<ProfileId> profiles, int limit) {
    return jdbc.query("""
      select id, journey, version, node, entered_at, ended_at, outcome, entry_key from journey_run
      where profile_id = any (?) and (?::text is null or journey = ?)
      order by ended_at is not null, entered_at desc, id limit ?""",
        (row, n) -> new CustomerRun(row.getString(1), row.getString(2), row.getInt(3), row.getString(4),
            row.getTimestamp(5).toInstant(), row.getTimestamp(6) == null ? null : row.getTimestamp(6).toInstant(),
            row.getString(7), row.getString(8)),
        profiles.stream().map(ProfileId::value).toArray(UUID[]::new), journey, journey, limit);
  }

  private static Traveller named(Found found, Optional<Known> known) {
    return new Traveller(found.run.toString(),
        known.map(one -> one.id().toString()).orElse(found.profile.toString()),
        known.flatMap(Known::name).orElse(null), found.node, found.since, found.enteredAt, found.key);
  }
}
