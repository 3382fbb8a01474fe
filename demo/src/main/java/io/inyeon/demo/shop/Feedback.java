package io.inyeon.demo.shop;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the shop's mails ask: a word on an order, and whether a complaint has been solved. */
final class Feedback {
  private static final int BEST = 5;

  private final Sessions sessions;
  private final Answers answers;
  private final Members members;

  Feedback(Sessions sessions, Answers answers, Members members) {
    this.sessions = sessions;
    this.answers = answers;
    this.members = members;
  }

  ServerResponse askForReview(ServerRequest request) {
    return ask(request, "review", language -> new Views(language).review(request.pathVariable("id")));
  }

  ServerResponse review(ServerRequest request) {
    int rating = request.param("rating").filter(text -> text.matches("[1-5]")).map(Integer::parseInt).orElse(BEST);
    String order = request.pathVariable("id");
    return thank(request, "/orders/" + order + "/review", "Product Reviewed",
        Map.of("order_id", order, "rating", rating));
  }

  ServerResponse askWhetherSolved(ServerRequest request) {
    return ask(request, "solved", language -> new Views(language).solved(request.pathVariable("id")));
  }

  ServerResponse solved(ServerRequest request) {
    String ticket = request.pathVariable("id");
    return thank(request, "/answer/" + ticket, "Survey Answered", Map.of("question", "after-complaint", "ticket_id",
        ticket, "solved", request.param("solved").filter("yes"::equals).isPresent()));
  }

  private ServerResponse ask(ServerRequest request, String title, Function<Language, String> view) {
    Session session = sessions.of(request);
    return answers.page(session, request, new Words(session.language()).of(title), view.apply(session.language()));
  }

  /** The link in the mail says whom it was sent to; whoever has signed in says it better. */
  private ServerResponse thank(ServerRequest request, String link, String event, Map<String, Object> properties) {
    Session session = sessions.of(request);
    Optional<Shopper> shopper = session.shopper();
    if (!members.answered(shopper, link, event, properties)) {
      return answers.missing(session, request);
    }
    return answers.page(session, request, new Words(session.language()).of("heard"),
        new Views(session.language()).heard());
  }
}
