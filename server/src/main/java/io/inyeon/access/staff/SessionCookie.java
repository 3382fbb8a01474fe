package io.inyeon.access.staff;

import io.inyeon.access.Token;
import io.inyeon.settings.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that carries a session's token. No script reads it, and no other site's form sends it along. */
@Component
class SessionCookie {
  static final String NAME = "inyeon_session";
  private final boolean secure;

  SessionCookie(Settings settings) {
    secure = "https".equals(settings.address().getScheme());
  }

  Optional<Token> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Stream.ofNullable(cookies).flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(NAME))
        .map(cookie -> new Token(cookie.getValue())).findFirst();
  }

  String write(Token token) {
    return cookie(token.text(), Sessions.LONGEST);
  }

  String remove() {
    return cookie("", Duration.ZERO);
  }

  private String cookie(String value, Duration age) {
    return ResponseCookie.from(NAME, value).path("/").httpOnly(true).secure(secure).sameSite("Lax").maxAge(age).build()
        .toString();
  }
}
