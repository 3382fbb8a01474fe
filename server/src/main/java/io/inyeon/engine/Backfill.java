package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.engine.Input;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.event.Event;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Tally;
import io.inyeon.customer.Customers;
import io.inyeon.log.LogReader;
import io.inyeon.log.Partitions;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives a new rulebook the history that its new counters missed. What stands on the log up to the rulebook's entry is
 * history and is read here; what comes after is counted live; the owner joins the two, once for each profile. It starts
 * nothing.
 */
@Component
public class Backfill {
  private static final int CUSTOMERS_AT_ONCE = 500;

  /** @param cursor the last customer done, in the order of their ids */
  record Task(long version, int partition, UUID cursor) {}

  private final JdbcTemplate jdbc;
  private final Rulebooks rulebooks;
  private final Customers customers;
  private final LogReader log;
  private final Inputs inputs;
  private final InstantSource clock;

  Backfill(JdbcTemplate jdbc, Rulebooks rulebooks, Customers customers, LogReader log, Inputs inputs,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.rulebooks = rulebooks;
    this.customers = customers;
    this.log = log;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** How many partitions still have history to read for a rulebook. */
  public long pending() {
    return jdbc.query("select count(*) from backfill where done_at is null", (row, n) -> row.getLong(1)).getFirst();
  }

  /** To be called as a partition passes to a new rulebook, in that transaction. */
  void plan(int partition, long before, long after) {
    if (!rulebooks.version(after).countersBeyond(rulebooks.version(before)).isEmpty()) {
      jdbc.update(
          "insert into backfill (version, partition, before, cursor) values (?, ?, ?, ?) on conflict do nothing", after,
          partition, before, new UUID(0, 0));
    }
  }

  Optional<Task> next(Collection<Integer> partitions) {
    return jdbc.query("""
      select version, partition, cursor from backfill where done_at is null and partition = any (?)
      order by version, partition limit 1""",
        (row, n) -> new Task(row.getLong(1), row.getInt(2), row.getObject(3, UUID.class)),
        (Object) partitions.toArray(Integer[]::new)).stream().findFirst();
  }

  /** The next customers of the task, each with what is to be recalled; and the cursor behind them, empty at the end. */
  record Slice(Map<CustomerId, Input.Recall> recalls, Optional<CustomerId> last) {}

  Slice slice(Task task) {
    List<CustomerId> roots = customers.after(new CustomerId(task.cursor), CUSTOMERS_AT_ONCE);
    List<CustomerId> ours = roots.stream().filter(root -> Partitions.of(root) == task.partition).toList();
    Map<ProfileId, CustomerId> owners = customers.profilesOf(ours);
    Map<CustomerId, Map<ProfileId, Map<String, Tally>>> found = new HashMap<>();
    tallies(task, owners.keySet())
        .forEach((profile, tallies) -> found.computeIfAbsent(owners.get(profile), any -> new HashMap<>()).put(profile,
            tallies));
    Map<CustomerId, Input.Recall> recalls = new HashMap<>();
    found.forEach(
        (customer, tallies) -> recalls.put(customer, new Input.Recall(clock.instant(), task.version, tallies)));
    return new Slice(recalls, roots.isEmpty() ? Optional.empty() : Optional.of(roots.getLast()));
  }

  private Map<ProfileId, Map<String, Tally>> tallies(Task task, Set<ProfileId> profiles) {
    Map<String, Rule.Performed> counters = rulebooks.version(task.version).countersBeyond(before(task));
    Set<String> names = counters.values().stream().map(counter -> counter.match().event()).collect(Collectors.toSet());
    Map<ProfileId, Map<String, Tally>> found = new HashMap<>();
    log.history(profiles, names, starts(task.version), row -> {
      Map<String, Tally> tallies = found.computeIfAbsent(row.profile(), any -> new HashMap<>());
      Event event = inputs.event(row);
      counters.forEach((key, counter) -> count(event, key, counter, tallies));
    });
    return found;
  }

  private static void count(Event event, String key, Rule.Performed counter, Map<String, Tally> tallies) {
    if (counter.match().matches(event)) {
      tallies.put(key, tallies.getOrDefault(key, Tally.EMPTY).add(event.occurredAt(), counter.bound()));
    }
  }

  private Rulebook before(Task task) {
    return rulebooks.version(jdbc.query("select before from backfill where version = ? and partition = ?",
        (row, n) -> row.getLong(1), task.version, task.partition).getFirst());
  }

  private Map<Integer, Long> starts(long version) {
    Map<Integer, Long> starts = new HashMap<>();
    jdbc.query("select partition, position from rulebook_start where version = ?", row -> {
      starts.put(row.getInt(1), row.getLong(2));
    }, version);
    return starts;
  }

  void advance(Task task, Optional<CustomerId> last) {
    jdbc.update("update backfill set cursor = ?, done_at = ? where version = ? and partition = ?",
        last.map(CustomerId::value).orElse(task.cursor), last.isPresent() ? null : Timestamp.from(clock.instant()),
        task.version, task.partition);
  }
}
