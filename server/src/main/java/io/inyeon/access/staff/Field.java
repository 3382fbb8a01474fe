package io.inyeon.access.staff;

import io.inyeon.access.Role;
import io.inyeon.web.Problem;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people write about people, checked and made uniform. */
final class Field {
  static final List<String> LANGUAGES = List.of("ko", "ja", "en");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");
  private static final int LONGEST_EMAIL = 254; // RFC 5321, 4.5.3.1
  private static final int LONGEST_NAME = 100;

  private Field() {
  }

  static String required(@Nullable String text, String field) {
    if (text == null || text.isBlank()) {
      throw Problem.badRequest("required", "Give the " + field + ".").with("field", field);
    }
    return text;
  }

  /** As it is stored and compared. */
  static String email(@Nullable String text) {
    String email = normal(required(text, "email"));
    if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
      throw Problem.badRequest("invalid_email", "This is no e-mail address.").with("field", "email");
    }
    return email;
  }

  /** Without a check: whatever somebody types who wants to sign in. */
  static String normal(String email) {
    return Normalizer.normalize(email, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
  }

  static String name(@Nullable String text) {
    String name = Normalizer.normalize(required(text, "name"), Normalizer.Form.NFC).strip();
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw Problem.badRequest("invalid_name", "A name is one line of " + LONGEST_NAME + " letters at most.")
          .with("field", "name");
    }
    return name;
  }

  static String language(@Nullable String text) {
    if (!LANGUAGES.contains(required(text, "language"))) {
      throw Problem.badRequest("unknown_language", "language is one of " + String.join(", ", LANGUAGES) + ".")
          .with("field", "language");
    }
    return String.valueOf(text);
  }

  static Role role(@Nullable String text) {
    return Role.named(required(text, "role")).orElseThrow(() -> Problem.badRequest("unknown_role",
        "role is one of " + Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", ")) + ".")
        .with("field", "role"));
  }
}
