package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.engine.Engine;
import io.inyeon.log.Partitions;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of states and timers. */
@Component
class States {
  /** A state as stored, and when its timer is set to. */
  record Stored(CustomerState state, Optional<Instant> timer) {}

  private final JdbcTemplate jdbc;
  private final StateCodec codec;

  States(JdbcTemplate jdbc, StateCodec codec) {
    this.jdbc = jdbc;
    this.codec = codec;
  }

  Map<CustomerId, Stored> load(Collection<CustomerId> customers) {
    Map<CustomerId, Stored> states = new HashMap<>();
    jdbc.query("""
      select customer_id, state, due_at from customer_state left join timer using (customer_id)
      where customer_id = any (?)""", row -> {
      CustomerId id = new CustomerId(row.getObject(1, UUID.class));
      states.put(id,
          new Stored(codec.read(row.getBytes(2)), Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant)));
    }, (Object) customers.stream().map(CustomerId::value).toArray(UUID[]::new));
    return states;
  }

  void save(int partition, Collection<CustomerState> states) {
    List<CustomerState> kept = states.stream().filter(state -> !Engine.isEmpty(state)).toList();
    List<CustomerState> gone = states.stream().filter(Engine::isEmpty).toList();
    if (!kept.isEmpty()) {
      jdbc.update("""
        insert into customer_state (customer_id, partition, state)
        select id, ?, state from unnest(?::uuid[], ?::bytea[]) as t (id, state)
        on conflict (customer_id) do update set state = excluded.state, partition = excluded.partition""", partition,
          kept.stream().map(state -> state.id().value()).toArray(UUID[]::new),
          kept.stream().map(codec::write).toArray(byte[][]::new));
    }
    if (!gone.isEmpty()) {
      jdbc.update("delete from customer_state where customer_id = any (?)",
          (Object) gone.stream().map(state -> state.id().value()).toArray(UUID[]::new));
    }
  }

  List<CustomerId> due(int partition, Instant now, int limit) {
    return jdbc.query("select customer_id from timer where partition = ? and due_at <= ? order by due_at limit ?",
        (row, n) -> new CustomerId(row.getObject(1, UUID.class)), partition, Timestamp.from(now), limit);
  }

  /** The partitions in which something is due. */
  List<Integer> partitionsDue(Instant now) {
    return jdbc.query("""
        select p from generate_series(0, ?) as p
        where exists (select 1 from timer where partition = p and due_at <= ?)""", (row, n) -> row.getInt(1),
        Partitions.COUNT - 1, Timestamp.from(now));
  }

  void arm(int partition, Map<CustomerId, Instant> timers) {
    if (!timers.isEmpty()) {
      jdbc.batchUpdate("""
        insert into timer (customer_id, partition, due_at) values (?, ?, ?)
        on conflict (customer_id) do update set due_at = excluded.due_at, partition = excluded.partition""",
          timers.entrySet().stream()
              .map(timer -> new Object[]{timer.getKey().value(), partition, Timestamp.from(timer.getValue())})
              .toList());
    }
  }

  void disarm(Collection<CustomerId> customers) {
    if (!customers.isEmpty()) {
      jdbc.update("delete from timer where customer_id = any (?)",
          (Object) customers.stream().map(CustomerId::value).toArray(UUID[]::new));
    }
  }
}
