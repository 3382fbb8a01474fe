package io.inyeon.customer;

/** What begins alike lies together in an index by bytes (text_pattern_ops): from the prefix up to, without, its end. */
final class Prefix {
  private Prefix() {
  }

  /** No text has this letter, the last of Unicode, so nothing that begins alike lies behind. */
  static String end(String prefix) {
    return prefix + Character.toString(Character.MAX_CODE_POINT);
  }
}
