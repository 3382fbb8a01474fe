package io.inyeon.demo.shop;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One browser in the shop. Thread-safe. */
final class Session {
  private final String id;
  private Language language;
  private Cart cart;
  private Map<String, String> written = Map.of();
  private Optional<String> visitor = Optional.empty();
  private final Set<String> orders = new HashSet<>();
  private @Nullable Shopper shopper;
  private final List<Map<String, Object>> told = new ArrayList<>();

  Session(String id, Language language) {
    this.id = id;
    this.language = language;
    cart = Cart.none(language);
  }

  String id() {
    return id;
  }

  synchronized Language language() {
    return language;
  }

  synchronized void speak(Language wanted) {
    language = wanted;
  }

  synchronized Cart cart() {
    return cart;
  }

  synchronized void take(Cart changed) {
    cart = changed;
  }

  synchronized Optional<Shopper> shopper() {
    return Optional.ofNullable(shopper);
  }

  synchronized void signIn(Shopper who) {
    shopper = who;
    language = who.language();
  }

  /** The cart stays with whom it belongs to. */
  synchronized void signOut() {
    shopper = null;
    cart = Cart.none(language);
    written = Map.of();
    orders.clear();
    told.clear();
  }

  /** The SDK's own cookie, which is there once somebody has agreed to it. */
  synchronized void seen(Optional<String> cookie) {
    visitor = cookie;
  }

  /** Whose cart it is, as the API wants it; empty of a guest who has agreed to nothing. */
  synchronized Map<String, String> customer() {
    return shopper == null
        ? visitor.map(id -> Map.of("anonymousId", id)).orElse(Map.of())
        : Map.of("userId", shopper.userId());
  }

  /** What was written on the last checkout's page. */
  synchronized Map<String, String> written() {
    return written;
  }

  synchronized void write(Map<String, String> fields) {
    written = Map.copyOf(fields);
  }

  synchronized void bought(String order) {
    orders.add(order);
  }

  synchronized boolean hasBought(String order) {
    return orders.contains(order);
  }

  /** What has just been done, for the next page to tell by the SDK. */
  synchronized void tell(String event, Map<String, Object> properties) {
    told.add(Map.of("event", event, "properties", properties));
  }

  synchronized List<Map<String, Object>> takeTold() {
    List<Map<String, Object>> taken = List.copyOf(told);
    told.clear();
    return taken;
  }
}
