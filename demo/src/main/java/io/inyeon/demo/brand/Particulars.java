package io.inyeon.demo.brand;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a member writes into the form beside name and address, or leaves open.
 *
 * @param taste in tea; empty for nothing
 */
record Particulars(Optional<LocalDate> birthday, String taste) {
  private static final long FORM = 10;
  private static final LocalDate OLDEST = LocalDate.of(1948, 1, 1);
  private static final int YEARS = 58;
  private static final int DAYS_IN_A_YEAR = 365;

  /** Drawn apart from all else of the person: a form with another line makes nobody somebody else. */
  static Particulars draw(long seed, int number) {
    Dice dice = Dice.of(seed, FORM, number);
    LocalDate born = OLDEST.plusYears(dice.below(YEARS)).plusDays(dice.below(DAYS_IN_A_YEAR));
    boolean tellsBirthday = dice.happens(0.75);
    double taste = dice.share();
    return new Particulars(Optional.of(born).filter(any -> tellsBirthday),
        taste < 0.35 ? "green" : taste < 0.5 ? "citron" : "");
  }

  Map<String, String> traits() {
    Map<String, String> traits = new LinkedHashMap<>();
    birthday.ifPresent(day -> traits.put("birthday", day.toString()));
    if (!taste.isEmpty()) {
      traits.put("taste", taste);
    }
    return traits;
  }
}
