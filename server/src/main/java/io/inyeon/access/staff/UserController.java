package io.inyeon.access.staff;

import static io.inyeon.access.Scope.ADMIN;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.access.Cursor;
import io.inyeon.access.OfficeClock;
import io.inyeon.access.Role;
import io.inyeon.web.Limits;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works here, and as what. */
@RestController
@Tag(name = "Users", description = "The people who work with the product")
class UserController {
  record Newcomer(@Nullable String name, @Nullable String email,
      @Schema(implementation = Role.class) @Nullable String role, @Nullable String language) {}

  record UserChange(@Schema(implementation = Role.class) @Nullable String role, @Nullable Boolean disabled) {}

  /** @param status active, invited or disabled */
  record User(UUID id, String name, String email, Role role, String language,
      @Schema(allowableValues = {
          "active", "invited", "disabled"}) String status,
      Instant createdAt,
      @Nullable Instant joinedAt) {
    static User of(Member member) {
      return new User(member.id(), member.name(), member.email(), member.role(), member.language(), member.status(),
          member.createdAt(), member.joinedAt().orElse(null));
    }
  }

  record Users(List<User> items, @Nullable String next) {}

  /** @param link with a token behind the #, which no server sees or logs */
  record Invited(User user, URI link, Instant expiresAt) {
    /** Names no secret. */
    @Override
    public String toString() {
      return "Invited[" + user.id + "]";
    }
  }

  private final Staff staff;
  private final Sessions sessions;
  private final Entrances entrances;
  private final Invitations invitations;
  private final Audit audit;
  private final OfficeClock clock;
  private final TransactionTemplate transaction;

  UserController(Staff staff, Sessions sessions, Entrances entrances, Invitations invitations, Audit audit,
      OfficeClock clock, TransactionTemplate transaction) {
    this.staff = staff;
    this.sessions = sessions;
    this.entrances = entrances;
    this.invitations = invitations;
    this.audit = audit;
    this.clock = clock;
    this.transaction = transaction;
  }

  @Operation(summary = "Users, the oldest first", description = "Page on with `next` as the cursor until it is null.")
  @GetMapping("/api/v1/users")
  @Allowed(keys = ADMIN)
  Users list(@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
    List<Member> found = staff.page(cursor == null ? 0 : Cursor.number(cursor), Limits.check(limit) + 1);
    List<Member> page = found.size() > limit ? found.subList(0, limit) : found;
    return new Users(page.stream().map(User::of).toList(),
        found.size() > limit ? Long.toString(page.getLast().number()) : null);
  }

  @Operation(summary = "Invite somebody", description = "Answers the link by which they choose a password, this once. It works once, for three days.")
  @PostMapping("/api/v1/users")
  @Allowed(keys = ADMIN)
  @ResponseStatus(HttpStatus.CREATED)
  Invited invite(@RequestBody Newcomer wish) {
    Member member = new Member(UUID.randomUUID(), 0, Field.name(wish.name), Field.email(wish.email),
        Field.role(wish.role), Field.language(wish.language), Optional.empty(), false, clock.instant(),
        Optional.empty());
    return Objects.requireNonNull(transaction.execute(status -> {
      if (!staff.insert(member)) {
        throw new Problem(HttpStatus.CONFLICT, "email_taken", "Somebody has this e-mail address already.")
            .with("field", "email");
      }
      audit.record("user.invited", Reception.subject(member), Map.of("role", member.role().word()));
      return invited(member);
    }));
  }

  @Operation(summary = "A new link for somebody", description = "Also for whoever has forgotten the password. The link before ends; the password holds until the new link is used.")
  @PostMapping("/api/v1/users/{id}/invitation")
  @Allowed(keys = ADMIN)
  Invited inviteAgain(@PathVariable String id) {
    return Objects.requireNonNull(transaction.execute(status -> {
      staff.hold();
      Member member = staff.require(id);
      if (member.disabled()) {
        throw new Problem(HttpStatus.CONFLICT, "user_disabled", "This user is disabled; enable them first.");
      }
      audit.record("user.invited", Reception.subject(member), Map.of("role", member.role().word()));
      return invited(member);
    }));
  }

  private Invited invited(Member member) {
    Invitations.Invitation invitation = invitations.make(member);
    return new Invited(User.of(member), invitation.link(), invitation.expiresAt());
  }

  @Operation(summary = "Give another role, disable, enable", description = "At once. The last administrator stays one.")
  @PatchMapping("/api/v1/users/{id}")
  @Allowed(keys = ADMIN)
  User change(@PathVariable String id, @RequestBody UserChange change) {
    return Objects.requireNonNull(transaction.execute(status -> {
      staff.hold();
      Member before = staff.require(id);
      Role role = change.role == null ? before.role() : Field.role(change.role);
      boolean disabled = change.disabled == null ? before.disabled() : change.disabled;
      keepAnAdministrator(before, role, disabled);
      apply(before, role, disabled);
      return User.of(staff.require(id));
    }));
  }

  private void keepAnAdministrator(Member before, Role role, boolean disabled) {
    boolean leaves = before.isActive() && before.role() == Role.ADMINISTRATOR
        && (disabled || role != Role.ADMINISTRATOR);
    if (leaves && !staff.hasOtherAdministrator(before.id())) {
      throw new Problem(HttpStatus.CONFLICT, "last_administrator",
          "Nobody else could administrate then; make somebody else an administrator first.");
    }
  }

  private void apply(Member before, Role role, boolean disabled) {
    if (role != before.role()) {
      staff.role(before.id(), role);
      audit.record("user.role_changed", Reception.subject(before),
          Map.of("from", before.role().word(), "to", role.word()));
    }
    if (disabled != before.disabled()) {
      staff.disabled(before.id(), disabled);
      sessions.endAll(before.id());
      entrances.end(before.id());
      audit.record(disabled ? "user.disabled" : "user.enabled", Reception.subject(before), Map.of());
    }
  }
}
