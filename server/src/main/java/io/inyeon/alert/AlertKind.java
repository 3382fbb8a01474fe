package io.inyeon.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** What can be wrong. The subject of all of these is a journey, by its key. */
public enum AlertKind {
  /** Many of its messages come to nothing, or other systems are no longer told. */
  JOURNEY_FAILING("journey.failing"),
  /** What it has asked for does not go, although nobody holds it back. */
  JOURNEY_STALLED("journey.stalled"),
  /** People entered it every day, and for a day nobody has. */
  JOURNEY_QUIET("journey.quiet");

  private final String word;

  AlertKind(String word) {
    this.word = word;
  }

  @JsonValue
  public String word() {
    return word;
  }

  static Optional<AlertKind> named(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
