package io.inyeon.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import io.inyeon.order.Shopkeeper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** People who wait, over the API. */
final class Waiters {
  private final TimedServer server;
  private final Caller caller;
  private final Shopkeeper shop;

  Waiters(TimedServer server) {
    this.server = server;
    caller = server.caller();
    shop = new Shopkeeper(caller);
  }

  /** Somebody of whom the log has heard. */
  String known(String word) {
    String who = Shopkeeper.unheardOf(word);
    caller.hearsFromServer(Map.of("type", "identify", "userId", who, "traits", Map.of()));
    Caller.eventually(() -> caller.customer("userId", who).isPresent());
    return who;
  }

  Answer asks(String who, String sku) {
    return asks(who, sku, Map.of());
  }

  Answer asks(String who, String sku, Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.put("customer", Map.of("userId", who));
    return caller.api("POST", "/products/" + sku + "/waiting", wish);
  }

  /** After whoever asked before. @return the entry's id */
  String waits(String who, String sku) {
    server.timePasses(Duration.ofMillis(1));
    Answer asked = asks(who, sku);
    assertThat(asked.status()).as(asked.text()).isEqualTo(201);
    return asked.json().path("id").asString();
  }

  Answer leaves(String sku, String id) {
    return caller.api("DELETE", "/products/" + sku + "/waiting/" + id, null);
  }

  List<JsonNode> of(String sku) {
    return caller.api("/products/" + sku + "/waiting").json().path("items").valueStream().toList();
  }

  JsonNode entry(String sku, String id) {
    return of(sku).stream().filter(one -> one.path("id").asString().equals(id)).findFirst().orElseThrow();
  }

  String status(String sku, String id) {
    return entry(sku, id).path("status").asString();
  }

  void becomes(String sku, String id, String status) {
    Caller.eventually(() -> status(sku, id).equals(status));
  }

  boolean isHeld(String sku, String id) {
    return !entry(sku, id).path("heldUntil").asString("").isEmpty();
  }

  /** How often the log has this of somebody. */
  long heard(String who, String event) {
    return caller.customer("userId", who).map(customer -> caller.timeline(customer.path("id").asString()).stream()
        .filter(entry -> entry.path("name").asString().equals(event)).count()).orElse(0L);
  }

  Answer buys(String who, String sku, int quantity) {
    String cart = shop.cart(Map.of("userId", who));
    caller.api("PUT", "/carts/" + cart + "/lines/" + sku, Map.of("quantity", quantity));
    return shop.checkout(cart);
  }

  Answer walksIn(String sku) {
    return shop.checkout(shop.cart(sku, 1), Shopkeeper.shipping(), UUID.randomUUID().toString());
  }
}
