package io.inyeon.collect;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * Whoever follows a link, or looks at a page that asks who they are: the anonymousId of a cookie of our own, or a fresh one.
 *
 * @param cookie to set; empty when there is one already, or the visitor has asked not to be recognised
 */
record Visitor(String anonymousId, Optional<ResponseCookie> cookie) {
  static final String COOKIE = "inyeon_aid";
  /** No browser keeps a cookie for longer. */
  private static final Duration KEPT = Duration.ofDays(400);
  private static final Pattern OURS = Pattern.compile("[0-9a-f-]{36}");
  /** Programs that look at a link for somebody: search engines, previews in messengers, scanners of mail. */
  private static final Pattern MACHINE = Pattern.compile(
      "bot\\b|bot/|crawl|spider|slurp|facebookexternalhit|kakaotalk-scrap|line-poker|^whatsapp/|preview|scanner|headless",
      Pattern.CASE_INSENSITIVE);

  static Visitor of(HttpServletRequest request, boolean secure) {
    Optional<String> known = known(request);
    String id = known.orElseGet(() -> UUID.randomUUID().toString());
    boolean remember = known.isEmpty() && !asksToBeForgotten(request);
    return new Visitor(id, remember ? Optional.of(cookie(id, secure)) : Optional.empty());
  }

  /**
   * Somebody who has agreed to be recognised: the cookie is set anew each time, so that it lasts.
   *
   * @param proposed by the page, for a browser that has no cookie yet
   * @param renew whether it is somebody else from now on
   */
  static Visitor agreed(HttpServletRequest request, boolean secure, Optional<String> proposed, boolean renew) {
    Optional<String> known = renew ? Optional.empty() : known(request);
    String id = known.or(() -> proposed.filter(given -> OURS.matcher(given).matches()))
        .orElseGet(() -> UUID.randomUUID().toString());
    return new Visitor(id, Optional.of(cookie(id, secure)));
  }

  /** Takes the cookie back. */
  static ResponseCookie forgotten(boolean secure) {
    return base("", secure).maxAge(Duration.ZERO).build();
  }

  /** Whether a person follows the link: not a machine, nor a browser that only looks ahead. */
  static boolean isPerson(HttpServletRequest request) {
    return request.getMethod().equals("GET") && !says(request.getHeader("Purpose"), "prefetch")
        && !says(request.getHeader("Sec-Purpose"), "prefetch") && !says(request.getHeader("X-Moz"), "prefetch")
        && !MACHINE.matcher(String.valueOf(request.getHeader("User-Agent"))).find();
  }

  /** Global Privacy Control, and Do Not Track before it. */
  private static boolean asksToBeForgotten(HttpServletRequest request) {
    return says(request.getHeader("Sec-GPC"), "1") || says(request.getHeader("DNT"), "1");
  }

  private static boolean says(@Nullable String header, String word) {
    return header != null && header.contains(word);
  }

  private static Optional<String> known(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(COOKIE)).map(Cookie::getValue)
            .filter(value -> OURS.matcher(value).matches()).findFirst();
  }

  private static ResponseCookie cookie(String id, boolean secure) {
    return base(id, secure).maxAge(KEPT).build();
  }

  /** Scripts need not read it: they are told the id. */
  private static ResponseCookie.ResponseCookieBuilder base(String id, boolean secure) {
    return ResponseCookie.from(COOKIE, id).httpOnly(true).sameSite("Lax").secure(secure).path("/");
  }
}
