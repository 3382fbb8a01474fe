package io.inyeon.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link TextCursor} for rows that have a UUID. */
public record InstantCursor(Instant before, UUID id) {
  private static final UUID LAST = new UUID(-1L, -1L);

  /** @throws Problem 400 when it is not one that {@link #write} has made */
  public static InstantCursor read(@Nullable String cursor) {
    TextCursor read = TextCursor.read(cursor);
    try {
      return new InstantCursor(read.before(), cursor == null ? LAST : UUID.fromString(read.id()));
    } catch (IllegalArgumentException e) {
      throw TextCursor.invalid();
    }
  }

  public static String write(Instant at, String id) {
    return TextCursor.write(at, id);
  }
}
