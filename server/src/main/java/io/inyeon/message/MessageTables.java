package io.inyeon.message;

import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.event.LogPosition;
import io.inyeon.log.Ownership.Owned;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The SQL of a message's life: queued, claimed, submitting, then accepted, rejected, refused, retry or unknown. */
@Component
class MessageTables {
  private static final String COLUMNS = """
    message.id, message.partition, profile_id, run_id, journey, version, node, channel, endpoint, purpose, class,
    entry_partition, entry_position, entry_at, message.epoch, attempts, created_at""";
  private static final RowMapper<Message> MESSAGE = (row, n) -> new Message(row.getObject(1, UUID.class), row.getInt(2),
      new ProfileId(row.getObject(3, UUID.class)), row.getObject(4, UUID.class), row.getString(5), row.getInt(6),
      row.getString(7), row.getString(8), row.getString(9), row.getString(10),
      MessageClass.valueOf(row.getString(11).toUpperCase(Locale.ROOT)),
      new LogPosition(row.getInt(12), row.getLong(13), row.getTimestamp(14).toInstant()), row.getLong(15),
      row.getInt(16), row.getTimestamp(17).toInstant());

  private final JdbcTemplate jdbc;

  MessageTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What was only claimed, by an owner before us or in a pass of ours that broke off, is free again. */
  void requeue(Collection<Owned> owned) {
    jdbc.update("""
      update message set status = 'queued', attempts = attempts - 1 from unnest(?::smallint[], ?::bigint[]) as mine (p, e)
      where partition = p and status = 'claimed' and epoch <= e""", partitions(owned), epochs(owned));
  }

  /** What was being submitted may have gone or not: nobody can tell, and nobody tries again. */
  List<Message> lose(Collection<Owned> owned, String reason, Instant now) {
    return jdbc.query("""
      update message set status = 'unknown', reason = ?, settled_at = ?
      from unnest(?::smallint[], ?::bigint[]) as mine (p, e)
      where partition = p and status = 'submitting' and epoch <= e
      returning""" + " " + COLUMNS, MESSAGE, reason, Timestamp.from(now), partitions(owned), epochs(owned));
  }

  /** Whatever had not come to its end, whoever owns it. */
  List<Message> loseAll(String reason, Instant now) {
    return jdbc.query("""
      update message set status = 'unknown', reason = ?, settled_at = ?
      where status in ('queued', 'claimed', 'submitting', 'retry')
      returning""" + " " + COLUMNS, MESSAGE, reason, Timestamp.from(now));
  }

  /** @param reach the last position of each partition, in the order of their numbers */
  void restored(UUID id, Instant at, List<Long> reach) {
    jdbc.update("insert into restore (id, at, reach) values (?, ?, ?)", id, Timestamp.from(at),
        reach.toArray(Long[]::new));
  }

  /** Those whose run had begun when a backup that was restored later was made. */
  Set<UUID> begunBeforeRestore(Collection<Message> messages) {
    return Set.copyOf(jdbc.queryForList("""
      select distinct message.id from message
      join restore on case when entry_position = 0 then entry_at <= restore.at
        else entry_position <= reach[entry_partition + 1] end
      where message.id = any (?)""", UUID.class, (Object) messages.stream().map(Message::id).toArray(UUID[]::new)));
  }

  /** @param paused the journeys whose messages wait */
  List<Message> claim(Collection<Owned> owned, Set<String> paused, Instant now, int limit) {
    return jdbc.query("""
      update message set status = 'claimed', epoch = e, attempts = attempts + 1
      from (select id, e from message join unnest(?::smallint[], ?::bigint[]) as mine (p, e) on partition = p
        where status in ('queued', 'retry') and next_attempt_at <= ? and journey <> all (?)
        order by next_attempt_at limit ?
        for update of message skip locked) as next
      where message.id = next.id
      returning""" + " " + COLUMNS, MESSAGE, partitions(owned), epochs(owned), Timestamp.from(now),
        paused.toArray(String[]::new), limit);
  }

  /** @return those that are still there: an erasure that was under way may have taken some */
  Set<UUID> submitting(Collection<Message> messages) {
    return Set.copyOf(jdbc.queryForList("update message set status = 'submitting' where id = any (?) returning id",
        UUID.class, (Object) messages.stream().map(Message::id).toArray(UUID[]::new)));
  }

  /** @return false when the message has been erased meanwhile */
  boolean settle(Message message, String status, @Nullable String reason, @Nullable String providerId, Instant now) {
    return jdbc.update("""
      update message set status = ?, reason = ?, provider_id = ?, settled_at = ?
      where id = ? and status in ('claimed', 'submitting', 'unknown')""", status, reason, providerId,
        Timestamp.from(now),
        message.id()) == 1;
  }

  void retry(Message message, String reason, Instant at) {
    jdbc.update("""
      update message set status = 'retry', reason = ?, next_attempt_at = ? where id = ? and status = 'submitting'""",
        reason, Timestamp.from(at), message.id());
  }

  /** Not before then. */
  void postpone(Message message, String reason, Instant until) {
    jdbc.update("""
      update message set status = 'queued', reason = ?, attempts = attempts - 1, next_attempt_at = ?
      where id = ? and status = 'claimed'""", reason, Timestamp.from(until), message.id());
  }

  private static Integer[] partitions(Collection<Owned> owned) {
    return owned.stream().map(Owned::partition).toArray(Integer[]::new);
  }

  private static Long[] epochs(Collection<Owned> owned) {
    return owned.stream().map(Owned::epoch).toArray(Long[]::new);
  }
}
