package io.inyeon.demo;

import io.inyeon.demo.Client.Reply;
import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Resident;
import io.inyeon.demo.brand.Shop;
import io.inyeon.demo.brand.Touch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people do with carts in the web shop and the app, done: by the API, as the brand's own shop does. What is not there is
 * not bought; whatever else lies in the cart is.
 */
final class Shopping {
  private static final Logger LOG = LoggerFactory.getLogger(Shopping.class);
  private static final int MOST_ATTEMPTS = 4;
  private static final int COLLECTED_OF_FOUR = 3;

  private final Client client;
  private final Population world;

  Shopping(Client client, Population world) {
    this.client = client;
    this.world = world;
  }

  /** @param touch something put into a cart, or a cart bought */
  void does(Touch touch) {
    JsonNode said = JsonMapper.shared().readTree(touch.properties());
    JsonNode cart = cart(touch, said.path("currency").asString());
    if (touch.event().equals(Touch.ADDED)) {
      add(cart.path("id").asString(), said, touch);
    } else {
      buy(cart, said, touch);
    }
  }

  /** Theirs, wherever it was begun; of whoever has not signed in, this browser's. */
  private JsonNode cart(Touch touch, String currency) {
    Map<String, String> name = touch.speaker().userId().map(id -> Map.of("userId", id))
        .orElseGet(() -> Map.of("anonymousId", touch.speaker().anonymousId().orElse("")));
    return client.call("POST", "/api/v1/carts",
        Map.of("currency", currency, "customer", name, "channel", touch.speaker().channel()), "").orThrow("A cart")
        .body();
  }

  private void add(String cart, JsonNode product, Touch touch) {
    client.call("POST", "/api/v1/carts/" + cart + "/lines",
        Map.of("sku", product.path("product_id").asString(), "quantity", product.path("quantity").asInt(1), "channel",
            touch.speaker().channel()),
        "");
  }

  private void buy(JsonNode found, JsonNode purchase, Touch touch) {
    String cart = found.path("id").asString();
    if (found.path("lines").isEmpty()) {
      purchase.path("products").forEach(product -> add(cart, product, touch));
    }
    Map<String, Object> wish = wish(touch);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Reply reply = client.call("POST", "/api/v1/carts/" + cart + "/checkout", wish, touch.id() + "-" + attempt);
      if (reply.ok() || !goesOn(cart, reply.body(), wish, touch)) {
        return;
      }
    }
  }

  /** Whether there is another way to buy; the cart or the wish has become what it asks for. */
  private boolean goesOn(String cart, JsonNode refusal, Map<String, Object> wish, Touch touch) {
    switch (refusal.path("code").asString("")) {
      case "out_of_stock" -> {
        if (!wish.equals(sent(wish, touch))) {
          wish.putAll(sent(wish, touch));
        } else {
          refusal.path("lines").forEach(line -> leaves(cart, line.path("sku").asString(),
              line.path("available").asInt(), touch));
        }
      }
      case "not_sold", "mixed_currencies" -> refusal.path("lines")
          .forEach(line -> leaves(cart, line.path("sku").asString(), 0, touch));
      case "price_changed" -> wish.put("expected", Map.of("amountMinor", refusal.at("/total/amountMinor").asLong(),
          "currency", refusal.at("/total/currency").asString()));
      case "cart_empty", "cart_ordered" -> {
        return false;
      }
      default -> {
        LOG.debug("A purchase was answered with {}", refusal);
        return false;
      }
    }
    return true;
  }

  /** They take fewer, or go without. */
  private void leaves(String cart, String sku, int quantity, Touch touch) {
    client.call("PUT", "/api/v1/carts/" + cart + "/lines/" + sku,
        Map.of("quantity", quantity, "channel", touch.speaker().channel()), "");
  }

  /** One of four collects it at the shop nearby. */
  private Map<String, Object> wish(Touch touch) {
    Resident who = world.resident(touch.person());
    Map<String, Object> wish = Map.of("contact", Map.of("email", who.email(), "name", who.name()), "payment",
        Map.of("method", "sandbox"), "channel", touch.speaker().channel());
    boolean collects = touch.second() % (COLLECTED_OF_FOUR + 1) == COLLECTED_OF_FOUR;
    return collects
        ? with(wish, Map.of("type", "pickup", "location", who.household().shop().id()))
        : sent(wish, touch);
  }

  private Map<String, Object> sent(Map<String, Object> wish, Touch touch) {
    Shop near = world.resident(touch.person()).household().shop();
    return with(wish, Map.of("type", "ship", "address", Map.of("country", near.country().code(), "postalCode",
        near.postalCode(), "region", near.region(), "city", near.city(), "line1",
        near.street() + "-" + (1 + touch.person() % 90))));
  }

  private static Map<String, Object> with(Map<String, Object> wish, Map<String, Object> fulfilment) {
    Map<String, Object> changed = new LinkedHashMap<>(wish);
    changed.put("fulfilment", fulfilment);
    return changed;
  }
}
