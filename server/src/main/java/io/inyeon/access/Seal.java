package io.inyeon.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * Keyed hashes (HMAC-SHA256, RFC 2104) under a secret of this installation: signatures of links, and the traces of what
 * must be recognised but not remembered. The secret lies in the database, so that all processes share it.
 */
@Service
public class Seal {
  private final byte[] secret;

  /** @param mark first looks whether this database may be used at all */
  Seal(JdbcTemplate jdbc, DemoMark mark) {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    jdbc.update("insert into installation (name, value) values ('seal', ?) on conflict do nothing",
        Base64.getEncoder().encodeToString(fresh));
    String stored = jdbc.queryForObject("select value from installation where name = 'seal'", String.class);
    secret = Base64.getDecoder().decode(String.valueOf(stored));
  }

  /** @param purpose keeps hashes made for one use from passing in another */
  public byte[] hash(String purpose, String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(purpose.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    }
  }

  /** A signature to put in an address: 128 bits, URL-safe. */
  public String sign(String purpose, String value) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(hash(purpose, value), 16));
  }

  public boolean isSigned(String purpose, String value, String signature) {
    return MessageDigest.isEqual(sign(purpose, value).getBytes(StandardCharsets.UTF_8),
        signature.getBytes(StandardCharsets.UTF_8));
  }
}
