package io.inyeon.demo.brand;

import java.time.LocalDate;

/** How somebody feels in a week: it moves how much they look and buy, and how readily they complain. */
final class Mood {
  private static final long WEEK = 7;
  private static final long MOOD = 9;
  private static final double LOWEST = 0.6;
  private static final double HIGHEST = 1.4;

  private Mood() {
  }

  /** 1 is the middle; the same all week. */
  static double of(Population world, Resident who, LocalDate date) {
    long week = Math.floorDiv(date.toEpochDay() + who.number() % WEEK, WEEK);
    return Dice.of(world.seed(), MOOD, who.number(), week).between(LOWEST, HIGHEST);
  }
}
