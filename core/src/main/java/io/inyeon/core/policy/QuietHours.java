package io.inyeon.core.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Hours of the recipient's local day in which nothing is sent, the first minute included and the last not; may span midnight. */
public record QuietHours(LocalTime from, LocalTime to) {

  /**
   * When the quiet that reigns at this instant ends; empty when there is none. Where the clocks are put forward over the end, it
   * ends as they are; where they are put back over it, it ends the first time.
   */
  public Optional<Instant> endOfQuiet(Instant now, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(now, zone.getRules().getOffset(now));
    return isQuiet(local.toLocalTime()) ? Optional.of(next(local.toLocalDate(), now, zone)) : Optional.empty();
  }

  private boolean isQuiet(LocalTime time) {
    boolean afterStart = !time.isBefore(from);
    boolean beforeEnd = time.isBefore(to);
    return from.isBefore(to) ? afterStart && beforeEnd : !from.equals(to) && (afterStart || beforeEnd);
  }

  private Instant next(LocalDate today, Instant now, ZoneId zone) {
    return IntStream.rangeClosed(0, 2).boxed().flatMap(days -> instants(today.plusDays(days).atTime(to), zone))
        .filter(now::isBefore).findFirst().orElseThrow();
  }

  /** When clocks show this: once, twice, or, where they leap over it, at the leap. */
  private static Stream<Instant> instants(LocalDateTime time, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(time);
    return change != null && change.isGap()
        ? Stream.of(change.getInstant())
        : zone.getRules().getValidOffsets(time).stream().map(time::toInstant);
  }

  @Override
  public String toString() {
    return from + "–" + to;
  }
}
