package io.inyeon.waiting;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.WaitingRank;
import io.inyeon.core.identity.Claim;
import io.inyeon.waiting.Waiting.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The SQL of those who wait. Entries that are told, ordered or let go are written under the locks of the levels of their thing,
 * taken before.
 */
@Component
class WaitingTable {
  static final String COLUMNS = """
    waiting.id, waiting.sku, waiting.profile_id, waiting.identifiers, waiting.quantity, waiting.channel, waiting.location,
    waiting.status, waiting.unused, waiting.orders, waiting.since, waiting.told, waiting.asked_at, waiting.held,
    waiting.until""";

  private final JdbcTemplate jdbc;

  WaitingTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Until the transaction ends nobody else asks for it in this name. */
  void hold(Sku sku, String name) {
    jdbc.query("select pg_advisory_xact_lock(hashtextextended('waiting ' || ? || ' ' || ?, 0))", row -> {
    }, sku.value(), name);
  }

  void insert(Waiting entry) {
    jdbc.update("""
      insert into waiting (id, sku, profile_id, identifiers, quantity, channel, location, status, orders, asked_at, since,
        updated_at, unused, arrival)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (select coalesce(max(id), 0) from stock_movement))""", entry.id(),
        entry.sku().value(),
        entry.profile().map(ProfileId::value).orElse(null), entry.claim().texts(), entry.quantity(), entry.channel(),
        entry.location().orElse(null), entry.status().word(), entry.rank().orders(), Timestamp.from(entry.askedAt()),
        Timestamp.from(entry.rank().since()), Timestamp.from(entry.askedAt()), entry.rank().unused());
  }

  /** How many holds these let lapse, or gave back, when they waited for it before; nothing of that ends by asking anew. */
  int unusedBefore(Sku sku, Collection<ProfileId> profiles, Claim claim) {
    return jdbc.query("""
      select coalesce(max(unused), 0) from waiting where sku = ? and status in ('left', 'lapsed')
        and (profile_id = any (?) or (profile_id is null and identifiers && ?::text[]))""", (row, n) -> row.getInt(1),
        sku.value(), ids(profiles), claim.texts()).getFirst();
  }

  Optional<Waiting> find(UUID id) {
    return jdbc.query("select " + COLUMNS + " from waiting where id = ?", (row, n) -> entry(row), id).stream()
        .findFirst();
  }

  /** Those by which these people wait for it, the first before; one who was told first of all. */
  List<Waiting> open(Sku sku, Collection<ProfileId> profiles, Claim claim) {
    return jdbc.query("select " + COLUMNS + " " + """
      from waiting where sku = ? and status in ('waiting', 'told') and (profile_id = any (?) or identifiers && ?::text[])
      order by status, since, id""", (row, n) -> entry(row), sku.value(), ids(profiles), claim.texts());
  }

  List<Waiting> ofSku(Sku sku, @Nullable Status status, Instant before, UUID beforeId, int limit) {
    return jdbc.query("select " + COLUMNS + " " + """
      from waiting where sku = ? and (?::text is null or status = ?) and (asked_at, id) < (?, ?)
      order by asked_at desc, id desc limit ?""", (row, n) -> entry(row), sku.value(), word(status), word(status),
        Timestamp.from(before), beforeId, limit);
  }

  List<Waiting> ofPeople(Collection<ProfileId> profiles, Instant before, UUID beforeId, int limit) {
    return jdbc.query("select " + COLUMNS + " " + """
      from waiting where profile_id = any (?) and (asked_at, id) < (?, ?) order by asked_at desc, id desc limit ?""",
        (row, n) -> entry(row), ids(profiles), Timestamp.from(before), beforeId, limit);
  }

  /** They want it no more. @return whether they waited */
  boolean left(UUID id, Instant now) {
    return jdbc.update(
        """
      update waiting set status = 'left', unused = unused + (status = 'told' and held)::int, updated_at = ? where id = ? and status in ('waiting', 'told')""",
        Timestamp.from(now), id) > 0;
  }

  private static @Nullable String word(@Nullable Status status) {
    return status == null ? null : status.word();
  }

  static UUID[] ids(Collection<ProfileId> profiles) {
    return profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
  }

  static Waiting entry(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    return new Waiting(id, new Sku(row.getString(2)),
        Optional.ofNullable(row.getObject(3, UUID.class)).map(ProfileId::new),
        Claim.read((String[]) row.getArray(4).getArray()), row.getInt(5), row.getString(6),
        Optional.ofNullable(row.getString(7)), Status.named(row.getString(8)).orElseThrow(),
        new WaitingRank(row.getInt(9), row.getInt(10), row.getTimestamp(11).toInstant(), id), row.getInt(12),
        row.getTimestamp(13).toInstant(), row.getBoolean(14),
        Optional.ofNullable(row.getTimestamp(15)).map(Timestamp::toInstant));
  }
}
