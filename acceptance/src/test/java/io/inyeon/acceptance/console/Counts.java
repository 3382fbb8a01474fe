package io.inyeon.acceptance.console;

import io.inyeon.acceptance.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts to press controls at: each of a thing that no other counts. */
final class Counts {
  private Counts() {
  }

  /** A thing of which ten should be there. */
  static String thing(Api api) {
    String sku = World.unheardOf("counted");
    Sales.ok(api.put("/api/v1/products/" + sku, Showcase.json(Map.of("name", "Counted " + sku, "price",
        Map.of("amountMinor", 1_000, "currency", "KRW")))));
    Sales.ok(api.post("/api/v1/inventory/adjustments", Showcase.json(Map.of("sku", sku, "location", Sales.PLACE,
        "delta", 10, "reason", "delivery")), UUID.randomUUID().toString()));
    return sku;
  }

  /** One that is under way. */
  static String open(Api api, String sku) {
    return Sales.ok(api.post("/api/v1/inventory/counts", Showcase.json(Map.of("location", Sales.PLACE, "skus",
        List.of(sku), "reference", "Stock take")))).body().path("id").asString();
  }

  /** One that found nine of ten, and waits for approval. */
  static String submitted(Api api) {
    String sku = thing(api);
    String count = open(api, sku);
    Sales.ok(api.put("/api/v1/inventory/counts/" + count + "/lines/" + sku, Showcase.json(Map.of("counted", 9))));
    Sales.ok(api.post("/api/v1/inventory/counts/" + count + "/submit", Showcase.json(Map.of())));
    return count;
  }
}
