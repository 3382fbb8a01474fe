package io.inyeon.core.rule;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerFacts;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.event.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What rules mean, said as plainly as can be: by looking through all of a customer's events each time. Slow, without memory,
 * and what the interpreters are held against.
 */
final class Plain {
  private final List<Event> events;
  private final CustomerFacts known;
  private final Predicate<String> member;
  private final Instant now;

  Plain(CustomerId customer, List<Event> events, ZoneId brand, Predicate<String> member, Instant now) {
    this.events = events;
    this.member = member;
    this.now = now;
    Map<ProfileId, ProfileState> profiles = new HashMap<>();
    for (Event event : events) {
      profiles.put(event.profile(),
          profiles.getOrDefault(event.profile(), ProfileState.NEW).observe(event, List.of(), now));
    }
    known = new CustomerFacts(customer, profiles, member, brand);
  }

  boolean holds(Rule rule) {
    return switch (rule) {
      case Rule.Trait(Condition c) -> c.operator().holds(known.trait(c.path()), c.operand());
      case Rule.TraitDate(String path, DateTest test) ->
        known.trait(path).flatMap(Moment::read).filter(value -> holds(test, value, known.zone())).isPresent();
      case Rule.Performed performed -> holds(performed);
      case Rule.Sequence sequence -> follows(sequence, 0, Instant.MIN, null);
      case Rule.Member(String segment) -> member.test(segment);
      case Rule.Consented(String channel, String purpose) -> known.isConsented(channel, purpose);
      case Rule.Identified(String namespace) -> known.isIdentified(namespace);
      case Rule.Holiday holiday -> days(holiday.days()).anyMatch(holiday.holidays()::isHoliday);
      case Rule.All(List<Rule> parts) -> parts.stream().allMatch(this::holds);
      case Rule.Any(List<Rule> parts) -> parts.stream().anyMatch(this::holds);
      case Rule.Not(Rule inner) -> !holds(inner);
    };
  }

  private java.util.stream.Stream<LocalDate> days(int ahead) {
    LocalDate today = now.atZone(known.zone()).toLocalDate();
    return today.datesUntil(today.plusDays(ahead + 1L));
  }

  private boolean holds(DateTest test, Moment value, ZoneId zone) {
    Instant at = value.start(zone);
    return switch (test) {
      case DateTest.Before(Moment moment) -> at.isBefore(moment.start(zone));
      case DateTest.After(Moment.Day day) -> at.atZone(zone).toLocalDate().isAfter(day.date());
      case DateTest.After(Moment moment) -> at.isAfter(moment.start(zone));
      case DateTest.On(Moment.Day day) -> at.atZone(zone).toLocalDate().equals(day.date());
      case DateTest.WithinLast(var length) -> !at.isAfter(now) && at.plus(length).isAfter(now);
      case DateTest.WithinNext(var length) -> at.isAfter(now) && !at.minus(length).isAfter(now);
      case DateTest.AnniversaryWithin(int days) -> days(days).anyMatch(day -> isAnniversary(day, value.day(zone)));
    };
  }

  private static boolean isAnniversary(LocalDate day, LocalDate of) {
    boolean leapling = of.getMonthValue() == 2 && of.getDayOfMonth() == 29 && !day.isLeapYear();
    return day.getMonth() == of.getMonth() && day.getDayOfMonth() == (leapling ? 28 : of.getDayOfMonth());
  }

  private boolean counts(Instant at, Window window) {
    return switch (window) {
      case Window.Ever ever -> true;
      case Window.Within(var length) -> at.isAfter(now.minus(length));
      case Window.Between(Instant from, Instant to) -> !at.isBefore(from) && at.isBefore(to);
    };
  }

  private boolean holds(Rule.Performed performed) {
    List<Event> found = events.stream()
        .filter(event -> performed.match().matches(event) && counts(event.occurredAt(), performed.window())).toList();
    Object measured = switch (performed.measure()) {
      case Measure.Count count -> found.size();
      case Measure.Sum(String path) -> sum(found, path);
      case Measure.Average(String path) -> mean(found, path, performed);
      case Measure.Least(String path) -> numbers(found, path).min(Operator::compare).orElse(null);
      case Measure.Greatest(String path) -> numbers(found, path).max(Operator::compare).orElse(null);
      case Measure.Distinct(String path) -> distinct(found, path);
      case Measure.First(String path) -> ordered(found, path).findFirst().map(Occurrence::value).orElse(null);
      case Measure.Last(String path) -> ordered(found, path).reduce((a, b) -> b).map(Occurrence::value).orElse(null);
    };
    return performed.operator().holds(Optional.ofNullable(measured), performed.value());
  }

  private static java.util.stream.Stream<Number> numbers(List<Event> found, String path) {
    return found.stream().flatMap(event -> event.value(path).stream()).filter(Number.class::isInstance)
        .map(Number.class::cast);
  }

  private static BigDecimal sum(List<Event> found, String path) {
    return numbers(found, path).map(Operator::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Scaled so that it compares exactly: the number itself when the mean equals it, one more or one less when it does not. */
  private static @Nullable Object mean(List<Event> found, String path, Rule.Performed performed) {
    long count = numbers(found, path).count();
    int order = sum(found, path).compareTo(performed.number().multiply(BigDecimal.valueOf(count)));
    return count == 0 ? null : performed.number().add(BigDecimal.valueOf(order));
  }

  private static boolean isScalar(Object value) {
    return value instanceof Number || value instanceof Boolean
        || (value instanceof String text && text.codePointCount(0, text.length()) <= 256);
  }

  private static int distinct(List<Event> found, String path) {
    Set<Object> values = new TreeSet<>(Occurrence::compare);
    found.stream().flatMap(event -> event.value(path).stream()).filter(Plain::isScalar).forEach(values::add);
    return values.size();
  }

  private static java.util.stream.Stream<Occurrence> ordered(List<Event> found, String path) {
    return found.stream().flatMap(event -> event.value(path).filter(Plain::isScalar)
        .map(value -> new Occurrence(event.occurredAt(), value)).stream())
        .sorted(Comparator.comparing(Occurrence::at).thenComparing(Occurrence::value, Occurrence::compare));
  }

  /** Tries every event for every step. */
  private boolean follows(Rule.Sequence sequence, int step, Instant after, @Nullable Object value) {
    if (step == sequence.links().size()) {
      return true;
    }
    Rule.Link link = sequence.links().get(step);
    for (Event event : events) {
      boolean inside = sequence.within().isEmpty() || event.occurredAt().isAfter(now.minus(sequence.within().get()));
      if (inside && link.match().matches(event) && event.occurredAt().isAfter(after)) {
        for (Object found : values(event, link)) {
          if ((value == null || Operator.same(found, value))
              && follows(sequence, step + 1, event.occurredAt(), link.same().isEmpty() ? null : found)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static Iterable<Object> values(Event event, Rule.Link link) {
    if (link.same().isEmpty()) {
      return List.of("any");
    }
    List<Object> all = new ArrayList<>();
    event.value(link.same().get()).ifPresent(value -> {
      if (value instanceof List<?> several) {
        all.addAll(several);
      } else {
        all.add(value);
      }
    });
    return new HashSet<>(all.stream().filter(Plain::isScalar).toList());
  }
}
