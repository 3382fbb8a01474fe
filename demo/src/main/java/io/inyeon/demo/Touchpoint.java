package io.inyeon.demo;

import io.inyeon.demo.Step.Touch.Sent;
import io.inyeon.demo.brand.Goods;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where somebody meets the shop, and what that place can tell about who they are.
 *
 * @param trusted whether it is the shop's own server
 * @param identity the event's members that name the person: userId, anonymousId, context
 */
record Touchpoint(String channel, boolean trusted, String language, Map<String, Object> identity) {

  /** A browser in which nobody has signed in. */
  static Touchpoint browser(String anonymousId, String language) {
    return new Touchpoint("web", false, language, Map.of("anonymousId", anonymousId));
  }

  static Touchpoint web(Person person, String anonymousId) {
    return signedIn("web", person, anonymousId, Map.of());
  }

  static Touchpoint app(Person person) {
    return signedIn("app", person, "app-" + person.userId(),
        Map.of("device", Map.of("id", "phone-" + person.userId())));
  }

  /** A place that was reached by a channel of our own: a mail, a messenger. */
  static Touchpoint through(String channel, Person person) {
    return signedIn(channel, person, "web-" + person.userId(), Map.of("externalIds", person.externalIds()));
  }

  /** The till knows the card that was shown, nothing else. */
  static Touchpoint till(Person person) {
    return new Touchpoint("store", true, person.language(),
        Map.of("anonymousId", "card-" + person.userId(), "context", Map.of("externalIds", person.externalIds())));
  }

  /** The membership system knows everything about its members. */
  static Touchpoint members(Person person) {
    return new Touchpoint("server", true, person.language(),
        Map.of("userId", person.userId(), "context", Map.of("externalIds", person.externalIds())));
  }

  private static Touchpoint signedIn(String channel, Person person, String anonymousId, Map<String, Object> context) {
    return new Touchpoint(channel, false, person.language(),
        Map.of("userId", person.userId(), "anonymousId", anonymousId, "context", context));
  }

  Sent identifies(Person person) {
    return sent(Map.of("type", "identify", "traits", person.traits()));
  }

  Sent opens(String page, String path) {
    return sent(Map.of("type", "page", "name", page, "properties", Map.of("path", path, "title", page)));
  }

  Sent views(Goods goods) {
    return track("Product Viewed", properties(goods));
  }

  Sent adds(Goods goods, String cart) {
    return track("Product Added", with(properties(goods), "cart_id", cart));
  }

  Sent removes(Goods goods, String cart) {
    return track("Product Removed", with(properties(goods), "cart_id", cart));
  }

  Sent orders(String order, Goods... goods) {
    return track("Order Completed", Map.of("order_id", order, "currency", "KRW", "total",
        List.of(goods).stream().mapToInt(Goods::won).sum(), "products",
        List.of(goods).stream().map(this::properties).toList()));
  }

  Sent track(String event, Map<String, Object> properties) {
    return sent(Map.of("type", "track", "event", event, "properties", properties));
  }

  private Sent sent(Map<String, Object> said) {
    Map<String, Object> event = new LinkedHashMap<>(said);
    event.putAll(identity);
    Map<String, Object> context = new HashMap<>();
    if (identity.get("context") instanceof Map<?, ?> known) {
      known.forEach((name, value) -> context.put(String.valueOf(name), value));
    }
    context.put("channel", channel);
    context.put("locale", language);
    event.put("context", context);
    return new Sent(trusted, event);
  }

  /** Segment's product object, named in the language of whoever looks at it. */
  private Map<String, Object> properties(Goods goods) {
    return Map.of("product_id", goods.id(), "name", goods.name(language), "category", goods.category(), "price",
        goods.won(), "quantity", 1, "currency", "KRW");
  }

  private static Map<String, Object> with(Map<String, Object> properties, String name, Object value) {
    Map<String, Object> more = new HashMap<>(properties);
    more.put(name, value);
    return more;
  }
}
