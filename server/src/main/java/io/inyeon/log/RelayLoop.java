package io.inyeon.log;

import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the {@link Relay} going. */
@Component
class RelayLoop implements SmartLifecycle {
  private static final Duration INTERVAL = Duration.ofMillis(250);
  private static final Duration PACE = Duration.ofMillis(10);

  private final Relay relay;
  private final Signals signals;
  private @Nullable Loop loop;

  RelayLoop(Relay relay, Signals signals) {
    this.relay = relay;
    this.signals = signals;
  }

  @Override
  public void start() {
    Loop started = Loop.start("relay", INTERVAL, PACE, relay::relay);
    signals.on(Signals.Topic.OUTBOX, started::wake);
    loop = started;
  }

  @Override
  public void stop() {
    if (loop != null) {
      loop.stop();
      loop = null;
    }
  }

  @Override
  public boolean isRunning() {
    return loop != null;
  }

  @Override
  public int getPhase() {
    return Phases.LOG;
  }
}
