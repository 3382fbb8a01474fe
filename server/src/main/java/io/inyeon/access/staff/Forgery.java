package io.inyeon.access.staff;

import io.inyeon.access.Seal;
import io.inyeon.access.Token;
import io.inyeon.settings.Settings;
import io.inyeon.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Keeps other sites from acting in the name of whoever is signed in here (CSRF). A change needs a header that only our own
 * pages know, and what the browser says of where it comes from must not speak against it.
 */
@Component
class Forgery {
  static final String HEADER = "X-CSRF-Token";
  private static final Set<String> READING = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name());
  private static final Set<String> OURS = Set.of("same-origin", "none");

  private final Seal seal;
  private final Settings settings;

  Forgery(Seal seal, Settings settings) {
    this.seal = seal;
    this.settings = settings;
  }

  /** What our pages must send along: bound to the session, and of no use in another. */
  String token(Token session) {
    return seal.sign("csrf", session.text());
  }

  /** @throws Problem 403 */
  void refuse(HttpServletRequest request, Token session) {
    if (READING.contains(request.getMethod())) {
      return;
    }
    refuseStrangers(request);
    @Nullable
    String given = request.getHeader(HEADER);
    if (given == null || !seal.isSigned("csrf", session.text(), given)) {
      throw new Problem(HttpStatus.FORBIDDEN, "csrf_token_needed",
          "Send the csrfToken of your session as the header " + HEADER + ".");
    }
  }

  /** @throws Problem 403 when a browser says that another site has sent it */
  void refuseStrangers(HttpServletRequest request) {
    if (READING.contains(request.getMethod())) {
      return;
    }
    @Nullable
    String site = request.getHeader("Sec-Fetch-Site");
    @Nullable
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if ((site != null && !OURS.contains(site)) || (origin != null && !isOurs(origin, request))) {
      throw new Problem(HttpStatus.FORBIDDEN, "foreign_origin", "This was sent by a page of another site.");
    }
  }

  /** The address that the operator has set, or the one that the browser itself asked. */
  private boolean isOurs(String origin, HttpServletRequest request) {
    try {
      URI from = URI.create(origin);
      String authority = String.valueOf(from.getAuthority());
      return authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST))
          || (authority.equalsIgnoreCase(settings.address().getAuthority())
              && settings.address().getScheme().equals(from.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
