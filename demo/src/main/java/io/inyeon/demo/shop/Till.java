package io.inyeon.demo.shop;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where people buy. */
final class Till {
  private static final int MOST_ORDERS = 1_000;

  private final Sessions sessions;
  private final Answers answers;
  private final Carts carts;
  private final Members members;
  private final Map<String, Order> orders = new LinkedHashMap<>();

  Till(Sessions sessions, Answers answers, Carts carts, Members members) {
    this.sessions = sessions;
    this.answers = answers;
    this.carts = carts;
    this.members = members;
  }

  ServerResponse checkout(ServerRequest request) {
    Session session = sessions.of(request);
    carts.synchronise(session);
    if (session.cart().isEmpty()) {
      return answers.to(session, "/demo/shop/cart");
    }
    if (session.shopper().isEmpty()) {
      return answers.to(session, "/demo/shop/sign-in?back=/demo/shop/checkout");
    }
    session.tell("Checkout Started", Told.cart(session.cart(), session.language()));
    return answers.page(session, request, new Words(session.language()).of("order"),
        new Views(session.language()).checkout(session.cart(), session.shopper().get()));
  }

  ServerResponse order(ServerRequest request) {
    Session session = sessions.of(request);
    carts.synchronise(session);
    Optional<Shopper> shopper = session.shopper();
    if (shopper.isEmpty() || session.cart().isEmpty()) {
      return answers.to(session, "/demo/shop/checkout");
    }
    Order order = new Order("W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT),
        session.cart(), shopper.get(), session.language());
    remember(order);
    members.ordered(order.shopper(), visitor(request), Told.order(order));
    carts.keep(new Cart(order.cart().id(), Map.of()), session);
    carts.keep(Cart.empty(), session);
    return answers.to(session, "/demo/shop/orders/" + order.id());
  }

  /** The SDK's own cookie, by which what was looked at and what was bought are one visitor's. */
  private static Optional<String> visitor(ServerRequest request) {
    return Optional.ofNullable(request.cookies().getFirst("inyeon_aid")).map(Cookie::getValue);
  }

  private synchronized void remember(Order order) {
    orders.put(order.id(), order);
    if (orders.size() > MOST_ORDERS) {
      orders.remove(orders.keySet().iterator().next());
    }
  }

  ServerResponse done(ServerRequest request) {
    Session session = sessions.of(request);
    return bought(request.pathVariable("id"), session)
        .map(order -> answers.page(session, request, new Words(session.language()).of("done"),
            new Views(session.language()).done(order)))
        .orElseGet(() -> answers.missing(session, request));
  }

  /** Nobody else's. */
  private synchronized Optional<Order> bought(String id, Session session) {
    return Optional.ofNullable(orders.get(id)).filter(order -> session.shopper().equals(Optional.of(order.shopper())));
  }
}
