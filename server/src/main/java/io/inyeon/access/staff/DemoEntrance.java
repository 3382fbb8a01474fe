package io.inyeon.access.staff;

import io.inyeon.access.OfficeClock;
import io.inyeon.access.Role;
import io.inyeon.access.Token;
import io.inyeon.core.Ids;
import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.Settings;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The demonstration's way in: somebody for each role, and a link that lets whoever has it be one of them. */
@RestController
@NamedInterface("entrance")
@Tag(name = "Session")
public class DemoEntrance {
  private static final Map<Role, String> NAMES = Map.of(Role.ADMINISTRATOR, "Han Areum", Role.MARKETER, "Kim Sora",
      Role.ANALYST, "Sato Ren", Role.AGENT, "Lee Jun", Role.STORE_STAFF, "Tanaka Yui", Role.DEVELOPER, "Alex Park");

  private final Staff staff;
  private final Reception reception;
  private final Settings settings;
  private final Optional<Token> token;

  DemoEntrance(Staff staff, Reception reception, Settings settings, DataDirectory data, OfficeClock clock) {
    this.staff = staff;
    this.reception = reception;
    this.settings = settings;
    token = settings.demo() ? Optional.of(new Token(data.secrets().obtain("demo-entrance"))) : Optional.empty();
    if (settings.demo()) {
      NAMES.forEach((role, name) -> staff.insert(member(role, name, clock.instant())));
    }
  }

  /** Nobody's password: they come in by the link only. */
  private static Member member(Role role, String name, Instant now) {
    return new Member(id(role), 0, name, role.word() + "@demo.example", role, "en", Optional.empty(), false, now,
        Optional.of(now));
  }

  private static UUID id(Role role) {
    return Ids.derived("demo-staff", role.word());
  }

  /** The link, in the demonstration. */
  public Optional<URI> link() {
    return token.map(secret -> URI.create(settings.address() + "/console/enter?token=" + secret.text()));
  }

  @Operation(summary = "Come into the demonstration", description = "Of the demonstration only; there is nothing here otherwise. Signs in as somebody of that role and leads to the console.")
  @GetMapping("/console/enter")
  ResponseEntity<Void> enter(@RequestParam(name = "token") String given,
      @RequestParam(name = "role", defaultValue = "administrator") String wanted, HttpServletRequest request,
      HttpServletResponse response) {
    if (token.filter(secret -> secret.is(given)).isEmpty()) {
      throw Problem.notFound("page");
    }
    Role role = Field.role(wanted);
    Member member = staff.find(id(role)).filter(Member::isActive).orElseThrow(() -> Problem.notFound("user"));
    reception.welcome(member, "demo", request, response);
    return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, "/console/")
        .header("Referrer-Policy", "no-referrer").build();
  }
}
