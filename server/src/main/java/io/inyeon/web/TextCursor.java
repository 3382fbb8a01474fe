package io.inyeon.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a page of a list that is ordered by time, newest first, ended; rows of one instant by a text. */
public record TextCursor(Instant before, String id) {
  private static final TextCursor START = new TextCursor(Instant.parse("9999-01-01T00:00:00Z"), "");
  private static final long LARGEST = 253_000_000_000_000_000L;

  /** @throws Problem 400 when it is not one that {@link #write} has made */
  public static TextCursor read(@Nullable String cursor) {
    if (cursor == null) {
      return START;
    }
    int at = cursor.indexOf('_');
    String number = cursor.substring(0, Math.max(0, at));
    if (!number.matches("-?\\d{1,18}") || Math.abs(Long.parseLong(number)) > LARGEST || cursor.indexOf('\0') >= 0) {
      throw invalid();
    }
    long micros = Long.parseLong(number);
    return new TextCursor(
        Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L),
        cursor.substring(at + 1));
  }

  public static String write(Instant at, String id) {
    return at.getEpochSecond() * 1_000_000L + at.getNano() / 1_000L + "_" + id;
  }

  static Problem invalid() {
    return Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
        "cursor");
  }
}
