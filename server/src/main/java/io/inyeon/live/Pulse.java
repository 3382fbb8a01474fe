package io.inyeon.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one look at everything has found.
 *
 * @param at by the brand's clock
 * @param seconds since the look before, by the machine's clock
 * @param touchpoints how many events came in meanwhile, by channel; without what was imported
 * @param activeNow people of whom something came within the last five minutes of the brand's clock
 * @param minute what was done within the last minute
 * @param lagMs how long the oldest event that is not yet folded has been waiting
 * @param entriesBehind how many are not yet folded
 * @param latest the last few touchpoints, one a profile; none for those whose role sees no customer
 */
@Schema(description = "The data of the stream's event `pulse`")
record Pulse(Instant at, double seconds, Map<String, Long> touchpoints, long activeNow, Minute minute, long lagMs,
    long entriesBehind, long eventsStored, List<Latest> latest) {

  /** For those whose role sees no customer. */
  Pulse withoutPeople() {
    return new Pulse(at, seconds, touchpoints, activeNow, minute, lagMs, entriesBehind, eventsStored, List.of());
  }

  /**
   * @param seconds how much of the minute has been looked at
   * @param touchpoints events that came in
   * @param folded entries that the engine has folded
   * @param allowed decisions that a message may go
   */
  record Minute(long seconds, long touchpoints, long folded, long entered, long reachedGoal, long allowed,
      long deferred,
      long refused) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Latest(String customerId, @Nullable String name, String channel, String event, Instant at) {}
}
