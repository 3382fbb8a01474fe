package io.inyeon.demo.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One browser in the shop. Thread-safe. */
final class Session {
  private final String id;
  private Language language;
  private Cart cart = Cart.empty();
  private @Nullable Shopper shopper;
  private final List<Map<String, Object>> told = new ArrayList<>();

  Session(String id, Language language) {
    this.id = id;
    this.language = language;
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
    cart = Cart.empty();
    told.clear();
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
