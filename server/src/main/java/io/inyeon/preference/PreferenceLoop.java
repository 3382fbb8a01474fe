package io.inyeon.preference;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.customer.Customers;
import io.inyeon.log.EventLog;
import io.inyeon.log.Horizon;
import io.inyeon.log.Incoming;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps preferences up to date, in one process at a time, and only while the engine has nothing better to do. */
@Component
class PreferenceLoop extends BackgroundLoop {
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration PACE = Duration.ofMillis(200);
  private static final long LOCK = 0x70726566L; // "pref"
  private static final int A_SLICE = 50;
  private static final long MOST_BEHIND = 10_000;

  private record Owed(UUID customer, String told) {}

  private final Responders responders;
  private final PreferenceTeller teller;
  private final Customers customers;
  private final Horizon horizon;
  private final EventLog log;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final JsonMapper json;

  PreferenceLoop(Responders responders, PreferenceTeller teller, Customers customers, Horizon horizon,
      EventLog log, JdbcTemplate jdbc, TransactionTemplate transaction, InstantSource clock, JsonMapper json) {
    super(Phases.ENGINE);
    this.responders = responders;
    this.teller = teller;
    this.customers = customers;
    this.horizon = horizon;
    this.log = log;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.json = json;
  }

  @Override
  protected Loop begin() {
    return Loop.start("preferences", INTERVAL, PACE, this::pass);
  }

  private boolean pass() {
    return horizon.entriesBehind() < MOST_BEHIND && Boolean.TRUE.equals(transaction.execute(status -> slice()));
  }

  private boolean slice() {
    boolean isOurs = Boolean.TRUE
        .equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
    if (!isOurs) {
      return false;
    }
    boolean more = responders.follow();
    return compute() || more;
  }

  /** @return whether there is more to compute */
  private boolean compute() {
    Instant now = clock.instant();
    List<Owed> owed = jdbc.query("""
      select customer_id, told::text from preference where due_at <= ? order by due_at limit ? for update""",
        (row, n) -> new Owed(row.getObject(1, UUID.class), row.getString(2)), Timestamp.from(now), A_SLICE);
    List<Incoming> events = owed.stream().flatMap(one -> compute(one, now).stream()).toList();
    if (!events.isEmpty()) {
      log.appendEventsWithin(events); // last: from here to the commit nobody else appends
    }
    return owed.size() == A_SLICE;
  }

  /** Of an id that stands for another customer since a merge, nothing is kept: the other one is due, too. */
  private Optional<Incoming> compute(Owed owed, Instant now) {
    CustomerId customer = new CustomerId(owed.customer());
    Optional<CustomerId> today = customers.find(new ProfileId(owed.customer()));
    if (!today.equals(Optional.of(customer))) {
      jdbc.update("delete from preference where customer_id = ?", owed.customer());
      return Optional.empty();
    }
    JsonNode told = json.readTree(owed.told());
    Map<String, Object> preferred = teller.preferred(customer, now);
    boolean differs = PreferenceTrait.differs(told, preferred);
    jdbc.update("update preference set due_at = null, computed_at = ?, told = ?::jsonb where customer_id = ?",
        Timestamp.from(now), differs ? json.writeValueAsString(preferred) : owed.told(), owed.customer());
    return differs ? Optional.of(teller.event(customer, preferred, !told.isEmpty())) : Optional.empty();
  }
}
