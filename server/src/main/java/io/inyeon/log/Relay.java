package io.inyeon.log;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the outbox to the log, in its order: deletes and appends in one transaction, one process at a time. The
 * messageId is a second guard against telling a thing twice.
 */
@Component
class Relay {
  static final int MOST_AT_ONCE = 1_000;

  private record Row(long id, EventOutbox.Note note) {}

  private final JdbcTemplate jdbc;
  private final LogTables tables;
  private final TransactionTemplate transaction;
  private final EventOutbox outbox;
  private final Appender appender;
  private final Signals signals;

  Relay(JdbcTemplate jdbc, LogTables tables, TransactionTemplate transaction, EventOutbox outbox, Appender appender,
      Signals signals) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.transaction = transaction;
    this.outbox = outbox;
    this.appender = appender;
    this.signals = signals;
  }

  /** @return how many rows it brought: none while another process is at it */
  int relay() {
    int count = transaction.execute(status -> {
      List<Row> rows = take();
      append(rows);
      return rows.size();
    });
    if (count > 0) {
      signals.fire(Signals.Topic.LOG);
    }
    return count;
  }

  private List<Row> take() {
    boolean mine = Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, Locks.RELAY));
    if (!mine) {
      return List.of();
    }
    return jdbc.query("select id, body from event_outbox order by id limit ?",
        (row, n) -> new Row(row.getLong(1), outbox.read(row.getString(2))), MOST_AT_ONCE);
  }

  /** Runs of events go together; a command keeps its place between them. */
  private void append(List<Row> rows) {
    if (!rows.isEmpty()) {
      tables.lockAll(); // in their order, since the rows come in another
    }
    List<Incoming> events = new ArrayList<>();
    for (Row row : rows) {
      if (row.note().kind() == Kind.EVENT) {
        events.add(outbox.incoming(row.note()));
      } else {
        flush(events);
        appender.append(List.of(outbox.command(row.note())));
      }
    }
    flush(events);
    if (!rows.isEmpty()) {
      jdbc.update("delete from event_outbox where id = any (?)",
          (Object) rows.stream().map(Row::id).toArray(Long[]::new));
    }
  }

  private void flush(List<Incoming> events) {
    if (!events.isEmpty()) {
      appender.appendEvents(events);
      events.clear();
    }
  }
}
