package io.inyeon.demo.shop;

import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;

/** Where somebody shows their cart to an assistant in a shop, who goes on with it. */
final class Counter {
  private final Sessions sessions;
  private final Answers answers;
  private final Commerce commerce;
  private final Carts carts;

  Counter(Sessions sessions, Answers answers, Commerce commerce, Carts carts) {
    this.sessions = sessions;
    this.answers = answers;
    this.commerce = commerce;
    this.carts = carts;
  }

  ServerResponse show(ServerRequest request) {
    Session session = sessions.of(request);
    Cart cart = carts.of(session);
    if (cart.isEmpty()) {
      return answers.to(session, "/demo/shop/cart");
    }
    Words words = new Words(session.language());
    Commerce.Answer code = commerce.post("/api/v1/carts/" + cart.id() + "/handover", java.util.Map.of());
    return code.ok()
        ? answers.page(session, request, words.of("assistant"), page(words, code.body()))
        : answers.to(session, "/demo/shop/cart");
  }

  /** The picture is the product's own; the code stands below it, should a camera fail. */
  private static String page(Words words, JsonNode code) {
    return """
      <h1>%s</h1>
      <p>%s</p>
      <div class="handover" role="img" aria-label="%s">%s</div>
      <p class="total"><b>%s</b></p>
      <p class="quiet"><a href="/demo/shop/cart">%s</a></p>""".formatted(words.html("assistant"),
        words.html("assistantText"), words.html("assistant"), code.path("svg").asString(),
        Html.text(code.path("code").asString()), words.html("backToCart"));
  }
}
