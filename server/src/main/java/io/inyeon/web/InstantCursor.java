package io.inyeon.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list that is ordered by time, newest first, ended; rows of one instant by their id. */
public record InstantCursor(Instant before, UUID id) {
  private static final InstantCursor START = new InstantCursor(Instant.parse("9999-01-01T00:00:00Z"),
      new UUID(-1L, -1L));

  /** @throws Problem 400 when it is not one that {@link #write} has made */
  public static InstantCursor read(@Nullable String cursor) {
    if (cursor == null) {
      return START;
    }
    try {
      int at = cursor.indexOf('_');
      long micros = Long.parseLong(cursor.substring(0, at));
      if (Math.abs(micros) > 253_000_000_000_000_000L) {
        throw new IllegalArgumentException("beyond any time");
      }
      return new InstantCursor(
          Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L),
          UUID.fromString(cursor.substring(at + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
  }

  public static String write(Instant at, String id) {
    return at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000L + "_" + id;
  }
}
