package io.inyeon.live;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Actor;
import io.inyeon.access.Allowed;
import io.inyeon.access.CurrentActor;
import io.inyeon.access.Presence;
import io.inyeon.core.ProfileId;
import io.inyeon.customer.Customers;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stream of what happens now (Server-Sent Events, WHATWG HTML 9.2). */
@RestController
@Tag(name = "Live")
class LiveController {
  /** Then the browser comes again by itself, and has to show anew who it is. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /** Whoever has signed out hears no more after that. */
  private static final Duration ASKED_AGAIN = Duration.ofSeconds(30);

  private final Watchers watchers;
  private final Customers customers;
  private final CurrentActor current;
  private final Presence presence;

  LiveController(Watchers watchers, Customers customers, CurrentActor current, Presence presence) {
    this.watchers = watchers;
    this.customers = customers;
    this.current = current;
    this.presence = presence;
  }

  @Operation(summary = "What happens now, once a second", description = """
    Server-Sent Events: `pulse` with the counts of the last second and minute; with `customer` also `touched` whenever
    something new is on that customer's timeline. It ends after ten minutes, or soon after whoever asked has signed out; ask
    again. Whose role sees no customer gets the counts only.""")
  @ApiResponse(responseCode = "200", description = "A stream of events", content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = Pulse.class)))
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping(path = "/api/v1/stream", produces = "text/event-stream")
  void stream(@RequestParam(required = false) @Nullable String customer, HttpServletRequest request,
      HttpServletResponse response) throws IOException, InterruptedException {
    boolean seesCustomers = !(current.actor() instanceof Actor.User user && user.role() == DEVELOPER);
    Watcher watcher = new Watcher(who(), watched(customer, seesCustomers), seesCustomers);
    if (!watchers.add(watcher)) {
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "too_many_watchers",
          "As many look on as may, of you or in all; close a stream, or come again later.");
    }
    try {
      response.setContentType("text/event-stream;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      response.flushBuffer();
      watcher.serve(response.getOutputStream(), LONGEST, ASKED_AGAIN, () -> presence.lasts(request));
    } finally {
      watchers.remove(watcher);
    }
  }

  private UUID who() {
    return switch (current.actor()) {
      case Actor.User user -> user.id();
      case Actor.Key key -> key.id();
      case Actor.Nobody nobody -> throw CurrentActor.notSignedIn();
    };
  }

  private Optional<ProfileId> watched(@Nullable String customer, boolean seesCustomers) {
    if (customer != null && !seesCustomers) {
      throw new Problem(HttpStatus.FORBIDDEN, "role_not_allowed", "Your role sees no customer.").with("role",
          DEVELOPER.word());
    }
    return Optional.ofNullable(customer).map(id -> new ProfileId(customers.require(id).value()));
  }
}
