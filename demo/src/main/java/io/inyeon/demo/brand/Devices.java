package io.inyeon.demo.brand;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which device somebody takes in hand, and what cookie is on it then. */
final class Devices {
  /** A browser keeps its cookie until its owner, or it by itself, clears it. */
  private static final int SHORTEST_LIFE_DAYS = 40;

  private Devices() {
  }

  /** The cookie in the browser of the person's own telephone or computer. */
  static String browser(Resident who, boolean computer, LocalDate date) {
    int life = SHORTEST_LIFE_DAYS + who.number() % 5 * 50;
    long age = Math.floorDiv(date.toEpochDay() + who.number() * 17L, life);
    return (computer ? "desk-" : "web-") + who.number() + "-" + age;
  }

  /** Where somebody browses: of three times one on the family's tablet, if there is one. */
  static String any(Resident who, LocalDate date, Dice dice) {
    double draw = dice.share();
    if (draw < 0.3 && who.household().tablet()) {
      return who.household().tabletId();
    }
    return browser(who, draw > 0.75, date);
  }

  /** All cookies that are this person's alone from one day to another. */
  static Set<String> cookies(Resident who, LocalDate from, LocalDate to) {
    Set<String> cookies = new LinkedHashSet<>();
    for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
      cookies.add(browser(who, false, date));
      cookies.add(browser(who, true, date));
    }
    return cookies;
  }
}
