package io.inyeon.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.Namespace;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Identifiers in normal form. What names nobody (a placeholder, a test address, a number that cannot exist) is no
 * identifier at all: it would join strangers.
 */
final class Normal {
  private static final int LONGEST = 256;
  private static final Pattern EMAIL = Pattern
      .compile("[^\\s@<>()\\[\\],;:\"]{1,64}@[^\\s@<>()\\[\\],;:\"]+\\.[^\\s@<>()\\[\\],;:\".]{2,63}");
  private static final Set<String> WORTHLESS = Set.of("", "null", "undefined", "none", "nil", "nan", "0", "-1",
      "unknown",
      "anonymous", "guest", "true", "false", "n/a", "na", "test", "[object object]",
      "00000000-0000-0000-0000-000000000000");
  private static final Set<String> WORTHLESS_EMAILS = Set.of("test@test.com", "test@test.co.kr", "a@a.com",
      "asdf@asdf.com",
      "none@none.com", "no@email.com", "noreply@example.com");

  private Normal() {
  }

  static Optional<Identifier> of(Namespace namespace, String written) {
    String value = Normalizer.normalize(written, Normalizer.Form.NFC).strip();
    if (value.length() > LONGEST || WORTHLESS.contains(value.toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    Optional<String> normal = switch (namespace) {
      case EMAIL -> email(value);
      case PHONE, WHATSAPP -> phone(value);
      case USER_ID, LOYALTY_CARD, LINE, KAKAO, GOOGLE, APPLE, FACEBOOK, NAVER, ANONYMOUS_ID, DEVICE ->
        Optional.of(value);
    };
    return normal.map(text -> new Identifier(namespace, text));
  }

  private static Optional<String> email(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return Optional.of(lower).filter(text -> EMAIL.matcher(text).matches())
        .filter(text -> !WORTHLESS_EMAILS.contains(text));
  }

  /** Only a number that names its country is unambiguous: E.164, or anything that says +82, +81, … */
  private static Optional<String> phone(String value) {
    try {
      PhoneNumberUtil util = PhoneNumberUtil.getInstance();
      var number = util.parse(value.startsWith("00") ? "+" + value.substring(2) : value, null);
      return util.isValidNumber(number) ? Optional.of(util.format(number, PhoneNumberFormat.E164)) : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
