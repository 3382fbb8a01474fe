package io.inyeon.access;

/**
 * Whoever presented a key.
 *
 * @param source the key's name: where an event came from, and within what its messageId is unique
 */
public record Caller(String source, Kind kind) {
  public enum Kind {
    /** Public, in every browser: may only tell us things, and its word is weighed accordingly. */
    WRITE,
    /** The brand's own servers: may read, and may say who is who. */
    SERVER
  }

  public boolean isTrusted() {
    return kind == Kind.SERVER;
  }
}
