package io.inyeon.demo.brand;

import java.time.LocalDate;

/**
 * A complaint as the brand's desk keeps it: opened on the day it is heard, solved some days later, or never.
 *
 * @param opened the day
 */
record Ticket(LocalDate opened, boolean solved) {
  static final int DAYS_TO_SOLVE = 2;
  private static final long DESK = 11;
  private static final double SOLVED = 0.85;

  static Ticket of(Population world, Resident who, LocalDate opened) {
    boolean gone = !who.leaves().isAfter(opened.plusDays(DAYS_TO_SOLVE));
    return new Ticket(opened,
        Dice.of(world.seed(), DESK, who.number(), opened.toEpochDay()).happens(SOLVED) && !gone);
  }

  String id(Resident who) {
    return "t-" + who.number() + "-" + opened.toEpochDay();
  }
}
