package io.inyeon.demo;

import io.inyeon.demo.shop.Language;
import io.inyeon.demo.shop.Members;
import io.inyeon.demo.shop.Shopper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The shop's own systems: they know members by the public API, and tell of them under the server key. */
final class ShopMembers implements Members {
  private final Client client;
  private final InstantSource clock;
  private final Optional<Mailbox> mailbox;

  ShopMembers(Client client, InstantSource clock, Optional<Mailbox> mailbox) {
    this.client = client;
    this.clock = clock;
    this.mailbox = mailbox;
  }

  @Override
  public Optional<Shopper> find(String email) {
    return client.lookup("email", email).flatMap(customer -> userId(customer).map(
        userId -> new Shopper(userId, email.toLowerCase(Locale.ROOT), customer.at("/traits/name").asString(""),
            language(customer))));
  }

  private static Optional<String> userId(JsonNode customer) {
    return customer.path("identifiers").valueStream()
        .filter(one -> one.path("namespace").asString("").equals("userId"))
        .map(one -> one.path("value").asString()).findFirst();
  }

  private static Language language(JsonNode customer) {
    String tag = customer.at("/traits/language").asString("en");
    return List.of(Language.values()).stream().filter(one -> one.tag().equals(tag)).findFirst().orElse(Language.EN);
  }

  @Override
  public void join(Shopper shopper, boolean agrees) {
    if (client.lookup("userId", shopper.userId()).isEmpty()) {
      tell(Map.of("type", "identify", "traits", shopper.traits()), shopper, UUID.randomUUID().toString());
    }
    if (agrees) {
      client.lookup("userId", shopper.userId()).ifPresent(customer -> client.put(
          "/api/v1/customers/" + customer.path("id").asString() + "/consents",
          Map.of("channel", "email", "purpose", "marketing", "status", "granted", "endpoint", shopper.email(), "source",
              "shop", "proof", Map.of("form", "sign-in", "language", shopper.language().tag())))
          .orThrow("A consent"));
    }
  }

  @Override
  public void ordered(Shopper shopper, Optional<String> visitor, Map<String, Object> properties) {
    Map<String, Object> event = new LinkedHashMap<>(
        Map.of("type", "track", "event", "Order Completed", "properties", properties, "context",
            Map.of("channel", "web", "locale", shopper.language().tag())));
    visitor.ifPresent(id -> event.put("anonymousId", id));
    tell(event, shopper, "order-" + properties.get("order_id"));
  }

  private void tell(Map<String, Object> said, Shopper shopper, String id) {
    Map<String, Object> event = new LinkedHashMap<>(said);
    String now = clock.instant().toString();
    event.put("userId", shopper.userId());
    event.put("messageId", id);
    event.put("timestamp", now);
    client.collect(true, event, now);
  }

  /** Whoever was written to about the cart has its history on their timeline. */
  @Override
  public List<Map.Entry<String, Integer>> cartFilledElsewhere(String cartId) {
    return mailbox.stream().flatMap(box -> box.mails().reversed().stream())
        .filter(mail -> mail.text().contains("/cart/" + cartId + "?")).findFirst()
        .flatMap(mail -> client.lookup("email", mail.to()))
        .map(customer -> lines(customer.path("id").asString(), cartId)).orElse(List.of());
  }

  private List<Map.Entry<String, Integer>> lines(String customer, String cartId) {
    List<Map.Entry<String, Integer>> lines = new ArrayList<>();
    client.get("/api/v1/customers/" + customer + "/timeline?limit=200").body().path("items").valueStream()
        .filter(item -> item.at("/properties/cart_id").asString("").equals(cartId)).forEach(item -> {
          int quantity = item.at("/properties/quantity").asInt(1);
          switch (item.path("name").asString()) {
            case "Product Added" -> lines.addFirst(line(item, quantity));
            case "Product Removed" -> lines.addFirst(line(item, -quantity));
            default -> {
              return; // looked at, or being paid for
            }
          }
        });
    return lines;
  }

  private static Map.Entry<String, Integer> line(JsonNode item, int quantity) {
    return Map.entry(item.at("/properties/product_id").asString(""), quantity);
  }
}
