package io.inyeon.inventory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a count has come. */
enum CountStatus {
  /** Under way. */
  OPEN,
  /** Done, and waiting for somebody else to look at it. */
  SUBMITTED,
  /** The levels are what was found, and whatever has come and gone since. */
  BOOKED, CANCELLED;

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<CountStatus> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
