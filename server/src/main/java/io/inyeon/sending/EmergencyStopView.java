package io.inyeon.sending;

import io.inyeon.sending.EmergencyStop.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The brake as the API shows it.
 *
 * @param since null unless it is in force, as {@code by} and {@code reason} are
 * @param held by way out; empty unless it is in force
 */
record EmergencyStopView(boolean active, @Nullable Instant since, @Nullable String by, @Nullable String reason,
    List<HeldView> held) {

  /**
   * @param waiting asked for and not gone; counts to 10,000
   * @param underWay handed over, without an answer so far
   */
  record HeldView(String name, long waiting, long underWay) {
    static HeldView of(Outlet outlet) {
      Outlet.Held held = outlet.held();
      return new HeldView(outlet.name(), held.waiting(), held.underWay());
    }
  }

  static EmergencyStopView of(Optional<Stop> stop, List<Outlet> outlets) {
    return new EmergencyStopView(stop.isPresent(), stop.map(Stop::since).orElse(null), stop.map(Stop::by).orElse(null),
        stop.map(Stop::reason).orElse(null),
        stop.map(any -> outlets.stream().map(HeldView::of).toList()).orElse(List.of()));
  }
}
