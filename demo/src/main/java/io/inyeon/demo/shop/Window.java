package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Where people look around. */
final class Window {
  private final Sessions sessions;
  private final Answers answers;
  private final Carts carts;
  private final Shelf shelf;
  private final Bell bell;

  Window(Sessions sessions, Answers answers, Carts carts, Shelf shelf, Bell bell) {
    this.sessions = sessions;
    this.answers = answers;
    this.carts = carts;
    this.shelf = shelf;
    this.bell = bell;
  }

  ServerResponse home(ServerRequest request) {
    String query = request.param("q").orElse("").strip();
    String category = request.param("category").filter(Catalogue.categories()::contains).orElse("");
    Session session = sessions.of(request);
    List<Goods> found = Catalogue.search(query, category);
    if (!query.isEmpty()) {
      session.tell("Products Searched", Map.of("query", query, "results", found.size()));
    } else if (!category.isEmpty()) {
      session.tell("Product List Viewed", Map.of("category", category));
    }
    Words words = new Words(session.language());
    return answers.page(session, request, words.of("tagline"),
        new Views(session.language()).home(query, category, found, shelf));
  }

  ServerResponse product(ServerRequest request) {
    Session session = sessions.of(request);
    Optional<Goods> goods = Catalogue.find(request.pathVariable("id"));
    if (goods.isEmpty()) {
      return answers.missing(session, request);
    }
    Shelf.Offer offer = shelf.of(goods.get(), session.language());
    session.tell("Product Viewed", Told.product(goods.get(), offer.price(), 1, session.language()));
    Optional<Bell.Waiting> waiting = offer.isSoldOut()
        ? bell.of(session, session.language().sku(goods.get()))
        : Optional.empty();
    return answers.page(session, request, session.language().name(goods.get()),
        new Views(session.language()).product(goods.get(), shelf, waiting));
  }

  ServerResponse missing(ServerRequest request) {
    return answers.missing(sessions.of(request), request);
  }

  ServerResponse speak(ServerRequest request) {
    Session session = sessions.of(request);
    request.param("to").flatMap(Language::of).ifPresent(session::speak);
    carts.of(session);
    return answers.to(session, Answers.local(request.param("back").orElse(Answers.HOME)));
  }
}
