package io.inyeon.access.staff;

import io.inyeon.access.Audit;
import io.inyeon.access.OfficeClock;
import io.inyeon.access.Open;
import io.inyeon.access.Role;
import io.inyeon.settings.Settings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first administrator: whoever reads what the first start prints. */
@RestController
@NamedInterface("entrance")
@Tag(name = "Session")
public class SetUp {
  private static final Duration VALID = Duration.ofHours(24);

  record SetUpWish(@Nullable String token, @Nullable String name, @Nullable String email, @Nullable String password,
      @Nullable String language) {
    /** Names no secret. */
    @Override
    public String toString() {
      return "SetUpWish";
    }
  }

  private final Staff staff;
  private final Entrances entrances;
  private final Passwords passwords;
  private final Reception reception;
  private final Audit audit;
  private final Settings settings;
  private final OfficeClock clock;
  private final TransactionTemplate transaction;

  SetUp(Staff staff, Entrances entrances, Passwords passwords, Reception reception, Audit audit, Settings settings,
      OfficeClock clock, TransactionTemplate transaction) {
    this.staff = staff;
    this.entrances = entrances;
    this.passwords = passwords;
    this.reception = reception;
    this.audit = audit;
    this.settings = settings;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** A new link, while nobody is here; the one before ends. The token is behind the #, which no server sees or logs. */
  public Optional<URI> link() {
    return Objects.requireNonNull(transaction.execute(status -> staff.isEmpty()
        ? Optional.of(URI.create(settings.address() + "/console/setup#token=" + entrances.make(null, VALID).text()))
        : Optional.empty()));
  }

  @Operation(summary = "Make the first administrator", description = "With the token of the link that the first start prints; signs in.")
  @PostMapping("/api/v1/setup")
  @Open
  @ResponseStatus(HttpStatus.CREATED)
  SessionAnswer setUp(@RequestBody SetUpWish wish, HttpServletRequest request, HttpServletResponse response) {
    String token = Field.required(wish.token, "token");
    if (entrances.look(token).member().isPresent()) {
      throw Entrances.invalid();
    }
    Member administrator = administrator(wish);
    transaction.executeWithoutResult(status -> admit(administrator, token));
    return reception.welcome(administrator, "setup", request, response);
  }

  private Member administrator(SetUpWish wish) {
    String name = Field.name(wish.name);
    String email = Field.email(wish.email);
    String language = Field.language(wish.language);
    String encoded = passwords.encode(PasswordRule.check(wish.password, email, "password"));
    return new Member(UUID.randomUUID(), 0, name, email, Role.ADMINISTRATOR, language, Optional.of(encoded), false,
        clock.instant(), Optional.of(clock.instant()));
  }

  private void admit(Member administrator, String token) {
    staff.hold();
    entrances.use(token);
    if (!staff.isEmpty() || !staff.insert(administrator)) {
      throw Entrances.invalid();
    }
    audit.record(Reception.actor(administrator), "installation.set_up", Reception.subject(administrator), Map.of());
  }
}
