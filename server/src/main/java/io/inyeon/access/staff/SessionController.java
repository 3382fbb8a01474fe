package io.inyeon.access.staff;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;

import io.inyeon.access.Actor;
import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.access.Audit.Subject;
import io.inyeon.access.CurrentActor;
import io.inyeon.access.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. */
@RestController
@Tag(name = "Session", description = "People sign in with a cookie; programs use a key")
class SessionController {
  record Credentials(@Nullable String email, @Nullable String password) {
    /** Names no secret. */
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /** One of one's own sessions. */
  record OwnSession(UUID id, Instant createdAt, Instant lastSeenAt, String browser, boolean current) {}

  record OwnSessions(List<OwnSession> items) {}

  private final Reception reception;
  private final Sessions sessions;
  private final CurrentActor current;
  private final Audit audit;
  private final TransactionTemplate transaction;

  SessionController(Reception reception, Sessions sessions, CurrentActor current, Audit audit,
      TransactionTemplate transaction) {
    this.reception = reception;
    this.sessions = sessions;
    this.current = current;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Operation(summary = "Sign in", description = "Sets the cookie `inyeon_session`. After five failures an account has to wait, longer each time: 429 with Retry-After.")
  @PostMapping("/api/v1/session")
  @Open
  SessionAnswer signIn(@RequestBody Credentials credentials, HttpServletRequest request,
      HttpServletResponse response) {
    return reception.signIn(Field.required(credentials.email, "email"),
        Field.required(credentials.password, "password"), request, response);
  }

  @Operation(summary = "Who is signed in, and the token that changes need")
  @GetMapping("/api/v1/session")
  @Allowed({MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER})
  SessionAnswer get(HttpServletRequest request) {
    return reception.present(current.user(), request);
  }

  @Operation(summary = "Sign out")
  @DeleteMapping("/api/v1/session")
  @Allowed({MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request, HttpServletResponse response) {
    reception.signOut(current.user(), request, response);
  }

  @Operation(summary = "One's own sessions, the last seen first")
  @GetMapping("/api/v1/sessions")
  @Allowed({MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER})
  OwnSessions own() {
    Actor.User user = current.user();
    return new OwnSessions(sessions.of(user.id()).stream().map(seen -> new OwnSession(seen.id(), seen.createdAt(),
        seen.lastSeenAt(), seen.browser(), user.session().filter(seen.id()::equals).isPresent())).toList());
  }

  @Operation(summary = "Sign out everywhere")
  @DeleteMapping("/api/v1/sessions")
  @Allowed({MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOutEverywhere(HttpServletResponse response) {
    Actor.User user = current.user();
    transaction.executeWithoutResult(status -> {
      int ended = sessions.endAll(user.id());
      audit.record("sessions.closed", Subject.of("user", user.id()), Map.of("sessions", ended));
    });
    reception.leave(response);
  }
}
