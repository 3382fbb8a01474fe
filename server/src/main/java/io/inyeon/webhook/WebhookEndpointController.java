package io.inyeon.webhook;

import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks out over HTTP: to whom they go. */
@RestController
@Tag(name = "Webhook endpoints", description = "Who is told, by signed webhooks, of those who enter a segment or leave it")
class WebhookEndpointController {
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final WebhookStore store;
  private final WebhookEndpoints endpoints;
  private final InstantSource clock;

  WebhookEndpointController(WebhookStore store, WebhookEndpoints endpoints, InstantSource clock) {
    this.store = store;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  @Operation(summary = "Make or change a webhook", description = """
    `{"name", "url", "segments", "events", "history", "enabled"}`. The first call makes the secret with which signatures
    are checked and answers it, this once and never again. Refused where the address is not https, or leads into a
    private network.""")
  @Allowed(value = DEVELOPER, keys = WRITE)
  @PutMapping("/api/v1/webhook-endpoints/{key}")
  ResponseEntity<WebhookEndpointView.Saved> put(@PathVariable String key, @RequestBody WebhookWish wish) {
    if (!KEY.matcher(key).matches()) {
      throw Problem.badRequest("invalid_key", "A key is made of a-z, 0-9 and -, 64 letters at most.").with("field",
          "key");
    }
    WebhookStore.Saved saved = store.put(key, wish);
    return ResponseEntity.status(saved.made() ? HttpStatus.CREATED : HttpStatus.OK)
        .body(new WebhookEndpointView.Saved(view(saved.endpoint()),
            saved.made() ? saved.endpoint().secrets().present().text() : null));
  }

  @Operation(summary = "All webhooks, by key", description = "Without their secrets. Page on with `next` as the cursor until it is null.")
  @Allowed(value = DEVELOPER, keys = READ)
  @GetMapping("/api/v1/webhook-endpoints")
  Page<WebhookEndpointView> all(@RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<WebhookEndpoint> page = Page.of(endpoints.after(cursor == null ? "" : cursor, Limits.check(limit) + 1),
        limit, WebhookEndpoint::key);
    Map<UUID, Long> pending = endpoints.pending(page.items());
    return page.map(endpoint -> WebhookEndpointView.of(endpoint, pending.getOrDefault(endpoint.id(), 0L),
        clock.instant()));
  }

  @Operation(summary = "A webhook, without its secret")
  @Allowed(value = DEVELOPER, keys = READ)
  @GetMapping("/api/v1/webhook-endpoints/{key}")
  WebhookEndpointView get(@PathVariable String key) {
    return view(endpoints.require(key));
  }

  @Operation(summary = "Delete a webhook", description = "What waits for it is not told any more.")
  @Allowed(value = DEVELOPER, keys = WRITE)
  @DeleteMapping("/api/v1/webhook-endpoints/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String key) {
    store.delete(key);
  }

  @Operation(summary = "Make a new secret", description = "Answered this once. For 24 hours the one before signs as well: each request carries both signatures.")
  @Allowed(value = DEVELOPER, keys = WRITE)
  @PostMapping("/api/v1/webhook-endpoints/{key}/secret")
  WebhookEndpointView.Saved replaceSecret(@PathVariable String key) {
    WebhookEndpoint saved = store.replaceSecret(key);
    return new WebhookEndpointView.Saved(view(saved), saved.secrets().present().text());
  }

  private WebhookEndpointView view(WebhookEndpoint endpoint) {
    return WebhookEndpointView.of(endpoint, endpoints.pending(List.of(endpoint)).getOrDefault(endpoint.id(), 0L),
        clock.instant());
  }
}
