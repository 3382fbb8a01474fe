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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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
  private static final long MOST_BEHIND = 10_000;

  private final Responders responders;
  private final PreferenceTable table;
  private final PreferenceTeller teller;
  private final Customers customers;
  private final Horizon horizon;
  private final EventLog log;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

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

  private boolean pass() {
    if (horizon.entriesBehind() >= MOST_BEHIND) {
      return false;
    }
    boolean more = Boolean.TRUE.equals(transaction.execute(status -> responders.follow()));
    return slice() || more;
  }

  /** Read without a transaction, which would stand idle meanwhile. @return whether there is more to compute */
  private boolean slice() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<UUID> owed = table.claim(now, now.plus(Responders.REST), A_SLICE);
    List<UUID> computed = new ArrayList<>();
    List<Incoming> events = new ArrayList<>();
    owed.forEach(customer -> compute(customer, now, computed, events));
    if (!computed.isEmpty()) {
      transaction.executeWithoutResult(status -> {
        table.computed(computed, now);
        log.appendEventsWithin(events); // last: from here to the commit nobody else appends
      });
    }
    return owed.size() == A_SLICE;
  }

  /** Of an id that stands for another customer since a merge, nothing is kept: the other one is due, too. */
  private void compute(UUID owed, Instant now, List<UUID> computed, List<Incoming> events) {
    try {
      CustomerId customer = new CustomerId(owed);
      if (customers.find(new ProfileId(owed)).filter(customer::equals).isEmpty()) {
        table.forget(owed);
        return;
      }
      teller.news(customer, now).ifPresent(events::add);
      computed.add(owed);
    } catch (RuntimeException e) {
      // Not its message: that may quote what the customer did.
      LOG.warn("the preferences of {} could not be computed ({}); they are tried again in an hour", owed,
          e.getClass().getSimpleName());
    }
  }
}
