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
    carts.synchronise(session);
    return show(session, request, "");
  }

  private ServerResponse show(Session session, ServerRequest request, String note) {
    session.tell("Cart Viewed", Told.cart(session.cart(), session.language()));
    return answers.page(session, request, new Words(session.language()).of("cart"),
        new Views(session.language()).cart(session.cart(), session.shopper().isPresent(), note));
  }

  ServerResponse add(ServerRequest request) {
    Session session = sessions.of(request);
    carts.synchronise(session);
    Catalogue.find(request.param("product").orElse("")).ifPresent(goods -> {
      int quantity = quantity(request);
      Cart cart = session.cart().with(goods.id(), session.cart().count(goods.id()) + quantity);
      carts.keep(cart, session);
      session.tell("Product Added", Told.line(cart, goods, quantity, session.language()));
    });
    return answers.to(session, CART);
  }

  ServerResponse change(ServerRequest request) {
    Session session = sessions.of(request);
    carts.synchronise(session);
    Catalogue.find(request.param("product").orElse("")).ifPresent(goods -> {
      int wanted = request.param("remove").isPresent() ? 0 : quantity(request);
      int more = wanted - session.cart().count(goods.id());
      carts.keep(session.cart().with(goods.id(), wanted), session);
      if (more != 0) {
        session.tell(more > 0 ? "Product Added" : "Product Removed",
            Told.line(session.cart(), goods, Math.abs(more), session.language()));
      }
    });
    return answers.to(session, CART);
  }

  private static int quantity(ServerRequest request) {
    return request.param("quantity").filter(text -> text.matches("\\d{1,3}")).map(Integer::parseInt)
        .map(number -> Math.clamp(number, 1, Cart.MOST_OF_A_KIND)).orElse(1);
  }

  /** A link out of a mail: whoever has it sees the cart, and signs in to buy. */
  ServerResponse restore(ServerRequest request) {
    Session session = sessions.of(request);
    carts.synchronise(session);
    String id = request.pathVariable("id");
    Optional<Cart> left = carts.find(id).or(() -> elsewhere(id));
    left.ifPresent(cart -> {
      Cart own = session.cart();
      carts.keep(own.isEmpty() || own.id().equals(cart.id()) ? cart : cart.and(own), session);
    });
    return show(session, request, left.isEmpty() ? "lost" : left.get().isEmpty() ? "" : "restored");
  }

  private Optional<Cart> elsewhere(String id) {
    Cart cart = new Cart(id, Map.of());
    for (Map.Entry<String, Integer> line : members.cartFilledElsewhere(id)) {
      if (Catalogue.find(line.getKey()).isPresent()) {
        cart = cart.with(line.getKey(), cart.count(line.getKey()) + line.getValue());
      }
    }
    return Optional.of(cart).filter(filled -> !filled.isEmpty());
  }
}
