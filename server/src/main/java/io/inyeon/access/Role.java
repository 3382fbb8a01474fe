package io.inyeon.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody who works with the product is there for. */
public enum Role {
  ADMINISTRATOR, MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> named(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Role::word).toList();
  }
}
