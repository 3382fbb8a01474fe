package io.inyeon.order;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.inyeon.order.CheckoutWish.ContactWish;
import io.inyeon.order.CheckoutWish.FulfilmentWish;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads where something goes and whom to ask, by the rules of the country: five digits in Korea, seven in Japan (with a hyphen
 * or without), ZIP or ZIP+4 and a state in the United States. Other countries' addresses need a city and a line.
 */
final class Addresses {
  private static final int LONGEST = 200;
  private static final List<String> PARTS = List.of("country", "postalCode", "region", "city", "line1", "line2");
  private static final Pattern EMAIL = Pattern
      .compile(
          "[^\\s@<>()\\[\\],;:\"\\p{Cntrl}]{1,64}@[^\\s@<>()\\[\\],;:\"\\p{Cntrl}]+\\.[^\\s@<>()\\[\\],;:\".\\p{Cntrl}]{2,63}");
  private static final Set<String> STATES = Set.of("AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI",
      "ID",
      "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM",
      "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY",
      "DC", "PR", "VI", "GU", "AS", "MP", "AA", "AE", "AP");

  private Addresses() {
  }

  static Fulfilment fulfilment(FulfilmentWish wish) {
    return switch (wish.type() == null ? "" : wish.type()) {
      case "pickup" -> new Fulfilment.Pickup(required(wish.location(), "fulfilment.location"));
      case "ship" -> new Fulfilment.Ship(address(wish.address() == null ? Map.of() : wish.address()));
      default -> throw CheckoutWish.flaw("unknown_fulfilment", "fulfilment.type", "there are pickup and ship");
    };
  }

  /** A number without its country is one of the country where it goes. */
  static Contact contact(ContactWish wish, Fulfilment fulfilment) {
    String email = required(wish.email(), "contact.email").toLowerCase(Locale.ROOT);
    if (!EMAIL.matcher(email).matches() || email.length() > 254) {
      throw CheckoutWish.flaw("invalid_email", "contact.email", "an e-mail address is needed here");
    }
    String region = fulfilment instanceof Fulfilment.Ship ship ? ship.address().get("country") : null;
    return new Contact(email, required(wish.name(), "contact.name"),
        Optional.ofNullable(wish.phone()).filter(phone -> !phone.isBlank()).map(phone -> phone(phone, region)));
  }

  private static String phone(String written, @Nullable String region) {
    try {
      PhoneNumberUtil util = PhoneNumberUtil.getInstance();
      var number = util.parse(written, region);
      if (util.isValidNumber(number)) {
        return util.format(number, PhoneNumberFormat.E164);
      }
    } catch (NumberParseException e) {
      throw invalidPhone(region);
    }
    throw invalidPhone(region);
  }

  private static RuntimeException invalidPhone(@Nullable String region) {
    return CheckoutWish.flaw("invalid_phone", "contact.phone", region == null
        ? "a number that begins with its country is needed here, such as +82 2 312 3456"
        : "this is no number of " + region);
  }

  private static Map<String, String> address(Map<String, String> written) {
    Map<String, String> address = new LinkedHashMap<>();
    PARTS.forEach(part -> {
      String value = Normalizer.normalize(written.getOrDefault(part, ""), Normalizer.Form.NFKC).strip();
      if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
        throw CheckoutWish.flaw("too_long", place(part), "a line of at most " + LONGEST + " characters");
      }
      if (!value.isEmpty()) {
        address.put(part, value);
      }
    });
    String country = required(address.get("country"), place("country"));
    if (!Set.of(Locale.getISOCountries()).contains(country)) {
      throw CheckoutWish.flaw("unknown_country", place("country"), "two capital letters of ISO 3166-1, such as KR");
    }
    List.of("city", "line1").forEach(part -> required(address.get(part), place(part)));
    postalCode(country, address);
    return address;
  }

  private static void postalCode(String country, Map<String, String> address) {
    switch (country) {
      case "KR" -> check(address, "\\d{5}", "five digits, such as 03163");
      case "JP" -> {
        check(address, "\\d{3}-?\\d{4}", "seven digits, such as 150-0001");
        String digits = address.getOrDefault("postalCode", "").replace("-", "");
        address.put("postalCode", digits.substring(0, 3) + "-" + digits.substring(3));
        required(address.get("region"), place("region"));
      }
      case "US" -> {
        check(address, "\\d{5}(-\\d{4})?", "a ZIP code, such as 94103 or 94103-1234");
        if (!STATES.contains(address.getOrDefault("region", ""))) {
          throw CheckoutWish.flaw("invalid_region", place("region"), "a state by its two letters, such as CA");
        }
      }
      default -> {
        // each has its own rules, which nobody here knows
      }
    }
  }

  private static void check(Map<String, String> address, String pattern, String how) {
    if (!address.getOrDefault("postalCode", "").matches(pattern)) {
      throw CheckoutWish.flaw("invalid_postal_code", place("postalCode"), how);
    }
  }

  private static String place(String part) {
    return "fulfilment.address." + part;
  }

  private static String required(@Nullable String value, String field) {
    String stripped = value == null ? "" : value.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST || stripped.chars().anyMatch(Character::isISOControl)) {
      throw CheckoutWish.flaw(stripped.isEmpty() ? "required" : "too_long", field,
          "a line of at most " + LONGEST + " characters is needed here");
    }
    return stripped;
  }
}
