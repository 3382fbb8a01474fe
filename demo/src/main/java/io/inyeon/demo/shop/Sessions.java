package io.inyeon.demo.shop;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.function.ServerRequest;

/** The browsers in the shop, by a cookie without which a shop cannot work. The longest unseen are forgotten. */
final class Sessions {
  static final String COOKIE = "haneul_shop";
  /** The SDK's, by which what was looked at and what was bought are one visitor's. */
  private static final String VISITOR = "inyeon_aid";
  private static final int MOST = 2_000;

  private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
      return size() > MOST;
    }
  };

  /** The request's session; a new one for a browser that has none. */
  synchronized Session of(ServerRequest request) {
    Session session = Optional.ofNullable(request.cookies().getFirst(COOKIE)).map(Cookie::getValue)
        .map(sessions::get).orElseGet(() -> begin(request));
    session.seen(Optional.ofNullable(request.cookies().getFirst(VISITOR)).map(Cookie::getValue));
    return session;
  }

  private Session begin(ServerRequest request) {
    String header = request.headers().firstHeader(HttpHeaders.ACCEPT_LANGUAGE);
    Session session = new Session(UUID.randomUUID().toString(), Language.wanted(header == null ? "" : header));
    sessions.put(session.id(), session);
    return session;
  }

  static ResponseCookie cookie(Session session) {
    return ResponseCookie.from(COOKIE, session.id()).httpOnly(true).sameSite("Lax").path("/demo/shop").build();
  }
}
