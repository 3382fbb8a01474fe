package io.inyeon.demo.shop;

import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What people do with their cart. */
final class Basket {
  private static final String CART = "/demo/shop/cart";

  private final Sessions sessions;
  private final Answers answers;
  private final Carts carts;
  private final Members members;

  Basket(Sessions sessions, Answers answers, Carts carts, Members members) {
    this.sessions = sessions;
    this.answers = answers;
    this.carts = carts;
    this.members = members;
  }

  ServerResponse show(ServerRequest request) {
    Session session = sessions.of(request);
    return show(session, request, carts.of(session), "");
  }

  private ServerResponse show(Session session, ServerRequest request, Cart cart, String note) {
    session.tell("Cart Viewed", Told.cart(cart, session.language()));
    return answers.page(session, request, new Words(session.language()).of("cart"),
        new Views(session.language()).cart(cart, session.shopper().isPresent(), note));
  }

  ServerResponse add(ServerRequest request) {
    Session session = sessions.of(request);
    Catalogue.find(request.param("product").orElse(""))
        .ifPresent(goods -> carts.add(session, session.language().sku(goods), quantity(request)));
    return answers.to(session, CART);
  }

  ServerResponse change(ServerRequest request) {
    Session session = sessions.of(request);
    request.param("product").ifPresent(sku -> carts.set(session, sku, request.param("remove").isPresent()
        ? 0
        : quantity(request)));
    return answers.to(session, CART);
  }

  private static int quantity(ServerRequest request) {
    return request.param("quantity").filter(text -> text.matches("\\d{1,3}")).map(Integer::parseInt)
        .map(number -> Math.clamp(number, 1, Cart.MOST_OF_A_KIND)).orElse(1);
  }

  /** A link out of a mail: whoever has it sees the cart, and goes on with it. */
  ServerResponse restore(ServerRequest request) {
    Session session = sessions.of(request);
    String id = request.pathVariable("id");
    Optional<Cart> left = carts.find(id);
    boolean found = left.filter(Cart::isOpen).isPresent();
    if (found) {
      carts.resume(session, left.get());
    }
    Cart cart = found ? session.cart() : left.isPresent() ? carts.of(session) : elsewhere(id, session);
    return show(session, request, cart, note(left, found, cart));
  }

  private static String note(Optional<Cart> left, boolean found, Cart cart) {
    return left.isPresent() && !found
        ? "alreadyBought"
        : cart.isEmpty() ? left.isPresent() ? "" : "lost" : found || cart.isOpen() ? "restored" : "lost";
  }

  /** One that other systems have filled: what is known of it is put into a cart here. */
  private Cart elsewhere(String id, Session session) {
    members.cartFilledElsewhere(id).forEach((sku, quantity) -> {
      if (quantity > session.cart().count(sku)) {
        carts.add(session, sku, quantity - session.cart().count(sku));
      }
    });
    return carts.of(session);
  }
}
