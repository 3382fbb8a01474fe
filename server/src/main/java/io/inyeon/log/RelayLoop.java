package io.inyeon.log;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Keeps the {@link Relay} going. */
@Component
class RelayLoop extends BackgroundLoop {
  private static final Duration INTERVAL = Duration.ofMillis(250);
  private static final Duration PACE = Duration.ofMillis(10);
  private static final Duration FOR_EVER = Duration.ofDays(1);

  private final Relay relay;
  private final Signals signals;
  private final AtomicInteger brought = new AtomicInteger();

  RelayLoop(Relay relay, Signals signals) {
    super(Phases.LOG);
    this.relay = relay;
    this.signals = signals;
  }

  @Override
  protected Loop begin() {
    signals.on(Signals.Topic.OUTBOX, this::wake);
    return Loop.start("relay", INTERVAL, PACE, this::pass, this::rest);
  }

  private boolean pass() {
    brought.set(relay.relay());
    return brought.get() == Relay.MOST_AT_ONCE;
  }

  /** While this process brings, others leave to it what they write: nobody wakes it for that. */
  private Duration rest() {
    return brought.get() > 0 ? PACE : FOR_EVER;
  }
}
