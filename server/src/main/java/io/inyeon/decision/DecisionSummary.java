package io.inyeon.decision;

import io.inyeon.decision.DecisionDays.Day;
import io.inyeon.decision.DecisionDays.Reasoned;
import io.inyeon.web.CalendarInstant;
import io.inyeon.web.Problem;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decisions in numbers. */
@Component
class DecisionSummary {
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 400;

  /** @param reasons with {@code rule}, the commonest first */
  record Summary(LocalDate from, LocalDate to, long allowed, long deferred, long refused, List<Reasoned> reasons,
      List<Day> days) {}

  private final DecisionDays days;
  private final InstantSource clock;

  DecisionSummary(DecisionDays days, InstantSource clock) {
    this.days = days;
    this.clock = clock;
  }

  Summary of(@Nullable String from, @Nullable String to, String journey, String channel) {
    LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day(to, "to");
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1) : day(from, "from");
    if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw Problem.badRequest("out_of_range", "from is not after to, and " + MOST_DAYS + " days at most lie between.")
          .with("field", "from");
    }
    List<Day> each = days.days(first, last, journey, channel);
    return new Summary(first, last, sum(each, Day::allowed), sum(each, Day::deferred), sum(each, Day::refused),
        days.reasons(first, last, journey, channel), each);
  }

  private static LocalDate day(String text, String field) {
    try {
      return CalendarInstant.readDate(text);
    } catch (DateTimeException e) {
      throw Problem.badRequest("invalid_date", "A day is written like 2026-05-01.").with("field", field);
    }
  }

  private static long sum(List<Day> days, ToLongFunction<Day> count) {
    return days.stream().mapToLong(count).sum();
  }
}
