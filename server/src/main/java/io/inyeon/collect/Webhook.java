package io.inyeon.collect;

/**
 * A door for another system's webhooks.
 *
 * @param secret what the other system signs with; shown once, when the door is made
 */
record Webhook(String key, WebhookSecret secret, WebhookMapping mapping) {
  /** Within this name the other system's messages are unique. */
  String source() {
    return "webhook:" + key;
  }
}
