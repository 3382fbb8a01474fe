package io.inyeon.webhook;

import io.inyeon.webhook.WebhookEndpoint.Disabling;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint as callers see it.
 *
 * @param segments null for all
 * @param disabledReason {@code gone} when it answered 410, {@code failing} when it did nothing else for five days
 * @param pending what waits for it, to 10,000
 * @param previousSecretUntil until when the secret before still signs
 */
@Schema(name = "WebhookEndpoint")
record WebhookEndpointView(String key, String name, String url, @Nullable List<String> segments,
    List<WebhookEvent> events, boolean history,
    @Schema(allowableValues = {
        "active", "paused", "disabled"}) String state,
    @Schema(allowableValues = {"gone", "failing"}) @Nullable String disabledReason, @Nullable Instant disabledAt,
    @Nullable Instant failingSince, long pending, @Nullable Instant previousSecretUntil, Instant createdAt,
    Instant updatedAt) {

  static WebhookEndpointView of(WebhookEndpoint endpoint, long pending, Instant now) {
    String state = endpoint.disabled().isPresent() ? "disabled" : endpoint.enabled() ? "active" : "paused";
    return new WebhookEndpointView(endpoint.key(), endpoint.name(), endpoint.url().toString(),
        endpoint.segments().orElse(null), endpoint.events().stream().sorted().toList(),
        endpoint.history(), state, endpoint.disabled().map(Disabling::reason).orElse(null),
        endpoint.disabled().map(Disabling::at).orElse(null), endpoint.failingSince().orElse(null), pending,
        endpoint.secrets().until().filter(now::isBefore).orElse(null), endpoint.createdAt(), endpoint.updatedAt());
  }

  /** @param secret with which signatures are checked, told this once; null where none was made */
  @Schema(name = "SavedWebhookEndpoint")
  record Saved(WebhookEndpointView webhook, @Nullable String secret) {
    /** Names no secret. */
    @Override
    public String toString() {
      return "Saved[" + webhook.key + "]";
    }
  }
}
