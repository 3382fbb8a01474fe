package io.inyeon.access.staff;

import io.inyeon.access.Audit;
import io.inyeon.access.OfficeClock;
import io.inyeon.access.Open;
import io.inyeon.settings.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Links by which people choose their password: the first one, and another when it is forgotten. */
@RestController
@Tag(name = "Users")
class Invitations {
  private static final Duration VALID = Duration.ofDays(3);

  record Acceptance(@Nullable String token, @Nullable String password) {
    /** Names no secret. */
    @Override
    public String toString() {
      return "Acceptance";
    }
  }

  /** @param link with a token behind the #, which no server sees or logs */
  record Invitation(URI link, Instant expiresAt) {
    /** Names no secret. */
    @Override
    public String toString() {
      return "Invitation";
    }
  }

  private final Staff staff;
  private final Sessions sessions;
  private final Entrances entrances;
  private final Passwords passwords;
  private final Reception reception;
  private final Audit audit;
  private final Settings settings;
  private final OfficeClock clock;
  private final TransactionTemplate transaction;

  Invitations(Staff staff, Sessions sessions, Entrances entrances, Passwords passwords, Reception reception,
      Audit audit, Settings settings, OfficeClock clock, TransactionTemplate transaction) {
    this.staff = staff;
    this.sessions = sessions;
    this.entrances = entrances;
    this.passwords = passwords;
    this.reception = reception;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Within the caller's transaction. */
  Invitation make(Member member) {
    String token = entrances.make(member.id(), VALID).text();
    return new Invitation(URI.create(settings.address() + "/console/invitation#token=" + token),
        clock.instant().plus(VALID));
  }

  @Operation(summary = "Accept an invitation", description = "Sets the password, ends all sessions under an earlier one, and signs in. The link works once, for three days.")
  @PostMapping("/api/v1/invitations")
  @Open
  SessionAnswer accept(@RequestBody Acceptance acceptance, HttpServletRequest request, HttpServletResponse response) {
    String token = Field.required(acceptance.token, "token");
    Member member = entrances.look(token).member().flatMap(staff::find).orElseThrow(Entrances::invalid);
    String encoded = passwords.encode(PasswordRule.check(acceptance.password, member.email(), "password"));
    transaction.executeWithoutResult(status -> {
      entrances.use(token);
      staff.password(member.id(), encoded, clock.instant());
      sessions.endAll(member.id());
      audit.record(Reception.actor(member), member.joinedAt().isPresent() ? "password.changed" : "user.joined",
          Reception.subject(member), Map.of("by", "invitation"));
    });
    return reception.welcome(member, "invitation", request, response);
  }
}
