package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks the small things that documents and files are made of. */
final class Words {
  static final int LONGEST_NAME = 500;
  static final int LONGEST_TEXT = 20_000;
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
  private static final Pattern LOCALE = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");
  private static final Pattern ADDRESS = Pattern.compile("(https?://[^\\s/]+|/)[^\\s]*");
  private static final int LONGEST_ADDRESS = 2_000;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Words() {
  }

  static Flaw.Found wrong(String field, String code, String reason) {
    return new Flaw(field, code, reason).found();
  }

  static String key(String key, String field) {
    if (!KEY.matcher(key).matches()) {
      throw wrong(field, "invalid_key", "a key is made of a-z, 0-9, - and _, 64 letters at most.");
    }
    return key;
  }

  static boolean isLocale(String tag) {
    return LOCALE.matcher(tag).matches();
  }

  static String locale(String tag, String field) {
    if (!isLocale(tag)) {
      throw wrong(field, "invalid_locale", "a language is written as in BCP 47: ko, ja, en, pt-BR.");
    }
    return tag;
  }

  static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  static String country(String code, String field) {
    if (!isCountry(code)) {
      throw wrong(field, "unknown_country", "a country is two capital letters of ISO 3166: KR, JP, US.");
    }
    return code;
  }

  static String address(String text, String field) {
    String address = line(text, field, LONGEST_ADDRESS);
    if (!ADDRESS.matcher(address).matches()) {
      throw wrong(field, "invalid_url", "an address begins with https://, http:// or /.");
    }
    return address;
  }

  /** Without blanks around it. */
  static String line(String text, String field, int longest) {
    String line = text(text, field, longest);
    if (line.isEmpty() || line.chars().anyMatch(Character::isISOControl)) {
      throw wrong(field, "required", "one line of 1 to " + longest + " letters is needed here.");
    }
    return line;
  }

  /** Lines are kept; what no database can store is refused. */
  static String text(String written, String field, int longest) {
    String text = Normalizer.normalize(written, Normalizer.Form.NFC).replace("\r\n", "\n").strip();
    boolean storable = text.codePoints().noneMatch(Words::isUnstorable);
    if (text.length() > longest || !storable) {
      throw wrong(field, "invalid_text", "a text of at most " + longest + " letters is needed here, without control "
          + "characters.");
    }
    return text;
  }

  private static boolean isUnstorable(int letter) {
    return (Character.isISOControl(letter) && letter != '\n' && letter != '\t' && letter != '\r')
        || Character.getType(letter) == Character.SURROGATE;
  }

  static Sku sku(String text, String field) {
    try {
      return new Sku(text);
    } catch (IllegalArgumentException e) {
      throw wrong(field, "invalid_sku", String.valueOf(e.getMessage()));
    }
  }

  static Money money(long amountMinor, String currency, String field) {
    if (amountMinor < 0) {
      throw wrong(field, "negative_price", "it is never less than nothing.");
    }
    try {
      return Money.of(amountMinor, currency);
    } catch (IllegalArgumentException e) {
      throw wrong(field, "unknown_currency", String.valueOf(e.getMessage()));
    }
  }
}
