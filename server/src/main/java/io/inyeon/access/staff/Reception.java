package io.inyeon.access.staff;

import io.inyeon.access.Actor;
import io.inyeon.access.Audit;
import io.inyeon.access.Audit.Subject;
import io.inyeon.access.ClientAddress;
import io.inyeon.access.Token;
import io.inyeon.settings.Settings;
import io.inyeon.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where people come in: by their password, or by a link that has proved who they are. */
@Component
class Reception {
  private final Staff staff;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Attempts attempts;
  private final ClientAddress address;
  private final SessionCookie cookie;
  private final Forgery forgery;
  private final Audit audit;
  private final Settings settings;
  private final TransactionTemplate transaction;

  Reception(Staff staff, Sessions sessions, Passwords passwords, Attempts attempts, ClientAddress address,
      SessionCookie cookie, Forgery forgery, Audit audit, Settings settings, TransactionTemplate transaction) {
    this.staff = staff;
    this.sessions = sessions;
    this.passwords = passwords;
    this.attempts = attempts;
    this.address = address;
    this.cookie = cookie;
    this.forgery = forgery;
    this.audit = audit;
    this.settings = settings;
    this.transaction = transaction;
  }

  /** @throws Problem 401 whether the address is unknown, the password wrong or the person disabled; 429 after too many */
  SessionAnswer signIn(String written, String password, HttpServletRequest request, HttpServletResponse response) {
    String email = Field.normal(written);
    String network = address.network(request);
    attempts.begin(email, network);
    Optional<Member> member = staff.withEmail(email);
    boolean right = passwords.isRight(password, member.flatMap(Member::password));
    if (!right || !member.filter(Member::isActive).isPresent()) {
      audit.record("session.refused", member.map(Reception::subject).orElse(Subject.NONE), Map.of());
      throw new Problem(HttpStatus.UNAUTHORIZED, "wrong_credentials", "The e-mail address or the password is wrong.");
    }
    attempts.succeeded(email, network);
    return welcome(member.get(), "password", request, response);
  }

  /** Opens a session for somebody who has proved who they are. */
  SessionAnswer welcome(Member member, String by, HttpServletRequest request, HttpServletResponse response) {
    String browser = Browser.family(request.getHeader(HttpHeaders.USER_AGENT));
    Token token = Objects.requireNonNull(transaction.execute(status -> {
      cookie.read(request).ifPresent(sessions::end); // whoever sat here before is gone
      Token opened = sessions.open(member.id(), browser);
      audit.record(actor(member), "session.opened", subject(member), Map.of("by", by));
      return opened;
    }));
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.write(token));
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    return new SessionAnswer(SessionAnswer.Me.of(member), forgery.token(token), settings.demo());
  }

  /** What is so already. */
  SessionAnswer present(Actor.User user, HttpServletRequest request) {
    Token token = cookie.read(request).orElseThrow();
    return new SessionAnswer(SessionAnswer.Me.of(user), forgery.token(token), settings.demo());
  }

  /** Ends the session of this browser. */
  void signOut(Actor.User user, HttpServletRequest request, HttpServletResponse response) {
    transaction.executeWithoutResult(status -> {
      cookie.read(request).ifPresent(sessions::end);
      audit.record("session.closed", Subject.of("user", user.id()), Map.of());
    });
    leave(response);
  }

  void leave(HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.remove());
  }

  static Subject subject(Member member) {
    return Subject.of("user", member.id());
  }

  /** Somebody who is about to come in acts in their own name already. */
  static Actor.User actor(Member member) {
    return new Actor.User(member.id(), member.name(), member.email(), member.role(), member.language(),
        Optional.empty());
  }
}
