package io.inyeon.webhook;

import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.web.InstantCursor;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.inyeon.webhook.WebhookDelivery.Listed;
import io.inyeon.webhook.WebhookSender.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Webhooks out over HTTP: what becomes of them. */
@RestController
@Tag(name = "Webhook endpoints")
class WebhookDeliveryController {
  private static final List<String> STATES = List.of("pending", "delivered", "failed");

  private final WebhookEndpoints endpoints;
  private final WebhookDeliveries deliveries;
  private final WebhookStore store;
  private final WebhookSender sender;
  private final WebhookDispatcher dispatcher;
  private final InstantSource clock;
  private final JsonMapper json;

  WebhookDeliveryController(WebhookEndpoints endpoints, WebhookDeliveries deliveries, WebhookStore store,
      WebhookSender sender, WebhookDispatcher dispatcher, InstantSource clock, JsonMapper json) {
    this.endpoints = endpoints;
    this.deliveries = deliveries;
    this.store = store;
    this.sender = sender;
    this.dispatcher = dispatcher;
    this.clock = clock;
    this.json = json;
  }

  /**
   * A delivery.
   *
   * @param id the header {@code webhook-id}, the same at each attempt
   * @param lastStatus of HTTP; null where there was no answer
   * @param lastError why there was none
   */
  @Schema(name = "WebhookDelivery")
  record DeliveryView(UUID id, @Schema(allowableValues = {
      "segment.entered", "segment.left"}) String type,
      String segment, Instant at, @Schema(allowableValues = {"event", "time", "merge", "history"}) String cause,
      @Schema(allowableValues = {"pending", "delivered", "failed"}) String state, int attempts,
      @Nullable Integer lastStatus,
      @Schema(allowableValues = {"private_target", "unknown_host", "no_connection", "tls", "timeout",
          "broken"}) @Nullable String lastError,
      @Nullable Instant lastAttemptAt, @Nullable Instant nextAttemptAt, Instant createdAt,
      @Nullable Instant settledAt) {
    static DeliveryView of(Listed one) {
      return new DeliveryView(one.id(), one.type(), one.segment(), one.at(), one.cause(), one.state(), one.attempts(),
          one.lastStatus(), one.lastError(), one.lastAttemptAt(), one.nextAttemptAt(), one.createdAt(),
          one.settledAt());
    }
  }

  /** What came of a test. */
  @Schema(name = "WebhookTest")
  record Tested(UUID id, boolean delivered, @Nullable Integer status, @Nullable WebhookFault error) {}

  @Operation(summary = "Send a test now", description = "A document of the type `webhook.test`, signed as all are, also where the webhook is paused or disabled. Sent once; the answer says what came of it.")
  @Allowed(value = DEVELOPER, keys = WRITE)
  @PostMapping("/api/v1/webhook-endpoints/{key}/test")
  Tested test(@PathVariable String key) {
    WebhookEndpoint endpoint = endpoints.require(key);
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    Answer answer = sender.send(endpoint.url(), id.toString(), now, WebhookBody.test(key, now, json),
        endpoint.secrets().signing(now));
    return new Tested(id, answer.taken(), answer.status(), answer.fault());
  }

  @Operation(summary = "What was sent to a webhook, and what waits, the latest first", description = "`state` is `pending`, `delivered` or `failed`. Page on with `next` as the cursor until it is null.")
  @Allowed(value = DEVELOPER, keys = READ)
  @GetMapping("/api/v1/webhook-endpoints/{key}/deliveries")
  Page<DeliveryView> list(@PathVariable String key, @RequestParam(required = false) @Nullable String state,
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
    if (state != null && !STATES.contains(state)) {
      throw Problem.badRequest("out_of_range", "state is one of " + String.join(", ", STATES) + ".").with("field",
          "state");
    }
    InstantCursor from = InstantCursor.read(cursor);
    return Page.of(deliveries.latest(endpoints.require(key).id(), state, from.before(), from.id(),
        Limits.check(limit) + 1), limit, last -> InstantCursor.write(last.createdAt(), last.id().toString()))
        .map(DeliveryView::of);
  }

  @Operation(summary = "Try again now", description = "Under the same id, and from the beginning of the schedule. Refused where it was taken, or the webhook is not active.")
  @Allowed(value = DEVELOPER, keys = WRITE)
  @PostMapping("/api/v1/webhook-endpoints/{key}/deliveries/{id}/retry")
  @ResponseStatus(HttpStatus.ACCEPTED)
  DeliveryView retry(@PathVariable String key, @PathVariable UUID id) {
    DeliveryView view = DeliveryView.of(store.retry(key, id));
    dispatcher.wake();
    return view;
  }
}
