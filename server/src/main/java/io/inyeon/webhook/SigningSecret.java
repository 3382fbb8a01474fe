package io.inyeon.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** What an endpoint's owner checks signatures with: {@code whsec_} and 32 bytes in base64, as Standard Webhooks has it. */
record SigningSecret(String text) {
  private static final int BYTES = 32;

  static SigningSecret random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new SigningSecret("whsec_" + Base64.getEncoder().encodeToString(bytes));
  }

  /** Never into a log. */
  @Override
  public String toString() {
    return "SigningSecret[…]";
  }
}
