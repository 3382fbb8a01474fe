package io.inyeon.demo.shop;

import java.util.Map;
import java.util.Optional;

/** Carts, which the server keeps: one for each member, on every device the same; one for each browser of a guest. */
final class Carts {
  private static final String CARTS = "/api/v1/carts";

  private final Commerce commerce;

  Carts(Commerce commerce) {
    this.commerce = commerce;
  }

  /** As it is now: another device may have changed it. One that is not begun yet where there is none. */
  Cart of(Session session) {
    Cart known = session.cart();
    Cart now = known.id().isEmpty() ? known : find(known.id()).orElse(known);
    boolean usable = now.isOpen() && !now.id().isEmpty() && now.currency().equals(session.language().currency());
    Cart cart = usable ? now : session.shopper().isPresent() ? open(session) : Cart.none(session.language());
    if (!usable && now.isOpen() && !now.id().isEmpty()) {
      cart = carried(now, cart, session);
    }
    session.take(cart);
    return cart;
  }

  /** Whoever reads another language pays in another currency: what lies in the cart comes along. */
  private Cart carried(Cart from, Cart to, Session session) {
    Cart into = from.isEmpty() || !to.id().isEmpty() ? to : open(session);
    for (Cart.Line line : from.lines()) {
      line.goods().ifPresent(goods -> commerce.post(CARTS + "/" + into.id() + "/lines",
          Map.of("sku", session.language().sku(goods), "quantity", line.quantity(), "channel", "web")));
      set(from.id(), line.sku(), 0);
    }
    return from.isEmpty() ? into : find(into.id()).orElse(into);
  }

  /** Nobody else buys it while they write down where it is to go: as long as the server holds a cart. */
  Cart held(Session session) {
    Cart cart = of(session);
    if (cart.isEmpty()) {
      return cart;
    }
    Commerce.Answer held = commerce.post(CARTS + "/" + cart.id() + "/hold", Map.of());
    return held.ok() ? Cart.read(held.body()) : cart;
  }

  /** Also one that has been merged into another: the other. */
  Optional<Cart> find(String id) {
    Commerce.Answer answer = commerce.get(CARTS + "/" + id);
    if (!answer.ok()) {
      return Optional.empty();
    }
    String mergedInto = answer.body().path("mergedInto").asString("");
    return mergedInto.isEmpty() ? Optional.of(Cart.read(answer.body())) : find(mergedInto);
  }

  private Cart open(Session session) {
    return Cart.read(commerce.post(CARTS, Map.of("currency", session.language().currency(), "customer",
        session.customer(), "channel", "web")).orThrow("A cart").body());
  }

  void add(Session session, String sku, int quantity) {
    Cart cart = of(session);
    String id = cart.id().isEmpty() ? open(session).id() : cart.id();
    int wanted = Math.min(quantity, Cart.MOST_OF_A_KIND - cart.count(sku));
    Commerce.Answer answer = wanted > 0
        ? commerce.post(CARTS + "/" + id + "/lines", Map.of("sku", sku, "quantity", wanted, "channel", "web"))
        : commerce.get(CARTS + "/" + id);
    session.take(answer.ok() ? Cart.read(answer.body()) : find(id).orElse(cart));
  }

  void set(Session session, String sku, int quantity) {
    Cart cart = of(session);
    if (cart.count(sku) > 0) {
      set(cart.id(), sku, Math.min(quantity, Cart.MOST_OF_A_KIND));
      session.take(find(cart.id()).orElse(cart));
    }
  }

  private void set(String cart, String sku, int quantity) {
    commerce.put(CARTS + "/" + cart + "/lines/" + sku, Map.of("quantity", quantity, "channel", "web"));
  }

  /** Whoever has just signed in has one cart: this browser's and that of their other devices. */
  void belongsTo(Session session) {
    Cart cart = session.cart();
    if (!cart.id().isEmpty()) {
      commerce.put(CARTS + "/" + cart.id() + "/customer", Map.of("customer", session.customer(), "channel", "web"));
    }
    of(session);
  }

  /** Somebody has found a cart again; what lies in this browser's own joins it. */
  void resume(Session session, Cart found) {
    Cart own = of(session);
    if (!own.isEmpty() && !own.id().equals(found.id())) {
      commerce.post(CARTS + "/" + found.id() + "/merge", Map.of("from", own.id(), "channel", "web"));
    }
    session.take(found);
    of(session);
  }
}
