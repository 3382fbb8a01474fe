package io.inyeon.collect;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was wrong with the events that could not be taken, so that whoever sends them can be told: counted by source, event,
 * field and fault, never with a value. Gathered in memory and written down every few seconds; a crash loses the last of them.
 */
@Component
class SourceProblems extends BackgroundLoop {
  private static final Duration EVERY = Duration.ofSeconds(2);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int MOST_WAITING = 500;
  private static final int MOST_KEPT = 1_000;
  private static final int LONGEST = 100;

  /** @param count how often since the first */
  record Told(String event, String field, String code, long count, Instant firstAt, Instant lastAt) {}

  private record Fault(String source, String event, String field, String code) {}

  private static final Comparator<Fault> ORDER = Comparator.comparing(Fault::source).thenComparing(Fault::event)
      .thenComparing(Fault::field).thenComparing(Fault::code);

  private record Seen(long count, Instant firstAt, Instant lastAt) {
    Seen and(Seen other) {
      return new Seen(count + other.count, firstAt, other.lastAt);
    }
  }

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Map<Fault, Seen> waiting = new HashMap<>();

  SourceProblems(JdbcTemplate jdbc, TransactionTemplate transaction, InstantSource clock) {
    super(Phases.ENGINE);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** @param event the name or type, as far as it could be read */
  void note(String source, String event, Flaw flaw) {
    Fault fault = new Fault(source, cut(event), cut(flaw.field()), flaw.code());
    Instant now = clock.instant();
    synchronized (waiting) {
      if (waiting.size() < MOST_WAITING || waiting.containsKey(fault)) {
        waiting.merge(fault, new Seen(1, now, now), Seen::and);
      }
    }
  }

  private static String cut(String text) {
    String start = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    byte[] bytes = start.replace('\0', ' ').getBytes(StandardCharsets.UTF_8); // half a letter becomes a question mark
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  protected Loop begin() {
    return Loop.start("source-problems", EVERY, EVERY, this::write);
  }

  private boolean write() {
    Map<Fault, Seen> taken;
    synchronized (waiting) {
      taken = Map.copyOf(waiting);
    }
    if (!taken.isEmpty()) {
      save(taken);
      synchronized (waiting) {
        taken.forEach((fault, seen) -> waiting.computeIfPresent(fault, (any, now) -> now.count == seen.count
            ? null
            : new Seen(now.count - seen.count, now.firstAt, now.lastAt)));
      }
    }
    return false;
  }

  /** In one order in all processes, so that none waits for another that waits for it; all or nothing, so that none counts twice. */
  private void save(Map<Fault, Seen> faults) {
    transaction.executeWithoutResult(status -> {
      add(faults);
      forgetOld(faults.keySet().stream().map(Fault::source).distinct().sorted().toArray(String[]::new));
    });
  }

  /** Whoever has the public key can send faults of any name: of each source only the latest are kept. */
  private void forgetOld(String[] sources) {
    jdbc.update("delete from collect_problem where last_at < ?", Timestamp.from(clock.instant().minus(KEPT)));
    jdbc.update("""
      delete from collect_problem where (source, event, field, code) in (
        select source, event, field, code from (
          select source, event, field, code, row_number() over (partition by source order by last_at desc, count desc) as place
          from collect_problem where source = any (?)) as ranked
        where place > ?)""", sources, MOST_KEPT);
  }

  private void add(Map<Fault, Seen> faults) {
    jdbc.batchUpdate("""
      insert into collect_problem (source, event, field, code, count, first_at, last_at) values (?, ?, ?, ?, ?, ?, ?)
      on conflict (source, event, field, code)
      do update set count = collect_problem.count + excluded.count, last_at = excluded.last_at""",
        faults.entrySet().stream().sorted(Map.Entry.comparingByKey(ORDER))
            .map(entry -> row(entry.getKey(), entry.getValue())).toList());
  }

  private static Object[] row(Fault fault, Seen seen) {
    return new Object[]{fault.source, fault.event, fault.field, fault.code, seen.count, Timestamp.from(seen.firstAt),
        Timestamp.from(seen.lastAt)};
  }

  /** The latest first. */
  List<Told> of(String source, int limit) {
    return jdbc.query("""
      select event, field, code, count, first_at, last_at from collect_problem where source = ?
      order by last_at desc limit ?""", (row, n) -> new Told(row.getString(1), row.getString(2), row.getString(3),
        row.getLong(4), row.getTimestamp(5).toInstant(), row.getTimestamp(6).toInstant()), source, limit);
  }

  @Override
  protected void ended() {
    write();
  }
}
