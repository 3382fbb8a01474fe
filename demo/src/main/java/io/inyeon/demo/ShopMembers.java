package io.inyeon.demo;

import io.inyeon.demo.shop.Language;
import io.inyeon.demo.shop.Members;
import io.inyeon.demo.shop.Shopper;
import java.time.InstantSource;
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
    boolean isNew = client.lookup("userId", shopper.userId()).isEmpty();
    if (isNew) {
      tell(Map.of("type", "identify", "traits", shopper.traits()), shopper, UUID.randomUUID().toString());
    }
    if (agrees) {
      client.lookup("userId", shopper.userId()).ifPresent(customer -> client
          .agree(customer.path("id").asString(), shopper.email(), "shop", shopper.language().tag()));
    }
    if (isNew) {
      tell(Map.of("type", "track", "event", "Signed Up", "properties", Map.of("source", "shop"), "context",
          Map.of("channel", "web", "locale", shopper.language().tag())), shopper, UUID.randomUUID().toString());
    }
  }

  @Override
  public boolean answered(Optional<Shopper> shopper, String link, String event, Map<String, Object> properties) {
    Optional<Map.Entry<String, String>> who = shopper.map(one -> Map.entry("userId", one.userId()))
        .or(() -> reader(link).flatMap(ShopMembers::name));
    who.ifPresent(name -> tell(Map.of("type", "track", "event", event, "properties", properties, "context",
        Map.of("channel", "web")), name, UUID.randomUUID().toString()));
    return who.isPresent();
  }

  /** Somebody bought as a guest has no account. */
  private static Optional<Map.Entry<String, String>> name(JsonNode customer) {
    return userId(customer).map(id -> Map.entry("userId", id))
        .or(() -> customer.path("identifiers").valueStream()
            .filter(one -> one.path("namespace").asString("").equals("anonymousId"))
            .map(one -> Map.entry("anonymousId", one.path("value").asString())).findFirst());
  }

  private void tell(Map<String, Object> said, Shopper shopper, String id) {
    tell(said, Map.entry("userId", shopper.userId()), id);
  }

  private void tell(Map<String, Object> said, Map.Entry<String, String> who, String id) {
    Map<String, Object> event = new LinkedHashMap<>(said);
    String now = clock.instant().toString();
    event.put(who.getKey(), who.getValue());
    event.put("messageId", id);
    event.put("timestamp", now);
    client.collect(true, event, now);
  }

  /** Whoever was written to about the cart has its history on their timeline. */
  @Override
  public Map<String, Integer> cartFilledElsewhere(String cartId) {
    return reader("/cart/" + cartId).map(customer -> lines(customer.path("id").asString(), cartId)).orElse(Map.of());
  }

  /** Whoever was sent a mail that leads there. */
  private Optional<JsonNode> reader(String link) {
    return mailbox.stream().flatMap(box -> box.mails().reversed().stream())
        .filter(mail -> mail.text().contains("/demo/shop" + link + "?")).findFirst()
        .flatMap(mail -> client.lookup("email", mail.to()));
  }

  private Map<String, Integer> lines(String customer, String cartId) {
    Map<String, Integer> lines = new LinkedHashMap<>();
    client.get("/api/v1/customers/" + customer + "/timeline?limit=200").body().path("items").valueStream()
        .filter(item -> item.at("/properties/cart_id").asString("").equals(cartId)).forEach(item -> {
          int quantity = item.at("/properties/quantity").asInt(1);
          String sku = item.at("/properties/product_id").asString("");
          switch (item.path("name").asString()) {
            case "Product Added" -> lines.merge(sku, quantity, Integer::sum);
            case "Product Removed" -> lines.merge(sku, -quantity, Integer::sum);
            default -> {
              return; // looked at, or being paid for
            }
          }
        });
    lines.values().removeIf(quantity -> quantity <= 0);
    return lines;
  }
}
