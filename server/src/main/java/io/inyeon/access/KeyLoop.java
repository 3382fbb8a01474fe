package io.inyeon.access;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Follows what other processes do to the keys, and writes down now and then which of them are used. */
@Component
class KeyLoop extends BackgroundLoop {
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration WRITE = Duration.ofMinutes(1);

  private final ApiKeys keys;
  private final OfficeClock clock;
  private Instant written;

  KeyLoop(ApiKeys keys, OfficeClock clock) {
    super(Phases.LOG);
    this.keys = keys;
    this.clock = clock;
    written = clock.instant();
  }

  @Override
  protected Loop begin() {
    return Loop.start("keys", LOOK, Duration.ZERO, this::pass);
  }

  private boolean pass() {
    keys.reload();
    if (!clock.instant().isBefore(written.plus(WRITE))) {
      written = clock.instant();
      keys.writeUse();
    }
    return false;
  }
}
