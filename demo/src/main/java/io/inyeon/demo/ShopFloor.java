package io.inyeon.demo;

import io.inyeon.demo.brand.Touch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is bought in the shops, taken off their shelves as their tills tell it. Whoever does not find all that they came for buys
 * nothing.
 */
final class ShopFloor {
  /** Something in somebody's hands. */
  private record Taken(String sku, String shop, int quantity) {}

  private final Client client;

  ShopFloor(Client client) {
    this.client = client;
  }

  /** @return whether it has been bought, so that the till may tell of it */
  boolean sells(Touch touch) {
    JsonNode receipt = JsonMapper.shared().readTree(touch.properties());
    List<Taken> taken = new ArrayList<>();
    for (JsonNode product : receipt.path("products")) {
      Taken next = new Taken(product.path("product_id").asString(), receipt.path("affiliation").asString(),
          product.path("quantity").asInt(1));
      if (!moves(next, -next.quantity, "sold", touch.id())) {
        taken.forEach(back -> moves(back, back.quantity, "put back", touch.id()));
        return false;
      }
      taken.add(next);
    }
    return true;
  }

  private boolean moves(Taken goods, int delta, String reason, String receipt) {
    return client.call("POST", "/api/v1/inventory/adjustments",
        Map.of("sku", goods.sku, "location", goods.shop, "delta", delta, "reason", reason, "reference", receipt),
        String.join(" ", "till", reason, receipt, goods.sku)).ok();
  }
}
