package io.inyeon.journey;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks allocators now and then: room comes with time alone. */
@Component
class AllocationLoop extends BackgroundLoop {
  private static final Duration INTERVAL = Duration.ofMillis(200);
  private static final Duration PACE = Duration.ofMillis(50);

  private final Allocations allocations;

  AllocationLoop(Allocations allocations) {
    super(Phases.ENGINE);
    this.allocations = allocations;
  }

  @Override
  protected Loop begin() {
    return Loop.start("allocations", INTERVAL, PACE, allocations::answer);
  }
}
