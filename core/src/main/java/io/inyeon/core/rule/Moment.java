package io.inyeon.core.rule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A point in time as people write it: a day, which begins where the customer is, or an instant. */
public sealed interface Moment {
  /** Years 1000 to 2999: ISO 8601 as {@code 2026-05-01}. The SQL interpreter uses the same pattern. */
  String DAY = "[12]\\d{3}-\\d{2}-\\d{2}";
  /** With an offset, and milliseconds at most. The SQL interpreter uses the same pattern. */
  String INSTANT = DAY + "T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,3})?)?(Z|[+-](0\\d|1[0-4]):[0-5]\\d)";

  Instant start(ZoneId zone);

  LocalDate day(ZoneId zone);

  record Day(LocalDate date) implements Moment {
    @Override
    public Instant start(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public LocalDate day(ZoneId zone) {
      return date;
    }
  }

  record Exactly(Instant instant) implements Moment {
    @Override
    public Instant start(ZoneId zone) {
      return instant;
    }

    @Override
    public LocalDate day(ZoneId zone) {
      return instant.atZone(zone).toLocalDate();
    }
  }

  /** @return empty for anything that is not a text of one of the two forms */
  static Optional<Moment> read(@Nullable Object value) {
    return value instanceof String text && text.length() >= 10 && text.length() <= 32 ? parse(text) : Optional.empty();
  }

  private static Optional<Moment> parse(String text) {
    try {
      if (Forms.DAY_FORM.matcher(text).matches()) {
        return Optional.of(new Day(LocalDate.parse(text)));
      }
      return Forms.INSTANT_FORM.matcher(text).matches()
          ? Optional.of(new Exactly(OffsetDateTime.parse(text).toInstant()))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty(); // 30 February
    }
  }

  /** The patterns, compiled once. */
  final class Forms {
    private static final Pattern DAY_FORM = Pattern.compile(DAY);
    private static final Pattern INSTANT_FORM = Pattern.compile(INSTANT);

    private Forms() {
    }
  }
}
