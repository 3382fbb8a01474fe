package io.inyeon.demo.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What somebody has written on the checkout's page.
 *
 * @param key the same when the same form is sent again
 * @param expected the total that the page has shown
 * @param how {@code ship}, or the code of the shop where it is collected
 */
record CheckoutForm(String key, long expected, String how, Map<String, String> fields) {
  static final String SHIP = "ship";
  /** As the API names them. */
  static final List<String> FIELDS = List.of("email", "name", "postalCode", "region", "city", "line1");

  static CheckoutForm read(ServerRequest request) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.forEach(field -> fields.put(field, request.param(field).orElse("").strip()));
    return new CheckoutForm(request.param("key").filter(key -> !key.isBlank()).orElseGet(CheckoutForm::fresh),
        request.param("expected").filter(text -> text.matches("\\d{1,15}")).map(Long::parseLong).orElse(-1L),
        request.param("how").orElse(SHIP), fields);
  }

  /** With what is known already. */
  static CheckoutForm of(Session session, Cart cart) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.forEach(field -> fields.put(field, session.written().getOrDefault(field, "")));
    session.shopper().ifPresent(shopper -> {
      fields.put("email", shopper.email());
      fields.merge("name", shopper.name(), (written, known) -> written.isEmpty() ? known : written);
    });
    return new CheckoutForm(fresh(), cart.total(), session.written().getOrDefault("how", SHIP), fields);
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  /** The same words for what has changed meanwhile. */
  CheckoutForm again(Cart cart) {
    return new CheckoutForm(fresh(), cart.total(), how, fields);
  }

  boolean isSent() {
    return how.equals(SHIP);
  }

  String of(String field) {
    return fields.getOrDefault(field, "");
  }

  Map<String, Object> wish(Language language) {
    Map<String, Object> wish = new LinkedHashMap<>(Map.of("contact", Map.of("email", of("email"), "name", of("name")),
        "payment", Map.of("method", "sandbox"), "channel", "web", "fulfilment", fulfilment(language)));
    if (expected >= 0) {
      wish.put("expected", Map.of("amountMinor", expected, "currency", language.currency()));
    }
    return wish;
  }

  private Map<String, Object> fulfilment(Language language) {
    if (!isSent()) {
      return Map.of("type", "pickup", "location", how);
    }
    Map<String, String> address = new LinkedHashMap<>(fields);
    address.keySet().removeAll(List.of("email", "name"));
    address.put("country", language.country());
    return Map.of("type", "ship", "address", address);
  }

  /** For the next time on this browser. */
  Map<String, String> kept() {
    Map<String, String> kept = new LinkedHashMap<>(fields);
    kept.put("how", how);
    return kept;
  }
}
