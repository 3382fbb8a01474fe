package io.inyeon.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a server key may be used for. Each stands for itself: none contains another. */
public enum Scope {
  /** Send events. */
  COLLECT,
  /** Read customers, journeys, messages. */
  READ,
  /** Change them. */
  WRITE,
  /** Data requests, users, keys, the audit log. */
  ADMIN;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Scope> named(String word) {
    return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
  }
}
