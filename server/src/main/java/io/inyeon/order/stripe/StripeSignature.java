package io.inyeon.order.stripe;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * {@code Stripe-Signature}: {@code t=1700000000,v1=…}, the hexadecimal HMAC-SHA256 of {@code t.body} under the endpoint's secret;
 * several while a secret is replaced (Stripe, "Verify webhook signatures").
 */
final class StripeSignature {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private StripeSignature() {
  }

  /** Not older than five minutes, nor as far ahead: what was overheard is of no use later. */
  static boolean isValid(String secret, byte[] body, @Nullable String header, Instant now) {
    String at = "";
    List<String> signatures = new ArrayList<>();
    for (String part : header == null ? new String[0] : header.split(",")) {
      if (part.strip().startsWith("t=")) {
        at = part.strip().substring(2);
      } else if (part.strip().startsWith("v1=")) {
        signatures.add(part.strip().substring(3));
      }
    }
    if (!at.matches("\\d{1,12}")
        || Duration.between(Instant.ofEpochSecond(Long.parseLong(at)), now).abs().compareTo(TOLERANCE) > 0) {
      return false;
    }
    byte[] expected = sign(secret, at, body).getBytes(StandardCharsets.US_ASCII);
    return signatures.stream()
        .anyMatch(one -> MessageDigest.isEqual(expected, one.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String sign(String secret, String at, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((at + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }
}
