package io.inyeon.core.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The incremental interpreter: from traits and tallies, without the log. */
final class Incremental {
  private Incremental() {
  }

  static Verdict verdict(Rule rule, Facts facts, Instant now) {
    return switch (rule) {
      case Rule.Trait(Condition condition) ->
        Verdict.lasting(condition.operator().holds(facts.trait(condition.path()), condition.operand()));
      case Rule.TraitDate(String path, DateTest test) -> facts.trait(path).flatMap(Moment::read)
          .map(moment -> date(test, moment, facts.zone(), now)).orElse(Verdict.NEVER);
      case Rule.Performed performed -> Measuring.verdict(performed, facts.tally(performed.question()), now);
      case Rule.Sequence sequence -> Sequencing.verdict(sequence, facts, now);
      case Rule.Member(String segment) -> Verdict.lasting(facts.isMember(segment));
      case Rule.Consented(String channel, String purpose) -> Verdict.lasting(facts.isConsented(channel, purpose));
      case Rule.Identified(String namespace) -> Verdict.lasting(facts.isIdentified(namespace));
      case Rule.Holiday holiday -> holiday(holiday, facts.zone(), now);
      case Rule.All(List<Rule> parts) -> joined(parts, facts, now, true);
      case Rule.Any(List<Rule> parts) -> joined(parts, facts, now, false);
      case Rule.Not(Rule inner) -> verdict(inner, facts, now).negated();
    };
  }

  /** All of them, or any: what decides alone ({@code false} of all, {@code true} of any) makes it exact. */
  private static Verdict joined(List<Rule> parts, Facts facts, Instant now, boolean all) {
    boolean holds = all;
    boolean exact = true;
    boolean decided = false;
    Instant changesAt = Instant.MAX;
    for (Rule part : parts) {
      Verdict verdict = verdict(part, facts, now);
      changesAt = Verdict.earlier(changesAt, verdict.changesAt());
      holds = all ? holds && verdict.holds() : holds || verdict.holds();
      exact &= verdict.exact();
      decided |= verdict.exact() && verdict.holds() != all;
    }
    return new Verdict(holds, changesAt, exact || decided);
  }

  private static Verdict date(DateTest test, Moment value, ZoneId zone, Instant now) {
    return switch (test) {
      case DateTest.Before(Moment moment) -> Verdict.lasting(value.start(zone).isBefore(moment.start(zone)));
      case DateTest.After(Moment moment) -> Verdict.lasting(isAfter(value.start(zone), moment, zone));
      case DateTest.On(Moment.Day day) -> Verdict.lasting(value.day(zone).equals(day.date()));
      case DateTest.WithinLast(var length) -> during(value.start(zone), value.start(zone).plus(length), now);
      case DateTest.WithinNext(var length) -> during(value.start(zone).minus(length), value.start(zone), now);
      case DateTest.AnniversaryWithin(int days) -> anniversary(value.day(zone), days, zone, now);
    };
  }

  private static boolean isAfter(Instant value, Moment moment, ZoneId zone) {
    return switch (moment) {
      case Moment.Day(LocalDate date) -> !value.isBefore(date.plusDays(1).atStartOfDay(zone).toInstant());
      case Moment.Exactly(Instant instant) -> value.isAfter(instant);
    };
  }

  private static Verdict during(Instant from, Instant to, Instant now) {
    if (now.isBefore(from)) {
      return Verdict.until(false, from);
    }
    return now.isBefore(to) ? Verdict.until(true, to) : Verdict.NEVER;
  }

  private static Verdict anniversary(LocalDate date, int days, ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    LocalDate next = next(MonthDay.from(date), today);
    boolean holds = !next.minusDays(days).isAfter(today);
    LocalDate changes = holds ? next.plusDays(1) : next.minusDays(days);
    return Verdict.until(holds, changes.atStartOfDay(zone).toInstant());
  }

  private static Verdict holiday(Rule.Holiday rule, ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Optional<LocalDate> next = rule.holidays().nextFrom(today);
    if (next.isEmpty()) {
      return Verdict.NEVER;
    }
    LocalDate from = next.get().minusDays(rule.days());
    boolean holds = !from.isAfter(today);
    LocalDate changes = holds ? next.get().plusDays(1) : from;
    return Verdict.until(holds, changes.atStartOfDay(zone).toInstant());
  }

  private static LocalDate next(MonthDay day, LocalDate today) {
    LocalDate thisYear = day.atYear(today.getYear());
    return thisYear.isBefore(today) ? day.atYear(today.getYear() + 1) : thisYear;
  }

}
