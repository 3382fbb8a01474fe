package io.inyeon.acceptance.console;

import io.inyeon.acceptance.Api;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;

/** An order to press controls at, stock that nobody else buys, and an alert. */
final class Sales {
  /** What only the tests sell. */
  static final String SKU = "sample-kettle";
  /** Of what there is none, and for which somebody waits. */
  static final String SOLD_OUT = "sample-cup";
  static final String PLACE = "seoul-insadong";
  /** The alert's subject. */
  static final String SUBJECT = "abandoned-cart";
  /** Of the order that is there to be looked at, once there is one. */
  static volatile String ORDER = "";

  private Sales() {
  }

  static void prepare(Demonstration demo) {
    Api api = demo.api();
    ok(api.put("/api/v1/products/" + SKU, Showcase.json(Map.of("name", "Sample kettle", "price",
        Map.of("amountMinor", 9_000, "currency", "KRW")))));
    ok(api.post("/api/v1/inventory/adjustments", Showcase.json(Map.of("sku", SKU, "location", PLACE,
        "delta", 500, "reason", "counted")), UUID.randomUUID().toString()));
    ok(api.put("/api/v1/products/" + SOLD_OUT, Showcase.json(Map.of("name", "Sample cup", "price",
        Map.of("amountMinor", 4_000, "currency", "KRW")))));
    ok(api.post("/api/v1/products/" + SOLD_OUT + "/waiting", Showcase.json(Map.of("customer",
        Map.of("email", "bom@example.net")))));
    ORDER = order(api);
    alert(demo);
  }

  /** A new one, to be collected. */
  static String order(Api api) {
    String cart = ok(api.post("/api/v1/carts", Showcase.json(Map.of("currency", "KRW", "customer",
        Map.of("email", "bom@example.net"))))).body().path("id").asString();
    ok(api.post("/api/v1/carts/" + cart + "/lines", Showcase.json(Map.of("sku", SKU, "quantity", 1))));
    return ok(api.post("/api/v1/carts/" + cart + "/checkout", Showcase.json(Map.of("contact",
        Map.of("email", "bom@example.net", "name", "Bom"), "fulfilment",
        Map.of("type", "pickup", "location", PLACE), "payment", Map.of("method", "sandbox"))),
        UUID.randomUUID().toString())).body().path("id").asString();
  }

  static Api.Reply ok(Api.Reply reply) {
    Assertions.assertThat(reply.ok()).as("%s", reply).isTrue();
    return reply;
  }

  /** As if a journey had failed, and nobody has taken care of it yet. */
  static void alert(Demonstration demo) {
    try (var connection = demo.connect(); var statement = connection.createStatement()) {
      statement.executeUpdate("""
        insert into alert (id, kind, subject, evidence, raised_at, last_seen_at)
        select gen_random_uuid(), 'journey.failing', 'abandoned-cart', '{"failed": 12, "of": 40, "reason": "smtp"}',
          max(received_at), max(received_at) from event on conflict do nothing""");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
