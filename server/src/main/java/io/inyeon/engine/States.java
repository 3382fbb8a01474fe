package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.engine.Engine;
import io.inyeon.log.Partitions;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
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

  private static final double[] SIZES = {256, 512, 1_024, 1_536, 2_048, 3_072, 4_096, 8_192, 16_384, 65_536};

  private final JdbcTemplate jdbc;
  private final StateCodec codec;
  private final DistributionSummary sizes;

  States(JdbcTemplate jdbc, StateCodec codec, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.codec = codec;
    sizes = DistributionSummary.builder("inyeon.engine.state").baseUnit("bytes").serviceLevelObjectives(SIZES)
        .register(meters);
  }

  /** As last saved, without the timers: a statement of its own, whose plan is none that a batch would run by. */
  Map<CustomerId, CustomerState> read(Collection<CustomerId> customers) {
    Map<CustomerId, CustomerState> states = new HashMap<>();
    jdbc.query("select customer_id, state from customer_state where customer_id = any (?)", row -> {
      states.put(new CustomerId(row.getObject(1, UUID.class)), codec.read(row.getBytes(2)));
    }, (Object) customers.stream().map(CustomerId::value).toArray(UUID[]::new));
    return states;
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
          kept.stream().map(this::written).toArray(byte[][]::new));
    }
    if (!gone.isEmpty()) {
      jdbc.update("delete from customer_state where customer_id = any (?)",
          (Object) gone.stream().map(state -> state.id().value()).toArray(UUID[]::new));
    }
  }

  private byte[] written(CustomerState state) {
    byte[] bytes = codec.write(state);
    sizes.record(bytes.length);
    return bytes;
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
      jdbc.update("""
        insert into timer (customer_id, partition, due_at)
        select id, ?, due_at from unnest(?::uuid[], ?::timestamptz[]) as t (id, due_at)
        on conflict (customer_id) do update set due_at = excluded.due_at, partition = excluded.partition""", partition,
          timers.keySet().stream().map(CustomerId::value).toArray(UUID[]::new),
          timers.values().stream().map(Timestamp::from).toArray(Timestamp[]::new));
    }
  }

  void disarm(Collection<CustomerId> customers) {
    if (!customers.isEmpty()) {
      jdbc.update("delete from timer where customer_id = any (?)",
          (Object) customers.stream().map(CustomerId::value).toArray(UUID[]::new));
    }
  }
}
