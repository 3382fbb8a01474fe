package io.inyeon.core.identity;

import java.util.Optional;

/** One name by which somebody is known, in normal form (e-mail in lower case, phone as E.164). */
public record Identifier(Namespace namespace, String value) {
  private static final char BETWEEN = ':';

  /** As one text: {@code email:somebody@example.com}. */
  public String text() {
    return namespace.key() + BETWEEN + value;
  }

  /** What {@link #text} wrote; empty for a namespace that nobody knows any more. */
  public static Optional<Identifier> read(String text) {
    int at = text.indexOf(BETWEEN);
    return Namespace.named(text.substring(0, at)).map(namespace -> new Identifier(namespace, text.substring(at + 1)));
  }
}
