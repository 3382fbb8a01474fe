package io.inyeon.access.staff;

import io.inyeon.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which passwords are taken: long ones. Nothing is asked of their letters (NIST SP 800-63B, 5.1.1.2). */
final class PasswordRule {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 200;
  private static final Set<String> COMMON = common();

  private PasswordRule() {
  }

  /** The same letters typed on another keyboard are the same password. */
  static String normal(String password) {
    return Normalizer.normalize(password, Normalizer.Form.NFC);
  }

  /**
   * The password as it is hashed.
   *
   * @param field how the caller named it
   */
  static String check(@Nullable String password, String email, String field) {
    String normal = normal(Field.required(password, field));
    int length = normal.codePointCount(0, normal.length());
    if (length < SHORTEST || length > LONGEST) {
      throw refusal("password_length",
          "A password has %d to %d letters; several words are easiest to keep in mind.".formatted(SHORTEST, LONGEST),
          field);
    }
    String small = normal.strip().toLowerCase(Locale.ROOT);
    if (small.equals(email) || COMMON.contains(small)) {
      throw refusal("password_too_common", "This password is among the first that anybody would try.", field);
    }
    return normal;
  }

  private static Problem refusal(String code, String sentence, String field) {
    return Problem.badRequest(code, sentence).with("field", field);
  }

  private static Set<String> common() {
    try (InputStream list = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
      return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8).lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
