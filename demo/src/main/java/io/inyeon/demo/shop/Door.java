package io.inyeon.demo.shop;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Who comes and goes. There is no password: it is a demonstration, and says so. */
final class Door {
  private static final Pattern EMAIL = Pattern
      .compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,190}\\.[^\\s@<>,;:\".]{2,63}");

  private final Sessions sessions;
  private final Answers answers;
  private final Carts carts;
  private final Members members;
  private final Tokens tokens;

  Door(Sessions sessions, Answers answers, Carts carts, Members members, Tokens tokens) {
    this.sessions = sessions;
    this.answers = answers;
    this.carts = carts;
    this.members = members;
    this.tokens = tokens;
  }

  ServerResponse ask(ServerRequest request) {
    return ask(request, request.param("back").orElse("/demo/shop/cart"), "", false);
  }

  private ServerResponse ask(ServerRequest request, String back, String email, boolean wrong) {
    Session session = sessions.of(request);
    return answers.page(session, request, new Words(session.language()).of("signIn"),
        new Views(session.language()).signIn(Answers.local(back), email, wrong));
  }

  ServerResponse signIn(ServerRequest request) {
    String email = request.param("email").orElse("").strip();
    String back = Answers.local(request.param("back").orElse(Answers.HOME));
    if (!EMAIL.matcher(email).matches()) {
      return ask(request, back, email, true);
    }
    Session session = sessions.of(request);
    Shopper shopper = members.find(email).orElseGet(() -> new Shopper("shop-" + UUID.randomUUID(), email,
        request.param("name").orElse("").strip(), session.language()));
    members.join(shopper, request.param("agrees").isPresent());
    session.signIn(shopper);
    carts.belongsTo(session);
    session.tell("Signed In", Map.of());
    return answers.to(session, back);
  }

  ServerResponse signOut(ServerRequest request) {
    Session session = sessions.of(request);
    session.signOut();
    return answers.to(session, Answers.HOME);
  }

  /** Vouches for whoever has signed in. */
  ServerResponse token(ServerRequest request) {
    return sessions.of(request).shopper()
        .map(shopper -> ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).header("Cache-Control", "no-store")
            .body(tokens.of(shopper)))
        .orElseGet(() -> ServerResponse.status(HttpStatus.UNAUTHORIZED).build());
  }
}
