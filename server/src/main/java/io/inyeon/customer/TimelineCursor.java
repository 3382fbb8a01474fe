package io.inyeon.customer;

import io.inyeon.core.event.LogPosition;
import io.inyeon.log.LogRow;
import io.inyeon.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Where a page of a timeline ended.
 *
 * @param visits those that the next page may go on with
 */
record TimelineCursor(Instant occurredAt, LogPosition at, List<Visits.Open> visits) {
  private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");
  private static final Instant BEGINNING = Instant.parse("0001-01-01T00:00:00Z");
  private static final String LINE = "\n";
  private static final long SMALLEST = BEGINNING.getEpochSecond() * 1_000_000L;
  private static final long LARGEST = END_OF_TIME.getEpochSecond() * 1_000_000L;

  /** Before an instant, and after nothing; of an instant that no database holds the next that one does. */
  static TimelineCursor before(Instant instant) {
    Instant at = instant.isAfter(END_OF_TIME) ? END_OF_TIME : instant.isBefore(BEGINNING) ? BEGINNING : instant;
    return new TimelineCursor(at, new LogPosition(-1, 0, Instant.EPOCH), List.of());
  }

  static TimelineCursor start() {
    return new TimelineCursor(END_OF_TIME, new LogPosition(Short.MAX_VALUE, Long.MAX_VALUE, END_OF_TIME), List.of());
  }

  static String write(LogRow last, Visits visits) {
    List<String> lines = new ArrayList<>(List.of(
        micros(last.occurredAt()) + "," + micros(last.at().receivedAt()) + "," + last.at().partition() + ","
            + last.at().position()));
    visits.underWay(last.occurredAt()).forEach(
        visit -> lines.addAll(List.of(visit.key(), visit.id(), Long.toString(micros(visit.earliest())))));
    return Base64.getUrlEncoder().withoutPadding()
        .encodeToString(String.join(LINE, lines).getBytes(StandardCharsets.UTF_8));
  }

  /** @throws Problem 400 when it is not one that {@link #write} has made */
  static TimelineCursor read(String cursor) {
    try {
      String[] lines = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(LINE, -1);
      String[] parts = lines[0].split(",", -1);
      List<Visits.Open> visits = new ArrayList<>();
      for (int at = 1; at + 2 < lines.length; at += 3) {
        visits.add(new Visits.Open(lines[at], lines[at + 1], instant(lines[at + 2])));
      }
      return new TimelineCursor(instant(parts[0]),
          new LogPosition(Integer.parseInt(parts[2]), Long.parseLong(parts[3]), instant(parts[1])), visits);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
  }

  private static long micros(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L);
  }

  private static Instant instant(String micros) {
    long value = Long.parseLong(micros);
    if (value > LARGEST || value < SMALLEST) { // no database holds it
      throw new IllegalArgumentException(micros);
    }
    return Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1_000L);
  }
}
