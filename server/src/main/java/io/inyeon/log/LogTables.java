package io.inyeon.log;

import io.inyeon.log.Appender.PlacedEntry;
import io.inyeon.log.Appender.Sequencer;
import io.inyeon.postgres.BinaryCopy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of appending. */
@Component
class LogTables {
  private static final String COPY_EVENTS = """
    copy event (partition, position, received_at, occurred_at, kind, imported, future, telling, customer_id, profile_id, type, name,
      channel, source, message_id, payload)
    from stdin (format binary)""";

  private final JdbcTemplate jdbc;

  LogTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Remembers the keys; returns those that nobody had claimed. In key order, so that two processes cannot dead-lock. */
  Set<UUID> claimKeys(Map<UUID, Incoming> events, Instant now) {
    UUID[] keys = events.keySet().toArray(UUID[]::new);
    Boolean[] imported = events.values().stream().map(Incoming::imported).toArray(Boolean[]::new);
    return new HashSet<>(jdbc.query("""
      insert into event_key (key, received_at, imported)
      select key, ?, imported from unnest(?::uuid[], ?::boolean[]) as t (key, imported) order by key
      on conflict do nothing
      returning key""", (row, n) -> row.getObject(1, UUID.class), Timestamp.from(now), keys, imported));
  }

  Map<Integer, Sequencer> lock(Collection<Integer> partitions) {
    return Appender.byPartition(jdbc.query("""
      select partition, next_position, last_received_at, events
      from log_sequencer where partition = any (?::smallint[]) order by partition for update""",
        (row, n) -> new Sequencer(row.getInt(1), row.getLong(2), row.getTimestamp(3).toInstant(), row.getLong(4)),
        (Object) partitions.toArray(Integer[]::new)));
  }

  void lockAll() {
    lock(IntStream.range(0, Partitions.COUNT).boxed().toList());
  }

  void advance(List<Sequencer> sequencers) {
    jdbc.batchUpdate("""
      update log_sequencer set next_position = ?, last_received_at = ?, events = ? where partition = ?""",
        sequencers.stream().map(s -> new Object[]{s.nextPosition(), Timestamp.from(s.lastReceivedAt()), s.events(),
            s.partition()}).toList());
  }

  void insert(List<PlacedEntry> entries) {
    BinaryCopy.into(jdbc, COPY_EVENTS, entries, LogTables::write);
  }

  private static void write(PlacedEntry placed, BinaryCopy.Row row) {
    Entry entry = placed.entry();
    row.smallint(placed.partition()).bigint(placed.position()).timestamp(placed.receivedAt())
        .timestamp(placed.occurredAt()).smallint(entry.kind().code())
        .bool(entry.event().map(Incoming::imported).orElse(false)).bool(placed.future()).bool(entry.telling())
        .uuid(entry.customer().value())
        .uuid(entry.profile().value());
    if (entry.event().isPresent()) {
      Incoming event = entry.event().get();
      row.text(event.type().word()).text(event.name()).text(event.channel()).text(event.source())
          .text(event.messageId());
    } else {
      row.text("").text("").text("").text("").text("");
    }
    row.jsonb(entry.payload());
  }
}
