package io.inyeon.log;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Forgets which messages have been seen, 30 days later; those of imports never, since a file may be read again any time. */
@Component
class KeyRetention extends BackgroundLoop {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration INTERVAL = Duration.ofHours(1);
  private static final Duration AHEAD = Duration.ofDays(20);
  private static final int AT_ONCE = 10_000;

  private final JdbcTemplate jdbc;
  private final Months months;
  private final InstantSource clock;

  KeyRetention(JdbcTemplate jdbc, Months months, InstantSource clock) {
    super(Phases.LOG);
    this.jdbc = jdbc;
    this.months = months;
    this.clock = clock;
  }

  /** Sees to the next months well before they come, so that no transaction has to. */
  private boolean tend() {
    months.ensure(clock.instant().plus(AHEAD));
    return forget();
  }

  /** @return whether there may be more: it goes in small steps, so that nobody waits for it */
  boolean forget() {
    return jdbc.update("""
      delete from event_key where ctid = any (array(
        select ctid from event_key where received_at < ? and not imported limit ?))""",
        Timestamp.from(clock.instant().minus(KEPT)), AT_ONCE) == AT_ONCE;
  }

  @Override
  protected Loop begin() {
    return Loop.start("key-retention", INTERVAL, Duration.ofMillis(100), this::tend);
  }

}
