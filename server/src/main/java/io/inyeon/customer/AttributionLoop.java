package io.inyeon.customer;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives what a guest has left behind to the customer that the guest turned out to be, once the log has heard of them. */
@Component
class AttributionLoop extends BackgroundLoop {
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  /** Whoever is not known by then is not going to be by what was written down here; an erasure looks farther. */
  private static final Duration LOOK_BACK = Duration.ofHours(1);

  private final Attribution attribution;
  private final List<PersonalData> holders;
  private final InstantSource clock;

  AttributionLoop(Attribution attribution, List<PersonalData> holders, InstantSource clock) {
    super(Phases.ENGINE);
    this.attribution = attribution;
    this.holders = holders;
    this.clock = clock;
  }

  @Override
  protected Loop begin() {
    return Loop.start("attribution", INTERVAL, INTERVAL, this::pass);
  }

  private boolean pass() {
    holders.stream().flatMap(holder -> holder.named().stream())
        .forEach(table -> attribution.recent(table, clock.instant().minus(LOOK_BACK)));
    return false;
  }
}
