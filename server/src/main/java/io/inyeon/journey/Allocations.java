package io.inyeon.journey;

import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.engine.Effect;
import io.inyeon.core.journey.Request;
import io.inyeon.engine.EffectHandler;
import io.inyeon.log.EventOutbox;
import io.inyeon.log.Locks;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Brings what runs ask allocators for to those, and their answers to the log. */
@Component
class Allocations implements EffectHandler {
  private static final int MOST_AT_ONCE = 1_000;

  private record Pool(String kind, String name) {}

  private record Asking(UUID effect, UUID run, UUID profile, String journey) {}

  private final JdbcTemplate jdbc;
  private final Map<String, Allocator> allocators;
  private final EventOutbox outbox;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final InstantSource clock;

  Allocations(JdbcTemplate jdbc, List<Allocator> allocators, EventOutbox outbox, TransactionTemplate transaction,
      JsonMapper json, InstantSource clock) {
    this.jdbc = jdbc;
    this.allocators = allocators.stream().collect(Collectors.toMap(Allocator::kind, Function.identity()));
    this.outbox = outbox;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void handle(List<EffectHandler.Asked> effects) {
    for (EffectHandler.Asked asked : effects) {
      switch (asked.effect()) {
        case Effect.Requested requested when requested.request() instanceof Request.Allocation share ->
          insert(requested, share);
        case Effect.Withdrawn withdrawn -> jdbc.update(
            "delete from journey_allocation where effect_id = ? and answered_at is null", withdrawn.effect());
        default -> {
        }
      }
    }
  }

  private void insert(Effect.Requested requested, Request.Allocation share) {
    jdbc.update("""
      insert into journey_allocation (effect_id, run_id, profile_id, journey, kind, pool, terms, asked_at)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict (effect_id) do nothing""", requested.effect(), requested.run(),
        requested.profile().value(), requested.journey(), share.kind(), share.pool(),
        json.writeValueAsString(share.terms().values()), Timestamp.from(requested.at()));
  }

  /** One process at a time. @return whether anything was answered */
  boolean answer() {
    return Objects.requireNonNull(transaction.execute(status -> {
      boolean mine = Boolean.TRUE.equals(
          jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, Locks.ALLOCATION));
      long answered = mine ? pools().stream().mapToLong(this::answer).sum() : 0;
      return answered > 0;
    }));
  }

  private List<Pool> pools() {
    return jdbc.query("select distinct kind, pool from journey_allocation where answered_at is null order by 1, 2",
        (row, n) -> new Pool(row.getString(1), row.getString(2)));
  }

  private long answer(Pool pool) {
    Allocator allocator = allocators.get(pool.kind);
    if (allocator == null) {
      return 0; // of a module that this program does not have: whoever asked waits for the time-out
    }
    Collection<Allocator.Answer> answers = allocator.answer(pool.name, open(pool));
    answers.forEach(this::tell);
    return answers.size();
  }

  /** Served by the index journey_allocation_open. */
  private List<Allocator.Asked> open(Pool pool) {
    return jdbc.query("""
      select effect_id, profile_id, terms::text from journey_allocation
      where kind = ? and pool = ? and answered_at is null order by asked_at, effect_id limit ? for update""",
        (row, n) -> new Allocator.Asked(row.getObject(1, UUID.class), row.getObject(2, UUID.class),
            json.readTree(row.getString(3))),
        pool.kind, pool.name, MOST_AT_ONCE);
  }

  private void tell(Allocator.Answer answer) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Asking asking = jdbc.query("""
      update journey_allocation set answered_at = ?, granted = ? where effect_id = ?
      returning effect_id, run_id, profile_id, journey""", (row, n) -> new Asking(row.getObject(1, UUID.class),
        row.getObject(2, UUID.class), row.getObject(3, UUID.class), row.getString(4)), Timestamp.from(now),
        answer.granted(), answer.effect()).getFirst();
    outbox.event(new ProfileId(asking.profile), InternalEvents.ALLOCATION_ANSWERED, "server",
        Ids.derived("allocation", asking.effect.toString()).toString(), now, Map.of("effect", asking.effect.toString(),
            "run", asking.run.toString(), "journey", asking.journey, "granted", answer.granted()));
  }
}
