package io.inyeon.sending;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The brake over HTTP. */
@RestController
@Tag(name = "Emergency stop", description = "Holds back every message and every webhook, until somebody lifts it")
class EmergencyStopController {
  private static final int LONGEST_REASON = 200;

  private final EmergencyStop stop;
  private final List<Outlet> outlets;

  EmergencyStopController(EmergencyStop stop, List<Outlet> outlets) {
    this.stop = stop;
    this.outlets = List.copyOf(outlets);
  }

  /** @param reason why; may be left out */
  @Schema(name = "EmergencyStopWish")
  record Wish(@Nullable String reason) {}

  @Operation(summary = "Whether sending is stopped, and what is held back")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/emergency-stop")
  EmergencyStopView show() {
    return EmergencyStopView.of(stop.inForce(), outlets);
  }

  @Operation(summary = "Stop everything that leaves the house", description = "Once it has answered no process lets another message or webhook go; `underWay` tells how many it had let go a moment before. Journeys, decisions and segments go on, and what they ask for waits. One that is in force stays as it is.")
  @Allowed(value = {MARKETER, AGENT}, keys = WRITE)
  @PostMapping("/api/v1/emergency-stop")
  EmergencyStopView pull(@RequestBody(required = false) @Nullable Wish wish) {
    stop.pull(reason(wish));
    return show();
  }

  @Operation(summary = "Let what was held back go", description = "Each message is looked at once more before it goes: by then its customer may have refused or gone on, it may be over three days old, or it may be quiet where they are.")
  @Allowed(value = MARKETER, keys = WRITE)
  @DeleteMapping("/api/v1/emergency-stop")
  EmergencyStopView lift() {
    stop.lift();
    outlets.forEach(Outlet::resume);
    return show();
  }

  private static String reason(@Nullable Wish wish) {
    String reason = Optional.ofNullable(wish).map(Wish::reason).orElse("").strip();
    if (reason.length() > LONGEST_REASON) {
      throw Problem.badRequest("too_long", "The reason has at most " + LONGEST_REASON + " characters.")
          .with("field", "reason");
    }
    return reason;
  }
}
