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
import io.inyeon.preference.PreferenceTeller.Known;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps preferences up to date, only while the engine has nothing better to do. */
@Component
class PreferenceLoop extends BackgroundLoop {
  private static final Logger LOG = LoggerFactory.getLogger(PreferenceLoop.class);
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration PACE = Duration.ofMillis(200);
  private static final int A_SLICE = 50;
  private static final int A_SMALL_SLICE = 10;
  private static final long MOST_BEHIND = 10_000;
  /** An engine that lets entries wait so long has more to do than it can: milliseconds. */
  private static final long BUSY = 400;
  /** A log that grows so fast leaves the database little for anything else: entries a second. */
  private static final long RUSH = 1_000;

  private final Responders responders;
  private final PreferenceTable table;
  private final PreferenceTeller teller;
  private final Customers customers;
  private final Horizon horizon;
  private final EventLog log;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private Instant looked = Instant.EPOCH;
  private long reached;

  PreferenceLoop(Responders responders, PreferenceTable table, PreferenceTeller teller, Customers customers,
      Horizon horizon, EventLog log, TransactionTemplate transaction, InstantSource clock) {
    super(Phases.ENGINE);
    this.responders = responders;
    this.table = table;
    this.teller = teller;
    this.customers = customers;
    this.horizon = horizon;
    this.log = log;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected Loop begin() {
    return Loop.start("preferences", INTERVAL, PACE, this::pass);
  }

  /** While the engine has work, a few now and then; what it owes comes first. */
  private boolean pass() {
    if (horizon.entriesBehind() >= MOST_BEHIND) {
      return false;
    }
    boolean idle = !rush() && horizon.lagMillis() < BUSY;
    boolean more = Boolean.TRUE.equals(transaction.execute(status -> responders.follow()));
    return (slice(idle ? A_SLICE : A_SMALL_SLICE) || more) && idle;
  }

  /** Whether the log has grown fast since the last look. An engine that keeps up shows no lag, and the ingest still waits. */
  private boolean rush() {
    Instant now = clock.instant();
    long positions = horizon.positions().stream().mapToLong(Long::longValue).sum();
    long millis = Math.max(1, Duration.between(looked, now).toMillis());
    boolean rush = (positions - reached) * 1_000 / millis > RUSH;
    looked = now;
    reached = positions;
    return rush;
  }

  /** Read without a transaction, which would stand idle meanwhile. @return whether there is more to compute */
  private boolean slice(int most) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<UUID> owed = table.claim(now, now.plus(Responders.REST), most);
    Set<CustomerId> whom = standing(owed);
    List<Incoming> events = new ArrayList<>();
    List<UUID> computed = whom.isEmpty() ? List.of() : compute(whom, now, events);
    if (!computed.isEmpty()) {
      transaction.executeWithoutResult(status -> {
        table.computed(computed, now);
        log.appendEventsWithin(events); // last: from here to the commit nobody else appends
      });
    }
    return owed.size() == most;
  }

  /** Of an id that stands for another customer since a merge, nothing is kept: the other one is due, too. */
  private Set<CustomerId> standing(List<UUID> owed) {
    Map<ProfileId, CustomerId> owners = customers.ownersOf(owed.stream().map(ProfileId::new).toList());
    Set<CustomerId> standing = new LinkedHashSet<>();
    for (UUID id : owed) {
      CustomerId customer = new CustomerId(id);
      if (customer.equals(owners.get(new ProfileId(id)))) {
        standing.add(customer);
      } else {
        table.forget(id);
      }
    }
    return standing;
  }

  /** All at once; if that fails one by one, so that it fails with nobody but the one of whom it cannot be known. */
  private List<UUID> compute(Set<CustomerId> whom, Instant now, List<Incoming> events) {
    Optional<Known> known = known(whom);
    return whom.stream().filter(customer -> {
      Optional<Known> own = known.or(() -> known(Set.of(customer)));
      return own.isPresent() && compute(customer, own.get(), now, events);
    }).map(CustomerId::value).toList();
  }

  private Optional<Known> known(Set<CustomerId> whom) {
    try {
      return Optional.of(teller.known(whom));
    } catch (RuntimeException e) {
      warn(whom.size() == 1 ? whom.iterator().next().toString() : whom.size() + " customers", e);
      return Optional.empty();
    }
  }

  private boolean compute(CustomerId customer, Known known, Instant now, List<Incoming> events) {
    try {
      teller.news(customer, known, now).ifPresent(events::add);
      return true;
    } catch (RuntimeException e) {
      warn(customer.toString(), e);
      return false;
    }
  }

  /** Not its message: that may quote what the customer did. */
  private static void warn(String whose, RuntimeException e) {
    LOG.warn("the preferences of {} could not be computed ({}); they are tried again in an hour", whose,
        e.getClass().getSimpleName());
  }
}
