package io.inyeon.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;

/** By what a receiver knows that it is we who speak (standardwebhooks.com): {@code v1,} and a keyed hash. */
final class WebhookSignature {
  private WebhookSignature() {
  }

  /** Base64 of HMAC-SHA256 over {@code id.timestamp.body}. */
  static String of(SigningSecret secret, String id, Instant at, String body) {
    try {
      return new Webhook(secret.text()).sign(id, at.getEpochSecond(), body);
    } catch (WebhookSigningException | EmptyWebhookSecretException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256, and every endpoint a secret", e);
    }
  }
}
