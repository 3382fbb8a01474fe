package io.inyeon.access.staff;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;

import io.inyeon.access.Actor;
import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.access.ClientAddress;
import io.inyeon.access.CurrentActor;
import io.inyeon.access.OfficeClock;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What people change about themselves. */
@RestController
@Tag(name = "Session")
class MeController {
  record OwnChange(@Nullable String name, @Nullable String language, @Nullable String currentPassword,
      @Nullable String newPassword) {
    /** Names no secret. */
    @Override
    public String toString() {
      return "OwnChange";
    }
  }

  private final Staff staff;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Attempts attempts;
  private final ClientAddress address;
  private final CurrentActor current;
  private final Audit audit;
  private final OfficeClock clock;
  private final TransactionTemplate transaction;

  MeController(Staff staff, Sessions sessions, Passwords passwords, Attempts attempts, ClientAddress address,
      CurrentActor current, Audit audit, OfficeClock clock, TransactionTemplate transaction) {
    this.staff = staff;
    this.sessions = sessions;
    this.passwords = passwords;
    this.attempts = attempts;
    this.address = address;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Operation(summary = "OwnChange one's own name, language or password", description = "A new password needs the current one, and ends all other sessions.")
  @PatchMapping("/api/v1/me")
  @Allowed({MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER})
  SessionAnswer.Me change(@RequestBody OwnChange change, HttpServletRequest request) {
    Actor.User user = current.user();
    String name = change.name == null ? user.name() : Field.name(change.name);
    String language = change.language == null ? user.language() : Field.language(change.language);
    if (change.newPassword != null) {
      replacePassword(user, change, request);
    }
    staff.describe(user.id(), name, language);
    return SessionAnswer.Me.of(staff.require(user.id().toString()));
  }

  private void replacePassword(Actor.User user, OwnChange change, HttpServletRequest request) {
    String fresh = PasswordRule.check(change.newPassword, user.email(), "newPassword");
    requireCurrent(user, Field.required(change.currentPassword, "currentPassword"), address.network(request));
    String encoded = passwords.encode(fresh);
    transaction.executeWithoutResult(status -> {
      staff.password(user.id(), encoded, clock.instant());
      int ended = sessions.endOthers(user.id(), user.session().orElseThrow());
      audit.record("password.changed", Audit.Subject.of("user", user.id()), Map.of("sessionsEnded", ended));
    });
  }

  /** Whoever sits down at an open desk must not guess it either. */
  private void requireCurrent(Actor.User user, String given, String network) {
    attempts.begin(user.email(), network);
    if (!passwords.isRight(given, staff.find(user.id()).flatMap(Member::password))) {
      throw Problem.badRequest("wrong_password", "The current password is another one.").with("field",
          "currentPassword");
    }
    attempts.succeeded(user.email(), network);
  }
}
