package io.inyeon.engine;

import io.inyeon.core.journey.Occasion;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** Points in time in each customer's own calendar, as JSON. */
final class OccasionDefinition {
  private static final String MORNING = "09:00";

  private OccasionDefinition() {
  }

  /** {@code {"time": "09:00", "days": ["sun"]}}, or {@code "dayOfMonth": 1}. */
  static Occasion.Schedule schedule(Place at) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    at.ifThere("days").map(Place::items).orElse(List.of()).forEach(day -> days.add(day(day)));
    OptionalInt dayOfMonth = at.ifThere("dayOfMonth").map(day -> OptionalInt.of(day.number(1, 31)))
        .orElse(OptionalInt.empty());
    if (dayOfMonth.isPresent() && !days.isEmpty()) {
      throw at.at("dayOfMonth").flaw("contradiction", "give days of the week, or a day of the month");
    }
    return new Occasion.Schedule(at.at("time").time(), days, dayOfMonth);
  }

  private static DayOfWeek day(Place at) {
    String said = at.text().toLowerCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (said.length() >= 3 && day.name().toLowerCase(Locale.ROOT).startsWith(said)) {
        return day;
      }
    }
    throw at.flaw("unknown_value", "a day is mon, tue, wed, thu, fri, sat or sun");
  }

  /** {@code {"trait": "birthday", "yearly": true, "daysBefore": 7, "time": "09:00"}}. */
  static Occasion.TraitDate date(Place at) {
    return new Occasion.TraitDate(at.at("trait").text(), at.ifThere("yearly").map(Place::truth).orElse(false),
        at.ifThere("daysBefore").map(days -> days.number(-3_650, 3_650)).orElse(0),
        at.ifThere("time").map(Place::time).orElseGet(() -> java.time.LocalTime.parse(MORNING)));
  }
}
