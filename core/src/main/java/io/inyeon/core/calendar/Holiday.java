package io.inyeon.core.calendar;

import java.time.LocalDate;

/** A day on which a country's public offices are closed, with its name in the three languages of the product. */
public record Holiday(LocalDate date, String korean, String japanese, String english) {
  static Holiday on(LocalDate date, String korean, String japanese, String english) {
    return new Holiday(date, korean, japanese, english);
  }

  /** Two holidays of one day are one day off: 어린이날 and 부처님오신날 on 5 May 2025. */
  Holiday and(Holiday other) {
    return new Holiday(date, korean + " · " + other.korean, japanese + " · " + other.japanese,
        english + " · " + other.english);
  }
}
