package io.inyeon.log;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.event.LogPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads the log back. */
@Component
public class LogReader {
  private static final String COLUMNS = """
    select partition, position, received_at, kind, customer_id, profile_id, imported, occurred_at, type, name, channel,
      source, message_id, payload::text
    from event
    """;
  private static final RowMapper<LogRow> ROW = (row, n) -> row(row);

  private final JdbcTemplate jdbc;
  private final JdbcTemplate streaming;

  LogReader(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    streaming.setFetchSize(500);
  }

  /**
   * Entries of a partition after a position, in order. Of events that tell nothing of the customer only those of the given
   * names: what concerns nobody is not even fetched.
   *
   * @param from the receivedAt of that position, which spares older storage partitions
   * @param until the last position to look at
   */
  public List<LogRow> after(LogPosition from, long until, Collection<String> names, int limit) {
    return jdbc.query(COLUMNS + """
      where partition = ? and position > ? and position <= ? and received_at >= ?
        and (kind <> 0 or telling or name = any (?))
      order by position limit ?""", ROW, from.partition(), from.position(), until,
        Timestamp.from(from.receivedAt()), names.toArray(String[]::new), limit);
  }

  /**
   * The latest of what others told of all customers, so many of each partition; without the few that are large. Row by row within
   * a transaction; outside of one all at once.
   */
  public void latest(int ofEach, int mostBytes, Consumer<LogRow> reader) {
    streaming.query("""
      select latest.* from log_sequencer cross join lateral (
        select event.partition, position, received_at, kind, customer_id, profile_id, imported, occurred_at, type, name,
          channel, source, message_id, payload::text
        from event where event.partition = log_sequencer.partition and kind = 0
          and not (source = ? and type = ?) and pg_column_size(payload) <= ?
        order by position desc limit ?) as latest""", row -> {
      reader.accept(row(row));
    }, Event.INTERNAL, EventType.IDENTIFY.word(), mostBytes, ofEach);
  }

  /** What these profiles did of these names, up to a position on each partition; row by row, however much it is. */
  public void history(Collection<ProfileId> profiles, Collection<String> names, Map<Integer, Long> until,
      Consumer<LogRow> reader) {
    streaming.query(COLUMNS + """
        join unnest(?::smallint[], ?::bigint[]) as reach (p, last) on p = partition
        where profile_id = any (?) and kind = 0 and name = any (?) and position <= last""",
        row -> {
          reader.accept(row(row));
        }, until.keySet().toArray(Integer[]::new), until.values().toArray(Long[]::new),
        profiles.stream().map(ProfileId::value).toArray(UUID[]::new), names.toArray(String[]::new));
  }

  /** What these profiles did of these names; row by row, however much it is. */
  public void named(Collection<ProfileId> profiles, Collection<String> names, Consumer<LogRow> reader) {
    streaming.query(COLUMNS + "where profile_id = any (?) and kind = 0 and name = any (?)", row -> {
      reader.accept(row(row));
    }, profiles.stream().map(ProfileId::value).toArray(UUID[]::new), names.toArray(String[]::new));
  }

  /** All that tells something of these profiles, and what they did of these names; row by row, however much it is. */
  public void toldBy(Collection<ProfileId> profiles, Collection<String> names, Consumer<LogRow> reader) {
    streaming.query(COLUMNS + "where profile_id = any (?) and kind = 0 and (telling or name = any (?))", row -> {
      reader.accept(row(row));
    }, profiles.stream().map(ProfileId::value).toArray(UUID[]::new), names.toArray(String[]::new));
  }

  /** Customers whose profiles come or go after this position of the partition. Served by the index event_position. */
  public Set<CustomerId> movingAfter(LogPosition from) {
    return new HashSet<>(jdbc.query("""
      select distinct customer_id from event
      where partition = ? and position > ? and received_at >= ? and kind in (1, 2, 3)""",
        (row, n) -> new CustomerId(row.getObject(1, UUID.class)), from.partition(), from.position(),
        Timestamp.from(from.receivedAt())));
  }

  public List<LogRow> at(Collection<LogPosition> positions) {
    return positions.stream().flatMap(at -> jdbc.query(
        COLUMNS + "where partition = ? and position = ? and received_at = ?", ROW, at.partition(), at.position(),
        Timestamp.from(at.receivedAt())).stream()).toList();
  }

  /**
   * What happened to these profiles, newest first, after a cursor. Each profile's latest by themselves, so that the index
   * event_profile is read from its end and no further than a page.
   */
  public List<LogRow> ofProfiles(Collection<ProfileId> profiles, LogFilter filter, Instant before, LogPosition cursor,
      int limit) {
    String[] channels = filter.channels().toArray(String[]::new);
    String[] names = filter.names().toArray(String[]::new);
    return jdbc.query("""
      select latest.* from unnest(?::uuid[]) as owner (id) cross join lateral (
        select partition, position, received_at, kind, customer_id, profile_id, imported, occurred_at, type, name, channel,
          source, message_id, payload::text
        from event where profile_id = owner.id and kind = 0 and occurred_at <= ?
          and (occurred_at, received_at, partition, position) < (?, ?, ?, ?)
          and (cardinality(?::text[]) = 0 or channel = any (?)) and (cardinality(?::text[]) = 0 or name = any (?))
        order by occurred_at desc, received_at desc, partition desc, position desc limit ?) as latest
      order by occurred_at desc, received_at desc, partition desc, position desc limit ?""", ROW,
        profiles.stream().map(ProfileId::value).toArray(UUID[]::new), Timestamp.from(before), Timestamp.from(before),
        Timestamp.from(cursor.receivedAt()), cursor.partition(), cursor.position(), channels, channels, names, names,
        limit, limit);
  }

  /** What came of one message: the events of these names whose property {@code effect} is its id, the oldest first. */
  public List<LogRow> ofMessage(Collection<ProfileId> profiles, Collection<String> names, UUID message, int limit) {
    return jdbc.query(COLUMNS + """
      where profile_id = any (?) and kind = 0 and name = any (?) and payload -> 'properties' ->> 'effect' = ?
      order by occurred_at, received_at, partition, position limit ?""", ROW,
        profiles.stream().map(ProfileId::value).toArray(UUID[]::new), names.toArray(String[]::new), message.toString(),
        limit);
  }

  static LogRow row(ResultSet row) throws SQLException {
    LogPosition at = new LogPosition(row.getInt(1), row.getLong(2), row.getTimestamp(3).toInstant());
    return new LogRow(at, Kind.of(row.getShort(4)), new CustomerId(row.getObject(5, UUID.class)),
        new ProfileId(row.getObject(6, UUID.class)), row.getBoolean(7), row.getTimestamp(8).toInstant(),
        row.getString(9),
        row.getString(10), row.getString(11), row.getString(12), row.getString(13), row.getString(14));
  }
}
