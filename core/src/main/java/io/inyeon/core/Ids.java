package io.inyeon.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids derived from their parts, so that a replay arrives at the same ones. The first 128 bits of SHA-256, laid out as a
 * version 8 UUID (RFC 9562, 5.8). Parts are length-prefixed: {@code ("ab","c")} and {@code ("a","bc")} differ.
 */
public final class Ids {
  private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Ids::sha256);

  private Ids() {
  }

  public static UUID derived(String... parts) {
    MessageDigest digest = SHA256.get();
    digest.reset();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    long high = (hash.getLong() & ~0xF000L) | 0x8000L;
    long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
