package io.inyeon.imports.mapping;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a text is read as. */
sealed interface Type {
  /**
   * An exact number.
   *
   * @param separator before the decimals
   * @param thousands between groups of digits; empty where none is written, since "2,555" may mean either
   */
  record Decimal(char separator, Optional<String> thousands, boolean whole) implements Type {
    static final Decimal PLAIN = new Decimal('.', Optional.empty(), false);

    Decimal asWhole() {
      return new Decimal(separator, thousands, true);
    }
  }

  /** {@code true, yes, y, 1} and {@code false, no, n, 0}, in capitals too. */
  record Bool() implements Type {}

  /**
   * An instant, written in ISO 8601 or by a format.
   *
   * @param zone of times that do not name theirs
   */
  record Moment(Optional<DateTimeFormatter> format, Optional<ZoneId> zone) implements Type {}

  /** A day without a time. */
  record Day(Optional<DateTimeFormatter> format) implements Type {}

  /** Digits and words alike, as a text. */
  record Text(Case letters) implements Type {}

  /** What becomes of a text's letters. */
  enum Case {
    KEPT, LOWER, UPPER
  }
}
