package io.inyeon.demo.shop;

import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where people buy: on one page, members and guests alike. */
final class Till {
  private final Sessions sessions;
  private final Answers answers;
  private final Commerce commerce;
  private final Carts carts;
  private final Shelf shelf;

  Till(Sessions sessions, Answers answers, Commerce commerce, Carts carts, Shelf shelf) {
    this.sessions = sessions;
    this.answers = answers;
    this.commerce = commerce;
    this.carts = carts;
    this.shelf = shelf;
  }

  ServerResponse checkout(ServerRequest request) {
    Session session = sessions.of(request);
    Cart cart = carts.held(session);
    if (cart.isEmpty()) {
      return answers.to(session, "/demo/shop/cart");
    }
    step(cart, "contact", "viewed");
    return show(session, request, CheckoutForm.of(session, cart), cart, "");
  }

  /** @param wrong the name of a field; empty for none */
  private ServerResponse show(Session session, ServerRequest request, CheckoutForm form, Cart cart, String wrong) {
    return answers.page(session, request, new Words(session.language()).of("order"),
        new CheckoutView(session.language()).page(form, cart, shelf.places(cart, session.language()), wrong,
            session.shopper().isPresent()));
  }

  ServerResponse order(ServerRequest request) {
    Session session = sessions.of(request);
    CheckoutForm form = CheckoutForm.read(request);
    session.write(form.kept());
    Cart cart = session.cart();
    if (cart.id().isEmpty()) {
      return answers.to(session, "/demo/shop/cart");
    }
    Commerce.Answer answer = commerce.call("POST", "/api/v1/carts/" + cart.id() + "/checkout",
        form.wish(session.language()), form.key());
    return answer.ok() ? bought(session, Order.read(answer.body())) : refused(session, request, form, answer);
  }

  private ServerResponse bought(Session session, Order order) {
    session.bought(order.id());
    session.take(Cart.none(session.language()));
    return answers.to(session, "/demo/shop/orders/" + order.id());
  }

  /** What has changed meanwhile stands on the page, and so does the total as it is now. */
  private ServerResponse refused(Session session, ServerRequest request, CheckoutForm form, Commerce.Answer answer) {
    Cart cart = carts.of(session);
    if (cart.isEmpty()) {
      return answers.to(session, "/demo/shop/cart");
    }
    String field = answer.body().path("field").asString("");
    cameTo(cart, field, answer.code());
    return show(session, request, form.again(cart), cart,
        field.isEmpty() ? answer.code() : field.substring(field.lastIndexOf('.') + 1));
  }

  /** All stands on one page: what was wrong with it tells how far they have come. */
  private void cameTo(Cart cart, String wrong, String code) {
    if (!wrong.startsWith("contact")) {
      step(cart, "contact", "completed");
      step(cart, "delivery", wrong.startsWith("fulfilment") ? "viewed" : "completed");
    }
    if (code.equals("payment_declined")) {
      step(cart, "payment", "viewed");
    }
  }

  /** Of no consequence to whoever buys, should it fail. */
  private void step(Cart cart, String step, String state) {
    commerce.post("/api/v1/carts/" + cart.id() + "/steps", Map.of("step", step, "state", state));
  }

  ServerResponse done(ServerRequest request) {
    Session session = sessions.of(request);
    String id = request.pathVariable("id");
    return session.hasBought(id)
        ? answers.page(session, request, new Words(session.language()).of("done"),
            new CheckoutView(session.language())
                .done(Order.read(commerce.get("/api/v1/orders/" + id).orThrow("An order").body())))
        : answers.missing(session, request);
  }
}
