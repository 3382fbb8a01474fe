package io.inyeon.demo.brand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The brand's letter of every Sunday, and the Sunday on which somebody has had enough of it. */
public final class Newsletter {
  private static final long ENOUGH = 6;

  private Newsletter() {
  }

  /** The Sunday on which this person unsubscribes, up to a day. */
  public static Optional<LocalDate> left(Population world, Resident who, LocalDate until) {
    LocalDate from = who.joined().isAfter(world.opening()) ? who.joined() : world.opening();
    for (LocalDate sunday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)); sunday
        .isBefore(until); sunday = sunday.plusWeeks(1)) {
      double last = who.temperament().unsubscribes() * 0.3;
      if (Dice.of(world.seed(), ENOUGH, who.number(), sunday.toEpochDay()).happens(last)) {
        return Optional.of(sunday);
      }
    }
    return Optional.empty();
  }

  static boolean hasLeft(Population world, Resident who, LocalDate date) {
    return left(world, who, date).isPresent();
  }
}
