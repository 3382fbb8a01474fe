package io.inyeon.journey;

/** Knows which webhooks a journey may call. Filled by the module that has them. */
public interface WebhookTargets {
  /** @param endpoint the key by which people know it */
  boolean isThere(String endpoint);

  /** @return false when it is not there, was switched off, or has failed for so long that it was disabled */
  boolean isActive(String endpoint);
}
