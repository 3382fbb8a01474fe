package io.inyeon.live;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.core.ProfileId;
import io.inyeon.customer.Customers;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
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

  private final Watchers watchers;
  private final Customers customers;

  LiveController(Watchers watchers, Customers customers) {
    this.watchers = watchers;
    this.customers = customers;
  }

  @Operation(summary = "What happens now, once a second", description = """
    Server-Sent Events: `pulse` with the counts of the last second and minute; with `customer` also `touched` whenever
    something new is on that customer's timeline. It ends after ten minutes; ask again.""")
  @ApiResponse(responseCode = "200", description = "A stream of events", content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = Pulse.class)))
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping(path = "/api/v1/stream", produces = "text/event-stream")
  void stream(@RequestParam(required = false) @Nullable String customer, HttpServletResponse response)
      throws IOException, InterruptedException {
    Watcher watcher = new Watcher(profiles(customer));
    if (!watchers.add(watcher)) {
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "too_many_watchers",
          "As many look on as may; come again later.");
    }
    try {
      response.setContentType("text/event-stream;charset=UTF-8");
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("X-Accel-Buffering", "no");
      response.flushBuffer();
      watcher.serve(response.getOutputStream(), LONGEST.toNanos());
    } finally {
      watchers.remove(watcher);
    }
  }

  private Supplier<Set<ProfileId>> profiles(@Nullable String customer) {
    if (customer == null) {
      return Set::of;
    }
    var id = customers.require(customer);
    return () -> new HashSet<>(customers.profilesOf(id));
  }
}
