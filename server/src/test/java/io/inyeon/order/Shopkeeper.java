package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Keeps a shop over the API: products, places, stock, carts, checkouts. */
public final class Shopkeeper {
  private final Caller caller;

  public Shopkeeper(Caller caller) {
    this.caller = caller;
  }

  public static String unheardOf(String word) {
    return word + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  /** A product in won. */
  public String product(String sku, long price) {
    Answer saved = caller.api("PUT", "/products/" + sku, Map.of("name", "Product " + sku, "price",
        Map.of("amountMinor", price, "currency", "KRW"), "lifecycle", "active"));
    assertThat(saved.status()).as(saved.text()).isIn(200, 201);
    return sku;
  }

  public String place(String code, String kind, String... services) {
    Map<String, Object> wish = new HashMap<>(
        Map.of("name", "Place " + code, "kind", kind, "country", "KR", "latitude", 37.5, "longitude", 127.0));
    if (services.length > 0) {
      wish.put("services", services);
    }
    Answer saved = caller.api("PUT", "/locations/" + code, wish);
    assertThat(saved.status()).as(saved.text()).isIn(200, 201);
    return code;
  }

  public Answer adjusts(String sku, String location, int delta) {
    return caller.api("POST", "/inventory/adjustments",
        Map.of("sku", sku, "location", location, "delta", delta, "reason", "delivery", "reference", "D1"),
        "Idempotency-Key", UUID.randomUUID().toString());
  }

  public void stocks(String sku, String location, int quantity) {
    Answer answer = adjusts(sku, location, quantity);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  public JsonNode stock(String sku) {
    return caller.api("/inventory/" + sku).json();
  }

  public JsonNode stock(String sku, String location) {
    return stock(sku).path("locations").valueStream().filter(one -> one.path("code").asString().equals(location))
        .findFirst().orElseThrow();
  }

  /** A guest's cart with so many of it. */
  public String cart(String sku, int quantity) {
    String cart = cart(Map.of());
    adds(cart, sku, quantity);
    return cart;
  }

  public String cart(Map<String, String> customer) {
    Answer opened = caller.api("POST", "/carts", Map.of("currency", "KRW", "customer", customer));
    assertThat(opened.status()).as(opened.text()).isIn(200, 201);
    return opened.json().path("id").asString();
  }

  public JsonNode adds(String cart, String sku, int quantity) {
    Answer added = caller.api("POST", "/carts/" + cart + "/lines", Map.of("sku", sku, "quantity", quantity));
    assertThat(added.status()).as(added.text()).isEqualTo(200);
    return added.json();
  }

  public static Map<String, Object> shipping() {
    return Map.of("contact", Map.of("email", "buyer-" + UUID.randomUUID() + "@example.com", "name", "Buyer"),
        "fulfilment", Map.of("type", "ship", "address",
            Map.of("country", "KR", "postalCode", "03163", "city", "Seoul", "line1", "Insadong-gil 44")),
        "payment", Map.of("method", "sandbox"));
  }

  public static Map<String, Object> with(Map<String, Object> wish, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(wish);
    changed.put(field, value);
    return changed;
  }

  public Answer checkout(String cart, Map<String, Object> wish, String key) {
    return caller.api("POST", "/carts/" + cart + "/checkout", wish, "Idempotency-Key", key);
  }

  public Answer checkout(String cart) {
    return checkout(cart, shipping(), UUID.randomUUID().toString());
  }
}
