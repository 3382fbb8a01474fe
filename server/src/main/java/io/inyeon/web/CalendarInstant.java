package io.inyeon.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/** An instant as callers send it: of the years 1 to 9999, as RFC 3339 writes them. Beyond these neither the database nor our own sums can follow. */
public final class CalendarInstant extends StdScalarDeserializer<Instant> {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private static final int LAST_YEAR = 9_999;
  private static final String OUTSIDE = "no year from 1 to 9999";

  CalendarInstant() {
    super(Instant.class);
  }

  @Override
  public Instant deserialize(JsonParser parser, DeserializationContext context) {
    Instant read = InstantDeserializer.INSTANT.deserialize(parser, context);
    return isOfCalendar(read)
        ? read
        : (Instant) context.handleWeirdNumberValue(Instant.class, read.getEpochSecond(), OUTSIDE);
  }

  /** @throws DateTimeException when it is none */
  public static Instant read(String text) {
    return checked(Instant.parse(text));
  }

  /** @throws DateTimeException when it is of another year */
  public static Instant checked(Instant instant) {
    if (!isOfCalendar(instant)) {
      throw new DateTimeException(OUTSIDE);
    }
    return instant;
  }

  /** @throws DateTimeException when it is none of these years */
  public static LocalDate readDate(String text) {
    LocalDate read = LocalDate.parse(text);
    if (read.getYear() < 1 || read.getYear() > LAST_YEAR) {
      throw new DateTimeException(OUTSIDE);
    }
    return read;
  }

  private static boolean isOfCalendar(Instant instant) {
    return !instant.isBefore(FIRST) && instant.isBefore(END);
  }
}
