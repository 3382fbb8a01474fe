package io.inyeon.collect;

import io.inyeon.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of the Standard Webhooks specification (standardwebhooks.com): {@code whsec_} and 24 to 64 bytes in base64.
 *
 * <p>It is stored as it is, since checking a signature needs it whole, and a key to seal it with would lie in the same
 * database.
 */
record WebhookSecret(String text) {
  private static final String PREFIX = "whsec_";

  static WebhookSecret random() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** @throws Problem when it is none */
  static WebhookSecret check(String written) {
    try {
      WebhookSecret secret = new WebhookSecret(written);
      if (written.startsWith(PREFIX) && secret.bytes().length >= 24 && secret.bytes().length <= 64) {
        return secret;
      }
    } catch (IllegalArgumentException e) {
      throw flaw();
    }
    throw flaw();
  }

  private static Problem flaw() {
    return Problem
        .badRequest("invalid_secret", "secret is whsec_ followed by 24 to 64 bytes in base64; or leave it out.")
        .with("field", "secret");
  }

  /** @param signatures parted by spaces, any of which may be ours: senders send two while they change their secret */
  boolean signed(String id, String timestamp, byte[] body, String signatures) {
    byte[] ours = ("v1," + Base64.getEncoder().encodeToString(sign(id, timestamp, body)))
        .getBytes(StandardCharsets.US_ASCII);
    boolean found = false;
    for (String signature : signatures.split(" ", 32)) {
      found |= MessageDigest.isEqual(ours, signature.getBytes(StandardCharsets.UTF_8));
    }
    return found;
  }

  private byte[] sign(String id, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(), "HmacSHA256"));
      mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  private byte[] bytes() {
    return Base64.getDecoder().decode(text.substring(PREFIX.length()));
  }

  /** Never into a log. */
  @Override
  public String toString() {
    return "WebhookSecret[…]";
  }
}
