package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.customer.Customers;
import io.inyeon.log.Partitions;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings every customer of a partition under a new rulebook, whether or not anything happens to them: slice by slice, between
 * the batches that are live. Whoever is touched by something live meanwhile is brought there at once, by {@link Recaller}; so
 * nobody is ever judged by half a memory, and nothing is started.
 */
@Component
public class Backfill {
  private static final int LOOKED_AT = 8_000;

  /** @param cursor the last customer done, in the order of their ids */
  record Task(long version, int partition, UUID cursor) {}

  private final JdbcTemplate jdbc;
  private final Rulebooks rulebooks;
  private final Customers customers;
  private final InstantSource clock;

  Backfill(JdbcTemplate jdbc, Rulebooks rulebooks, Customers customers, InstantSource clock) {
    this.jdbc = jdbc;
    this.rulebooks = rulebooks;
    this.customers = customers;
    this.clock = clock;
  }

  /** How many partitions have still to be brought under a rulebook. */
  public long pending() {
    return jdbc.query("select count(*) from backfill where done_at is null", (row, n) -> row.getLong(1)).getFirst();
  }

  /** How far all partitions are in what a segment of this rulebook version needs, from 0 to 1. Ids are random: so far is so much. */
  public double progress(long since) {
    double missing = jdbc.query("""
      select coalesce(sum(1 - case when cursor = '00000000-0000-0000-0000-000000000000' then 0
        else ('x' || substr(cursor::text, 1, 7))::bit(28)::int / 268435456.0 end), 0)
      from backfill where done_at is null and version >= ?""", (row, n) -> row.getDouble(1), since).getFirst();
    long behind = jdbc.query("select count(*) from log_owner where rulebook < ?", (row, n) -> row.getLong(1), since)
        .getFirst();
    return Math.max(0, 1 - (missing + behind) / Partitions.COUNT);
  }

  /** To be called as a partition passes to a new rulebook, in that transaction. An older task has become part of this one. */
  void plan(int partition, long before, long after) {
    Rulebook next = rulebooks.version(after);
    boolean anew = next.newestQuestion() > before || next.segments().newest() > before
        || next.journeysSince() > before;
    boolean unfinished = jdbc.update("update backfill set done_at = ? where partition = ? and done_at is null",
        Timestamp.from(clock.instant()), partition) > 0;
    if (anew || unfinished) {
      jdbc.update(
          "insert into backfill (version, partition, before, cursor) values (?, ?, ?, ?) on conflict do nothing", after,
          partition, before, new UUID(0, 0));
    }
  }

  /** What is under way, by partition. */
  Map<Integer, Task> tasks() {
    Map<Integer, Task> tasks = new HashMap<>();
    jdbc.query("select version, partition, cursor from backfill where done_at is null", row -> {
      tasks.put(row.getInt(2), new Task(row.getLong(1), row.getInt(2), row.getObject(3, UUID.class)));
    });
    return tasks;
  }

  /** The next customers of the task; and the cursor behind them, empty at the end. */
  record Slice(List<CustomerId> customers, Optional<CustomerId> last) {}

  Slice slice(Task task) {
    List<CustomerId> looked = customers.after(new CustomerId(task.cursor), LOOKED_AT);
    return new Slice(looked.stream().filter(customer -> Partitions.of(customer) == task.partition).toList(),
        looked.isEmpty() ? Optional.empty() : Optional.of(looked.getLast()));
  }

  void advance(Task task, Optional<CustomerId> last) {
    jdbc.update("update backfill set cursor = ?, done_at = ? where version = ? and partition = ?",
        last.map(CustomerId::value).orElse(task.cursor), last.isPresent() ? null : Timestamp.from(clock.instant()),
        task.version, task.partition);
  }
}
