package io.inyeon.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The brand's journeys: the examples, whose links lead to the brand's own shop here. They come in through the public API, as
 * those of any brand.
 */
final class BrandJourneys {
  /** By key, as in {@code examples/}. */
  static final List<String> KEYS = List.of("abandoned-cart", "welcome", "review-request", "win-back", "birthday",
      "after-complaint", "back-in-stock");
  private static final String SHOP = "https://shop.example.com/";
  /** Where in this shop the example's places are; the others are its front page. */
  private static final Map<String, String> PLACES = Map.of("cart/{{event.cart_id}}", "/cart/{{event.cart_id}}",
      "orders/{{event.order_id}}/review", "/orders/{{event.order_id}}/review", "answer/{{event.ticket_id}}",
      "/answer/{{event.ticket_id}}", "products/{{event.sku}}", "/products/{{event.sku}}", "green",
      "/products/green-tea");
  private static final List<String> FRONT = List.of("taste", "first", "new", "again", "shops", "birthday");

  private BrandJourneys() {
  }

  /** Once, as long as the shop's address is the same: a second start finds them published, and their runs go on. */
  static void publish(Client client, URI address) {
    for (String key : KEYS) {
      publish(client, key, leadingTo(address + "/demo/shop", key));
    }
  }

  private static void publish(Client client, String key, JsonNode journey) {
    String path = "/api/v1/journeys/" + key;
    JsonNode stored = client.get(path).body();
    if (stored.path("version").asInt(0) == 0 || !stored.path("definition").equals(journey)) {
      client.put(path, journey).orThrow("The journey " + key);
      client.post(path + "/publish").orThrow("The publication of the journey " + key);
    }
  }

  private static JsonNode leadingTo(String shop, String key) {
    String text = example(key).toString();
    for (Map.Entry<String, String> place : PLACES.entrySet()) {
      text = text.replace(SHOP + place.getKey(), shop + place.getValue() + "?utm_campaign=" + key);
    }
    for (String place : FRONT) {
      text = text.replace(SHOP + place, shop + "?utm_campaign=" + key);
    }
    return JsonMapper.shared().readTree(text);
  }

  static JsonNode example(String key) {
    try (InputStream example = BrandJourneys.class.getResourceAsStream("/examples/" + key + ".json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(example));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
