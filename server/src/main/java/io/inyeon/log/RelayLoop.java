package io.inyeon.log;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Keeps the {@link Relay} going. */
@Component
class RelayLoop extends BackgroundLoop {
  private static final Duration INTERVAL = Duration.ofMillis(250);
  private static final Duration PACE = Duration.ofMillis(10);

  private final Relay relay;
  private final Signals signals;

  RelayLoop(Relay relay, Signals signals) {
    super(Phases.LOG);
    this.relay = relay;
    this.signals = signals;
  }

  @Override
  protected Loop begin() {
    signals.on(Signals.Topic.OUTBOX, this::wake);
    return Loop.start("relay", INTERVAL, PACE, this::pass);
  }

  /** While this process brings, others leave to it what they write, and nobody wakes it for that: it looks once more. */
  private boolean pass() {
    int brought = relay.relay();
    if (brought > 0) {
      wake();
    }
    return brought == Relay.MOST_AT_ONCE;
  }
}
