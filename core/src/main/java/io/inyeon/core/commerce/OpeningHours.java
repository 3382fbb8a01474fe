package io.inyeon.core.commerce;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a place is open: spans of each day of the week, and days on which it is closed whatever the week says. Without any span
 * it is always open, but for those days.
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week, Set<LocalDate> closed, ZoneId zone) {
  private static final int LOOK_AHEAD_DAYS = 60;

  public OpeningHours {
    Map<DayOfWeek, List<Span>> copy = new EnumMap<>(DayOfWeek.class);
    week.forEach((day, spans) -> copy.put(day, ordered(day, spans)));
    week = Map.copyOf(copy);
    closed = Set.copyOf(closed);
  }

  /** From the first to before the last minute; {@code 24:00} is the end of the day. */
  public record Span(LocalTime from, LocalTime to) {
    /** @throws IllegalArgumentException when it ends before it begins */
    public Span {
      if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
        throw new IllegalArgumentException("A span ends after it begins, not " + from + "-" + to
            + "; one over midnight is two, to 24:00 and from 00:00.");
      }
    }

    boolean holds(LocalTime time) {
      return !time.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || time.isBefore(to));
    }

    boolean meets(Span later) {
      return to.equals(LocalTime.MIDNIGHT) || to.isAfter(later.from);
    }

    static Span read(String text) {
      String[] parts = text.strip().split("-", -1);
      try {
        if (parts.length == 2) {
          return new Span(LocalTime.parse(parts[0].strip()),
              parts[1].strip().equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(parts[1].strip()));
        }
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("A span is written such as 10:00-13:30, not \"" + text + "\".", e);
      }
      throw new IllegalArgumentException("A span is written such as 10:00-13:30, not \"" + text + "\".");
    }
  }

  private static List<Span> ordered(DayOfWeek day, List<Span> spans) {
    List<Span> ordered = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    for (int at = 1; at < ordered.size(); at++) {
      if (ordered.get(at - 1).meets(ordered.get(at))) {
        throw new IllegalArgumentException("The spans of " + word(day) + " overlap.");
      }
    }
    return ordered;
  }

  /**
   * @param week {@code mon} … {@code sun}: spans such as {@code 10:00-13:30}
   * @throws IllegalArgumentException with a sentence that names the day
   */
  public static OpeningHours read(Map<String, List<String>> week, Set<LocalDate> closed, ZoneId zone) {
    Map<DayOfWeek, List<Span>> read = new EnumMap<>(DayOfWeek.class);
    week.forEach((word, spans) -> {
      List<Span> of = new ArrayList<>();
      spans.forEach(span -> of.add(Span.read(span)));
      read.put(day(word), of);
    });
    return new OpeningHours(read, closed, zone);
  }

  private static DayOfWeek day(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (word(day).equals(word)) {
        return day;
      }
    }
    throw new IllegalArgumentException("A day is mon, tue, wed, thu, fri, sat or sun, not \"" + word + "\".");
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  public boolean isOpen(Instant at) {
    ZonedDateTime here = at.atZone(zone);
    return !closed.contains(here.toLocalDate())
        && (week.isEmpty() || spans(here.toLocalDate()).stream().anyMatch(span -> span.holds(here.toLocalTime())));
  }

  /** The next instant from then on at which it is open; empty when it is not within two months. */
  public Optional<Instant> opens(Instant from) {
    if (isOpen(from)) {
      return Optional.of(from);
    }
    LocalDate today = from.atZone(zone).toLocalDate();
    return today.datesUntil(today.plusDays(LOOK_AHEAD_DAYS)).filter(day -> !closed.contains(day))
        .flatMap(day -> begins(day).stream()).filter(at -> at.isAfter(from)).findFirst();
  }

  private List<Instant> begins(LocalDate day) {
    return (week.isEmpty() ? List.of(new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)) : spans(day)).stream()
        .map(span -> day.atTime(span.from).atZone(zone).toInstant()).toList();
  }

  private List<Span> spans(LocalDate day) {
    return week.getOrDefault(day.getDayOfWeek(), List.of());
  }
}
