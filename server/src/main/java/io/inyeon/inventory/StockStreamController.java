package io.inyeon.inventory;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.access.Presence;
import io.inyeon.core.commerce.Sku;
import io.inyeon.postgres.Notifications;
import io.inyeon.web.EventStream;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Levels as they change, streamed. */
@RestController
@Tag(name = "Inventory")
class StockStreamController {
  private static final int MOST_SKUS = 500;
  private static final int MOST_WATCHERS = 500;

  private final Availability availability;
  private final Notifications notifications;
  private final Presence presence;
  private final JsonMapper json;
  private final AtomicInteger watchers = new AtomicInteger();

  StockStreamController(Availability availability, Notifications notifications, Presence presence, JsonMapper json) {
    this.availability = availability;
    this.notifications = notifications;
    this.presence = presence;
    this.json = json;
  }

  @Operation(summary = "Levels as they change", description = "Server-Sent Events: `stock`, as `GET /api/v1/inventory/{sku}` has it, at first for each of `sku`, then whenever one changes, in whichever process. It ends after ten minutes; ask again.")
  @ApiResponse(responseCode = "200", description = "A stream of events", content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = StockView.class)))
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping(path = "/api/v1/inventory/stream", produces = "text/event-stream")
  void stream(@RequestParam List<String> sku, @RequestParam(defaultValue = "") String channel,
      HttpServletRequest request, HttpServletResponse response) throws IOException, InterruptedException {
    Set<String> wanted = new TreeSet<>(sku.stream().map(one -> InventoryFields.sku(one).value()).toList());
    if (wanted.isEmpty() || wanted.size() > MOST_SKUS) {
      throw Problem.badRequest("out_of_range", "sku: name 1 to " + MOST_SKUS + ".").with("field", "sku");
    }
    if (watchers.incrementAndGet() > MOST_WATCHERS) {
      watchers.decrementAndGet();
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "too_many_watchers",
          "As many look on as may; come again later.");
    }
    try {
      serve(wanted, channel, request, response);
    } finally {
      watchers.decrementAndGet();
    }
  }

  private void serve(Set<String> wanted, String channel, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    EventStream stream = new EventStream();
    wanted.forEach(stream::changed);
    Runnable end = notifications.listen(Notifications.Topic.STOCK, key -> {
      if (key.equals(Notifications.ANYTHING)) {
        wanted.forEach(stream::changed);
      } else if (wanted.contains(key)) {
        stream.changed(key);
      }
    });
    try {
      stream.serve(response, "stock", () -> presence.lasts(request), keys -> documents(keys, channel));
    } finally {
      end.run();
    }
  }

  private List<String> documents(Set<String> keys, String channel) {
    return availability.ofAll(keys.stream().map(Sku::new).toList(), channel).stream().map(json::writeValueAsString)
        .toList();
  }
}
