package io.inyeon.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A secret that we have drawn: 256 bits, URL-safe. Only its hash is ever stored; being random it needs no slow one. */
public record Token(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  public static Token random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256. */
  public byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes as long for a wrong one as for the right one. */
  public boolean is(String other) {
    return MessageDigest.isEqual(hash(), new Token(other).hash());
  }

  /** Names no secret. */
  @Override
  public String toString() {
    return "Token";
  }
}
