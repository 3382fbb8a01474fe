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
    jdbc.query("select customer_id, content from customer_state where customer_id = any (?)", row -> {
      states.put(new CustomerId(row.getObject(1, UUID.class)), codec.read(row.getBytes(2)));
    }, (Object) customers.stream().map(CustomerId::value).toArray(UUID[]::new));
    return states;
  }

  Map<CustomerId, Stored> load(Collection<CustomerId> customers) {
    Map<CustomerId, Stored> states = new HashMap<>();
    jdbc.query("select customer_id, content, timer_at from customer_state where customer_id = any (?)", row -> {
      states.put(new CustomerId(row.getObject(1, UUID.class)),
          new Stored(codec.read(row.getBytes(2)), Optional.ofNullable(row.getTimestamp(3)).map(Timestamp::toInstant)));
    }, (Object) customers.stream().map(CustomerId::value).toArray(UUID[]::new));
    return states;
  }

  void save(int partition, Collection<Stored> states) {
    List<Stored> kept = states.stream().filter(stored -> !Engine.isEmpty(stored.state())).toList();
    List<Stored> gone = states.stream().filter(stored -> Engine.isEmpty(stored.state())).toList();
    if (!kept.isEmpty()) {
      jdbc.update("""
        insert into customer_state (customer_id, partition, content, timer_at)
        select id, ?, content, timer_at from unnest(?::uuid[], ?::bytea[], ?::timestamptz[]) as t (id, content, timer_at)
        on conflict (customer_id) do update
          set content = excluded.content, partition = excluded.partition, timer_at = excluded.timer_at""", partition,
          kept.stream().map(stored -> stored.state().id().value()).toArray(UUID[]::new),
          kept.stream().map(stored -> written(stored.state())).toArray(byte[][]::new),
          kept.stream().map(stored -> stored.timer().map(Timestamp::from).orElse(null)).toArray(Timestamp[]::new));
    }
    if (!gone.isEmpty()) {
      jdbc.update("delete from customer_state where customer_id = any (?)",
          (Object) gone.stream().map(stored -> stored.state().id().value()).toArray(UUID[]::new));
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

  /** The partitions in which something is due. Their number is written out, else it would be planned anew with every pass. */
  List<Integer> partitionsDue(Instant now) {
    return jdbc.query("""
        select p from generate_series(0, %d) as p
        where exists (select 1 from timer where partition = p and due_at <= ?)""".formatted(Partitions.COUNT - 1),
        (row, n) -> row.getInt(1), Timestamp.from(now));
  }

  /** When something is due next in any of these partitions. */
  Optional<Instant> next(Collection<Integer> partitions) {
    return jdbc.query("""
      select min(first.due_at) from unnest(?::smallint[]) as p
      cross join lateral (select due_at from timer where partition = p order by due_at limit 1) as first""",
        (row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant),
        (Object) partitions.toArray(Integer[]::new)).getFirst();
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
