package io.inyeon.demo.shop;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Pages on their way out, with what holds for all of them. */
final class Answers {
  static final String HOME = "/demo/shop";
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
      + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final Layout layout;

  Answers(String writeKey) {
    layout = new Layout(writeKey);
  }

  ServerResponse page(Session session, ServerRequest request, String title, String main) {
    return answer(HttpStatus.OK, session, request, title, main);
  }

  ServerResponse missing(Session session, ServerRequest request) {
    Words words = new Words(session.language());
    return answer(HttpStatus.NOT_FOUND, session, request, words.of("missing"),
        new Views(session.language()).missing());
  }

  ServerResponse to(Session session, String path) {
    return headers(ServerResponse.status(HttpStatus.SEE_OTHER), session).location(URI.create(path)).build();
  }

  /** Only within the shop: an address in an address is a way to lead people astray. */
  static String local(String path) {
    return path.startsWith(HOME) && !path.contains("//") && !path.contains("\\") ? path : HOME;
  }

  private ServerResponse answer(HttpStatus status, Session session, ServerRequest request, String title, String main) {
    String text = layout.page(session, title, main, session.takeTold(), path(request));
    return headers(ServerResponse.status(status), session)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).body(text);
  }

  /** Where a change of language comes back to: not to what a form has sent. */
  private static String path(ServerRequest request) {
    String query = request.uri().getRawQuery();
    return "GET".equals(request.method().name()) ? request.path() + (query == null ? "" : "?" + query) : HOME;
  }

  private static ServerResponse.BodyBuilder headers(ServerResponse.BodyBuilder answer, Session session) {
    return answer.header(HttpHeaders.SET_COOKIE, Sessions.cookie(session).toString())
        .header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin").header("Cache-Control", "no-store");
  }
}
