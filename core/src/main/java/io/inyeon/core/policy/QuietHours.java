package io.inyeon.core.policy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Hours of the recipient's local day in which nothing is sent; may span midnight. */
public record QuietHours(LocalTime from, LocalTime to) {

  /** When the quiet that reigns at this instant ends; empty when there is none. */
  public Optional<Instant> endOfQuiet(Instant now, ZoneId zone) {
    ZonedDateTime local = now.atZone(zone);
    if (!isQuiet(local.toLocalTime())) {
      return Optional.empty();
    }
    ZonedDateTime end = local.with(to);
    return Optional.of((end.isAfter(local) ? end : local.plusDays(1).with(to)).toInstant());
  }

  private boolean isQuiet(LocalTime time) {
    boolean afterStart = !time.isBefore(from);
    boolean beforeEnd = time.isBefore(to);
    return from.isBefore(to) ? afterStart && beforeEnd : !from.equals(to) && (afterStart || beforeEnd);
  }
}
